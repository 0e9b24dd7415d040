/** What moves on public pages. Each element improves markup that already works, and none is needed to read. */
import { EventIndex } from "./event-index.ts";
import { JumpBar } from "./jump-bar.ts";
import { PageTools } from "./page-tools.ts";
import { PictureViewer } from "./picture-viewer.ts";

customElements.define("event-index", EventIndex);
customElements.define("jump-bar", JumpBar);
customElements.define("page-tools", PageTools);
customElements.define("picture-viewer", PictureViewer);
