import { Tokenizer } from "htmlparser2";

/** What the bytes 0x80 to 0x9F mean in windows-1252; people write them as `&#146;` and as C1 controls. WHATWG HTML §13.2.5.80. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const namedReferences = new Map<string, string | undefined>();
/** HTML has 2,231 names; a text that holds more different ones is not written by people. */
const mostNames = 4000;

/**
 * Decodes character references once: numeric ones and HTML's names, each with its semicolon. References that a document
 * defined for itself are never looked up or expanded; they stay as they are written, so that neither "billion laughs" nor an
 * external entity is more than text.
 */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(?:x([0-9a-f]{1,8})|(\d{1,10}))|([a-z][a-z0-9]{1,31}));/gi,
    (written, hex, decimal, name) => {
      if (name) return namedReference(name) ?? written;
      return character(hex ? Number.parseInt(hex, 16) : Number(decimal));
    },
  );
}

/** C1 controls are never meant in text: they are windows-1252 characters that somebody labelled as something else. */
export function mendControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
}

export function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, "&quot;");
}

function character(point: number): string {
  if (point >= 0x80 && point <= 0x9f) return windows1252[point - 0x80] ?? "\uFFFD";
  if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return "\uFFFD";
  return String.fromCodePoint(point);
}

function namedReference(name: string): string | undefined {
  if (!namedReferences.has(name) && namedReferences.size < mostNames) namedReferences.set(name, lookUp(name));
  return namedReferences.get(name);
}

function lookUp(name: string): string | undefined {
  let decoded = "";
  let rest = "";
  const written = `&${name};`;
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontextentity: (point) => {
        decoded += String.fromCodePoint(point);
      },
      ontext: (start, end) => {
        rest += written.slice(start, end);
      },
      ...{ onattribdata: ignore, onattribentity: ignore, onattribend: ignore, onattribname: ignore, oncdata: ignore },
      ...{ onclosetag: ignore, oncomment: ignore, ondeclaration: ignore, onend: ignore, onopentagend: ignore },
      ...{ onopentagname: ignore, onprocessinginstruction: ignore, onselfclosingtag: ignore },
    },
  );
  tokenizer.write(written);
  tokenizer.end();
  // "&notit;" decodes as "¬it;" in HTML: only a whole name counts.
  return rest === "" && decoded !== "" ? decoded : undefined;
}
