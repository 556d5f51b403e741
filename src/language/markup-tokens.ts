import { keepShape } from "./keep-shape.ts";
import { AttributePlaces, endOfName, type MarkupAttribute, skipSpace } from "./markup-attributes.ts";

/** Who is told of the pieces of XML or HTML, in their order. References are not decoded. */
export interface MarkupTaker {
  open(name: string, attributes: readonly MarkupAttribute[], isSelfClosing: boolean): void;
  close(name: string): void;
  /** `isLiteral` marks CDATA, where there are no references. */
  text(value: string, isLiteral: boolean): void;
}

/** Elements of HTML whose inside is text, whatever it looks like: WHATWG HTML §13.2.6.2. */
const textElements = new Set(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]);
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const less = 0x3c;
const greater = 0x3e;

/**
 * Reads XML or HTML in one pass that never throws and never nests, so its time grows with the length of the text alone.
 * Comments, declarations and processing instructions are skipped. A tag that is cut off by the end of the text is not
 * reported; a "<" that begins no tag is text. It leaps from one "<" to the next by `indexOf`, which is why it is several
 * times faster than a tokenizer that looks at every character (docs/decisions/0012).
 */
export function readMarkup(text: string, mode: "xml" | "html", taker: MarkupTaker): void {
  new MarkupReader(text, mode === "xml", taker, undefined).read();
}

/** The same for who wants to know of the attributes of HTML alone. The places hold until the next call. */
export function readAttributes(html: string, onTag: (attributes: AttributePlaces) => void): void {
  new MarkupReader(html, false, undefined, onTag).read();
}

class MarkupReader {
  readonly #text: string;
  readonly #isXml: boolean;
  readonly #taker: MarkupTaker | undefined;
  readonly #onTag: ((attributes: AttributePlaces) => void) | undefined;
  readonly #attributes: AttributePlaces;
  /** The first character that is not reported yet. */
  #done = 0;
  /** Where the name of the last tag that was opened stands. */
  #lastName = { start: 0, end: 0 };
  /** Endings that do not come any more; to look for them again and again would make the time grow with the square. */
  #missing: Set<string> | undefined;

  constructor(
    text: string,
    isXml: boolean,
    taker: MarkupTaker | undefined,
    onTag: ((attributes: AttributePlaces) => void) | undefined,
  ) {
    this.#text = text;
    this.#isXml = isXml;
    this.#taker = taker;
    this.#onTag = onTag;
    this.#attributes = new AttributePlaces(text);
  }

  read(): void {
    const text = this.#text;
    let at = text.indexOf("<");
    while (at >= 0) {
      const next = text.charCodeAt(at + 1);
      let end = at + 1;
      if (isNameStart(next)) end = this.#readOpenTag(at);
      else if (next === slash) end = this.#readCloseTag(at);
      else if (next === exclamation) end = this.#readDeclaration(at);
      else if (next === question) end = this.#skip(at, text.indexOf(">", at));
      if (end < 0) return;
      at = text.charCodeAt(end) === less ? end : text.indexOf("<", end);
    }
    this.#emitText(text.length, false);
  }

  /** Every reader below answers where to go on, or -1 where the text ends inside what it reads. */
  #readOpenTag(start: number): number {
    const text = this.#text;
    const attributes = this.#attributes;
    const nameEnd = endOfName(text, start + 1);
    const isWhole = attributes.read(nameEnd);
    this.#emitText(start, false);
    if (!isWhole) return -1;
    const { isSelfClosing, end } = attributes;
    this.#done = end;
    this.#onTag?.(attributes);
    this.#taker?.open(text.slice(start + 1, nameEnd), attributes.all(), isSelfClosing);
    if (isSelfClosing) return end;
    if (!this.#isXml) return this.#endOfTextElement(start + 1, nameEnd, end);
    this.#lastName.start = start + 1;
    this.#lastName.end = nameEnd;
    return end;
  }

  #readCloseTag(start: number): number {
    const text = this.#text;
    const from = skipSpace(text, start + 2);
    const nameEnd = endOfName(text, from);
    const end = text.charCodeAt(nameEnd) === greater ? nameEnd : text.indexOf(">", nameEnd);
    this.#emitText(start, false);
    if (end < 0) return -1;
    this.#done = end + 1;
    if (nameEnd > from) this.#taker?.close(text.slice(from, nameEnd));
    return end + 1;
  }

  #readDeclaration(start: number): number {
    const text = this.#text;
    if (text.startsWith("<!--", start)) return this.#skipComment(start);
    if (this.#isXml && text.startsWith("<![CDATA[", start)) return this.#readLiteral(start);
    return this.#skip(start, text.indexOf(">", start));
  }

  #skipComment(start: number): number {
    const end = this.#find("-->", start + 2);
    // A comment that nobody closed would hide everything after it: only its opening goes.
    if (end < 0) return this.#skip(start, start + 3);
    return this.#skip(start, end + 2);
  }

  #readLiteral(start: number): number {
    const text = this.#text;
    this.#emitText(start, false);
    this.#done = start + 9;
    const end = this.#find("]]>", this.#done);
    if (end >= 0) {
      this.#emitText(end, true);
      this.#done = end + 3;
      return this.#done;
    }
    // Nobody closed it: it ends where its element does, so that what comes after is kept.
    const { start: nameStart, end: nameEnd } = this.#lastName;
    const element = text.indexOf(`</${text.slice(nameStart, nameEnd)}`, this.#done);
    this.#emitText(element < 0 ? text.length : element, true);
    return element;
  }

  #find(ending: string, from: number): number {
    const at = this.#missing?.has(ending) ? -1 : this.#text.indexOf(ending, from);
    if (at < 0) {
      this.#missing ??= new Set();
      this.#missing.add(ending);
    }
    return at;
  }

  #skip(start: number, last: number): number {
    this.#emitText(start, false);
    this.#done = last + 1;
    return last < 0 ? -1 : last + 1;
  }

  /** After the opening tag of an element whose inside is text, the place where that ends. */
  #endOfTextElement(nameStart: number, nameEnd: number, from: number): number {
    if (!mayBeTextElement(this.#text, nameStart, nameEnd)) return from;
    const name = this.#text.slice(nameStart, nameEnd);
    if (!textElements.has(name.toLowerCase())) return from;
    const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    closing.lastIndex = from;
    return closing.exec(this.#text)?.index ?? this.#text.length;
  }

  #emitText(end: number, isLiteral: boolean): void {
    if (end <= this.#done) return;
    this.#taker?.text(this.#text.slice(this.#done, end), isLiteral);
    this.#done = end;
  }
}

keepShape(new MarkupReader("", true, undefined, undefined));

/** Their names have three to eight letters and begin with one of five; most tags are told from them by that. */
function mayBeTextElement(text: string, start: number, end: number): boolean {
  return end - start >= 3 && end - start <= 8 && "stxinSTXIN".includes(text.charAt(start));
}

/** Letters, "_", ":" and everything beyond ASCII: XML 1.0 §2.3, roughly. */
function isNameStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x3a || code >= 0x80
  );
}
