import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link inside the desk. Nothing is fetched before it is followed: a page of a list would have the server make every
 * page that its rows lead to.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
