/**
 * What this document's policy lets style elements in with. Going from page to page keeps the document and its
 * policy, while each answer of the server has a nonce of its own: so it is read here and not there.
 */
export function documentNonce(): string | undefined {
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce || undefined;
}
