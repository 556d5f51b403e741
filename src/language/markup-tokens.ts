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

type OpenTag = MarkupToken & { type: "open" };

/** Elements of HTML whose inside is text, whatever it looks like: WHATWG HTML §13.2.6.2. */
const textElements = new Set(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]);
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const equals = 0x3d;
const greater = 0x3e;

/**
 * Reads XML or HTML into tokens in one pass that never throws and never nests, so its time grows with the length of the text
 * alone. Comments, declarations and processing instructions are skipped. A tag that is cut off by the end of the text is not
 * reported; a "<" that begins no tag is text. It leaps from one "<" to the next by `indexOf`, which is why it is several
 * times faster than a tokenizer that looks at every character (docs/decisions/0012).
 */
export function readMarkup(text: string, mode: "xml" | "html", onToken: (token: MarkupToken) => void): void {
  new MarkupReader(text, mode === "xml", { onTag: onToken, onOther: onToken }).read();
}

/** The same for who wants to know of the opening tags of HTML alone. */
export function readTags(html: string, onTag: (tag: OpenTag) => void): void {
  new MarkupReader(html, false, { onTag }).read();
}

/** The opening tag that begins at a place; `undefined` where the text ends before it does. */
function readTagAt(html: string, start: number): OpenTag | undefined {
  const nameEnd = endOfName(html, start + 1);
  const tag = readAttributes(html, nameEnd);
  return tag && { type: "open", name: html.slice(start + 1, nameEnd), start, ...tag };
}

interface Takers {
  onTag: (tag: OpenTag) => void;
  onOther?: (token: MarkupToken) => void;
}

class MarkupReader {
  readonly #text: string;
  readonly #isXml: boolean;
  readonly #takers: Takers;
  /** The first character that is not reported yet. */
  #done = 0;
  #lastOpened = "";
  /** Endings that do not come any more; to look for them again and again would make the time grow with the square. */
  readonly #missing = new Set<string>();

  constructor(text: string, isXml: boolean, takers: Takers) {
    this.#text = text;
    this.#isXml = isXml;
    this.#takers = takers;
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
      at = text.indexOf("<", end);
    }
    this.#emitText(text.length, false);
  }

  /** Every reader below answers where to go on, or -1 where the text ends inside what it reads. */
  #readOpenTag(start: number): number {
    const tag = readTagAt(this.#text, start);
    this.#emitText(start, false);
    if (!tag) return -1;
    const { name, isSelfClosing, end } = tag;
    this.#done = end;
    this.#takers.onTag(tag);
    if (isSelfClosing) return end;
    this.#lastOpened = name;
    return this.#isXml || !textElements.has(name.toLowerCase()) ? end : this.#endOfTextElement(name, end);
  }

  #readCloseTag(start: number): number {
    const text = this.#text;
    let from = start + 2;
    while (isSpace(text.charCodeAt(from))) from += 1;
    const nameEnd = endOfName(text, from);
    const end = text.indexOf(">", nameEnd);
    this.#emitText(start, false);
    if (end < 0) return -1;
    this.#done = end + 1;
    if (nameEnd > from) this.#takers.onOther?.({ type: "close", name: text.slice(from, nameEnd) });
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
    const element = text.indexOf(`</${this.#lastOpened}`, this.#done);
    this.#emitText(element < 0 ? text.length : element, true);
    return element;
  }

  #find(ending: string, from: number): number {
    const at = this.#missing.has(ending) ? -1 : this.#text.indexOf(ending, from);
    if (at < 0) this.#missing.add(ending);
    return at;
  }

  #skip(start: number, last: number): number {
    this.#emitText(start, false);
    this.#done = last + 1;
    return last < 0 ? -1 : last + 1;
  }

  #endOfTextElement(name: string, from: number): number {
    const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    closing.lastIndex = from;
    return closing.exec(this.#text)?.index ?? this.#text.length;
  }

  #emitText(end: number, isLiteral: boolean): void {
    if (end > this.#done) this.#takers.onOther?.({ type: "text", value: this.#text.slice(this.#done, end), isLiteral });
    this.#done = Math.max(this.#done, end);
  }
}

/** The attributes from `at` to the end of the tag; `undefined` where the text ends before the tag does. */
function readAttributes(
  text: string,
  at: number,
): { attributes: MarkupAttribute[]; isSelfClosing: boolean; end: number } | undefined {
  const attributes: MarkupAttribute[] = [];
  let isSelfClosing = false;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === greater) return { attributes, isSelfClosing, end: at + 1 };
    if (code === slash || isSpace(code)) {
      isSelfClosing = code === slash;
      at += 1;
    } else {
      isSelfClosing = false;
      const attribute = readAttribute(text, at);
      attributes.push(attribute.attribute);
      at = attribute.next;
    }
  }
  return undefined;
}

function readAttribute(text: string, start: number): { attribute: MarkupAttribute; next: number } {
  let nameEnd = start + 1;
  while (nameEnd < text.length && !endsAttributeName(text.charCodeAt(nameEnd))) nameEnd += 1;
  const name = text.slice(start, nameEnd);
  let at = nameEnd;
  while (isSpace(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) !== equals)
    return { attribute: { name, value: "", start: nameEnd, end: nameEnd }, next: nameEnd };
  at += 1;
  while (isSpace(text.charCodeAt(at))) at += 1;
  const quote = text[at];
  const isQuoted = quote === '"' || quote === "'";
  const closing = isQuoted ? text.indexOf(quote, at + 1) : -1;
  if (closing >= 0)
    return { attribute: { name, value: text.slice(at + 1, closing), start: at + 1, end: closing }, next: closing + 1 };
  // A quotation mark that nobody closed would take the rest of the text for its value.
  if (isQuoted) at += 1;
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== greater && !isSpace(text.charCodeAt(end))) end += 1;
  return { attribute: { name, value: text.slice(at, end), start: at, end }, next: end };
}

function endOfName(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < text.length; code = text.charCodeAt(at)) {
    if (code === greater || code === slash || isSpace(code)) break;
    at += 1;
  }
  return at;
}

function endsAttributeName(code: number): boolean {
  return code === equals || code === greater || code === slash || isSpace(code);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Letters, "_", ":" and everything beyond ASCII: XML 1.0 §2.3, roughly. */
function isNameStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x3a || code >= 0x80
  );
}
