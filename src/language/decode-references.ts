import { Tokenizer } from "htmlparser2";

/** What the bytes 0x80 to 0x9F mean in windows-1252; people write them as `&#146;` and as C1 controls. WHATWG HTML §13.2.5.80. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const longestReference = 33;
const namedReferences = new Map<string, string | undefined>();
/** HTML has 2,231 names; a text that holds more different ones is not written by people. */
const mostNames = 4000;

/**
 * Decodes character references once: numeric ones and HTML's names, each with its semicolon. Other names stay as they are
 * written.
 */
export function decodeReferences(text: string): string {
  let ampersand = text.indexOf("&");
  if (ampersand < 0) return text;
  // Text is added piece by piece, not joined from a list: the engine copies it once, when all of it is there.
  let decoded = "";
  let done = 0;
  let semicolon = -1;
  while (ampersand >= 0) {
    let length = commonLength(text, ampersand);
    let character = length > 0 ? commonCharacter(text.charCodeAt(ampersand + 1), length) : undefined;
    if (character === undefined) {
      // One semicolon may end the search of many ampersands: looked for once, or a text of ampersands would take for ever.
      if (semicolon < ampersand) semicolon = text.indexOf(";", ampersand + 1);
      if (semicolon < 0) break;
      length = semicolon - ampersand + 1;
      if (length - 1 <= longestReference) character = decodeOne(text.slice(ampersand + 1, semicolon));
    }
    if (character !== undefined) {
      decoded += text.slice(done, ampersand) + character;
      done = ampersand + length;
    }
    ampersand = text.indexOf("&", character === undefined ? ampersand + 1 : done);
  }
  return done === 0 ? text : decoded + text.slice(done);
}

/** How long the reference is that begins here, if it is one of the five of XML 1.0 §4.6 as nearly all are; else 0. */
function commonLength(text: string, at: number): number {
  const first = text.charCodeAt(at + 1);
  if (first === 0x6c || first === 0x67) return text.startsWith("t;", at + 2) ? 4 : 0;
  if (first === 0x61) return text.startsWith("mp;", at + 2) ? 5 : text.startsWith("pos;", at + 2) ? 6 : 0;
  return first === 0x71 && text.startsWith("uot;", at + 2) ? 6 : 0;
}

function commonCharacter(first: number, length: number): string {
  if (first === 0x6c) return "<";
  if (first === 0x67) return ">";
  if (first === 0x71) return '"';
  return length === 5 ? "&" : "'";
}

function decodeOne(reference: string): string | undefined {
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
