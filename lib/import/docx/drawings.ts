import { chosen } from "./alternate.ts";
import type { Piece } from "./piece.ts";
import { elements, type Xml } from "./xml.ts";

type Part = Extract<Piece, { kind: "picture" | "box" }>;

interface Described {
  alt: string;
  floating: boolean;
}

/** Pictures and text boxes of a drawing, whether Word's new kind, the old VML, a group or a canvas. */
export function drawingParts(xml: Xml, around: Described = { alt: "", floating: false }): Part[] {
  return elements(xml).flatMap((one): Part[] => partsOf(one, around));
}

function partsOf(xml: Xml, around: Described): Part[] {
  const { attributes, name } = xml;
  switch (name) {
    case "wp:anchor":
      return drawingParts(xml, { alt: description(xml), floating: true });
    case "wp:inline":
      return drawingParts(xml, { alt: description(xml), floating: false });
    case "a:blip":
      return [picture(attributes["r:embed"] || attributes["r:link"] || null, "", around)];
    case "v:imagedata":
      return [picture(attributes["r:id"] ?? attributes["r:pict"] ?? null, attributes.title ?? "", around)];
    case "v:shape":
    case "v:rect":
      return drawingParts(xml, {
        alt: spoken(attributes.alt ?? "") || around.alt,
        floating: around.floating || /position\s*:\s*absolute/i.test(attributes.style ?? ""),
      });
    case "v:textpath":
      return attributes.string ? [{ kind: "box", content: paragraphOf(attributes.string) }] : [];
    case "w:txbxContent":
      return [{ kind: "box", content: xml }];
    case "c:chart":
      return [picture(null, "图表", around)];
    case "dgm:relIds":
      return [picture(null, "SmartArt", around)];
    case "mc:AlternateContent":
      return drawingParts(chosen(xml), around);
    default:
      return drawingParts(xml, around);
  }
}

function picture(relation: string | null, file: string, { alt, floating }: Described): Part {
  return { kind: "picture", relation, file, alt, floating };
}

/** 艺术字. */
function paragraphOf(text: string): Xml {
  const wrap = (name: string, children: Xml["children"]): Xml => ({ name, attributes: {}, children });
  return wrap("w:txbxContent", [wrap("w:p", [wrap("w:r", [wrap("w:t", [text])])])]);
}

function description(xml: Xml): string {
  const properties = elements(xml, "wp:docPr")[0]?.attributes;
  return spoken(properties?.descr || properties?.title || "");
}

/** What programs fill in by themselves describes nothing: names of files, 图片 1, 描述已自动生成. */
function spoken(text: string): string {
  const own = text.trim();
  const automatic =
    !/\p{Script=Han}/u.test(own) ||
    /^(?:图片|图像|图形|截图|微信图片|QQ图片|形状|文本框)[\s\d_]*$/.test(own) ||
    /\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|wmf|emf)$/i.test(own) ||
    /自动生成/.test(own);
  return automatic ? "" : own.slice(0, 500);
}
