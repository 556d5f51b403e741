import { Tokenizer } from "htmlparser2";

/** What the bytes 0x80 to 0x9F mean in windows-1252; people write them as `&#146;` and as C1 controls. WHATWG HTML §13.2.5.80. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
/** XML 1.0 §4.6; nearly all references in feeds are these. */
const commonReferences: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
/** One that is none of the five. */
const rareReference = /&(?!(?:amp|quot|apos);)[#a-z]/i;
const longestReference = 33;
const namedReferences = new Map<string, string | undefined>();
/** HTML has 2,231 names; a text that holds more different ones is not written by people. */
const mostNames = 4000;

/**
 * Decodes character references once: numeric ones and HTML's names, each with its semicolon. Other names stay as they are
 * written.
 */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  const unbracketed = text.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
  if (rareReference.test(unbracketed)) return decodeEach(text);
  // "&amp;" comes last, so that "&amp;lt;" is decoded once.
  return unbracketed
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

function decodeEach(text: string): string {
  const pieces: string[] = [];
  let ampersand = text.indexOf("&");
  let done = 0;
  let end = -1;
  while (ampersand >= 0) {
    // One semicolon may end the search of many ampersands: looked for once, or a text of ampersands would take for ever.
    if (end < ampersand) end = text.indexOf(";", ampersand + 1);
    if (end < 0) break;
    const character = end - ampersand <= longestReference ? decodeOne(text.slice(ampersand + 1, end)) : undefined;
    if (character !== undefined) {
      pieces.push(text.slice(done, ampersand), character);
      done = end + 1;
    }
    ampersand = text.indexOf("&", character === undefined ? ampersand + 1 : done);
  }
  return done === 0 ? text : pieces.join("") + text.slice(done);
}

function decodeOne(reference: string): string | undefined {
  const name = commonReferences.get(reference);
  if (name !== undefined) return name;
  if (reference.startsWith("#")) {
    const written = /^#(?:x([0-9a-f]{1,8})|(\d{1,10}))$/i.exec(reference);
    return written ? character(written[1] ? Number.parseInt(written[1], 16) : Number(written[2])) : undefined;
  }
  return /^[a-z][a-z0-9]{1,31}$/i.test(reference) ? namedReference(reference) : undefined;
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
