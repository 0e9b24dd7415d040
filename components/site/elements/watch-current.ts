/**
 * Tells which of the elements stands at the reading line, two fifths down the window; null above the first.
 * Called whenever that changes.
 */
export function watchCurrent(elements: Element[], tell: (current: Element | null) => void): () => void {
  const atLine = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) atLine.add(target);
        else atLine.delete(target);
      }
      tell(elements.filter((element) => atLine.has(element)).pop() ?? null);
    },
    { rootMargin: "-40% 0px -59% 0px" },
  );
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}

/** The elements of this page to which the links lead, in their order. */
export function targetsOf(links: Iterable<HTMLAnchorElement>): Element[] {
  return [...links].flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
}
