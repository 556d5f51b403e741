import { Tokenizer } from "htmlparser2";

/** One attribute as written; `start` and `end` are the place of its raw value in the text, so that it can be replaced there. */
export interface MarkupAttribute {
  name: string;
  value: string;
  start: number;
  end: number;
}

/** A piece of XML or HTML. References are not decoded; `isLiteral` marks CDATA, where there are none. */
export type MarkupToken =
  | { type: "open"; name: string; attributes: MarkupAttribute[]; isSelfClosing: boolean; start: number; end: number }
  | { type: "close"; name: string }
  | { type: "text"; value: string; isLiteral: boolean };

/**
 * Reads XML or HTML into tokens in one pass that never throws and never nests, so its time grows with the length of the text
 * alone. (A parser that keeps a stack of open elements needs seconds for 50,000 nested ones.) Comments, declarations and
 * processing instructions are skipped. A tag that is cut off by the end of the text is not reported.
 */
export function readMarkup(text: string, mode: "xml" | "html", onToken: (token: MarkupToken) => void): void {
  let name = "";
  let tagStart = 0;
  let attributes: MarkupAttribute[] = [];
  let attribute: MarkupAttribute = { name: "", value: "", start: 0, end: 0 };
  const open = (end: number, isSelfClosing: boolean) =>
    onToken({ type: "open", name, attributes, isSelfClosing, start: tagStart, end: end + 1 });
  const emitText = (start: number, end: number, isLiteral: boolean) => {
    if (end > start) onToken({ type: "text", value: text.slice(start, end), isLiteral });
  };
  const tokenizer = new Tokenizer(
    { xmlMode: mode === "xml", decodeEntities: false, recognizeSelfClosing: true },
    {
      onopentagname(start, end) {
        name = text.slice(start, end);
        tagStart = start - 1;
        attributes = [];
      },
      onattribname(start, end) {
        attribute = { name: text.slice(start, end), value: "", start: end, end };
      },
      onattribdata(start, end) {
        if (attribute.value === "") attribute.start = start;
        attribute.value += text.slice(start, end);
        attribute.end = end;
      },
      onattribend() {
        attributes.push(attribute);
      },
      onopentagend: (end) => open(end, false),
      onselfclosingtag: (end) => open(end, true),
      onclosetag: (start, end) => onToken({ type: "close", name: text.slice(start, end) }),
      ontext: (start, end) => emitText(start, end, false),
      oncdata: (start, end, offset) => emitText(start, end - offset, true),
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
}

function ignore(): void {
  // These tokens carry nothing that a feed or a page says to its readers.
}
