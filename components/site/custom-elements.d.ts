import type { DetailedHTMLProps, HTMLAttributes } from "react";

/** A custom element in JSX: React hands it attributes as they are, so its class is `class`. */
type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  class?: string;
  [data: `data-${string}`]: string | undefined;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "event-index": CustomElement;
      "jump-bar": CustomElement;
      "page-tools": CustomElement;
      "picture-viewer": CustomElement;
    }
  }
}
