import { keepShape } from "./keep-shape.ts";

/** One attribute as written; references in its value are not decoded. */
export interface MarkupAttribute {
  name: string;
  value: string;
}

const slash = 0x2f;
const equals = 0x3d;
const greater = 0x3e;
/** Where the name of an attribute begins and ends, and its value. */
const numbersEach = 4;
const noAttributes: MarkupAttribute[] = [];

/**
 * Where the attributes of one opening tag stand in a text. Read anew for every tag into the same numbers, so that whoever
 * looks for one attribute among thousands pays for no strings that nobody asked for.
 */
export class AttributePlaces {
  readonly text: string;
  readonly #places: number[] = [];
  count = 0;
  /** The first character after the tag. */
  end = 0;
  isSelfClosing = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads from `at`, after the tag's name, to the tag's end; false where the text ends before the tag does. */
  read(at: number): boolean {
    const { text } = this;
    this.count = 0;
    this.isSelfClosing = false;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === greater) {
        this.end = at + 1;
        return true;
      }
      this.isSelfClosing = code === slash;
      at = code === slash || isSpace(code) ? at + 1 : this.#readOne(at);
    }
    return false;
  }

  nameStart(index: number): number {
    return this.#places[index * numbersEach] ?? 0;
  }

  nameEnd(index: number): number {
    return this.#places[index * numbersEach + 1] ?? 0;
  }

  valueStart(index: number): number {
    return this.#places[index * numbersEach + 2] ?? 0;
  }

  valueEnd(index: number): number {
    return this.#places[index * numbersEach + 3] ?? 0;
  }

  name(index: number): string {
    return this.text.slice(this.nameStart(index), this.nameEnd(index));
  }

  value(index: number): string {
    return this.text.slice(this.valueStart(index), this.valueEnd(index));
  }

  /** All of them as strings; who has none shares one empty list, which nobody may add to. */
  all(): readonly MarkupAttribute[] {
    if (this.count === 0) return noAttributes;
    const attributes = new Array<MarkupAttribute>(this.count);
    for (let index = 0; index < this.count; index += 1)
      attributes[index] = { name: this.name(index), value: this.value(index) };
    return attributes;
  }

  /** Answers where to go on. */
  #readOne(start: number): number {
    const { text } = this;
    let nameEnd = start + 1;
    while (nameEnd < text.length && !endsAttributeName(text.charCodeAt(nameEnd))) nameEnd += 1;
    let at = skipSpace(text, nameEnd);
    if (text.charCodeAt(at) !== equals) return this.#keep(start, nameEnd, nameEnd, nameEnd, nameEnd);
    at = skipSpace(text, at + 1);
    const quote = text[at];
    const isQuoted = quote === '"' || quote === "'";
    const closing = isQuoted ? text.indexOf(quote, at + 1) : -1;
    if (closing >= 0) return this.#keep(start, nameEnd, at + 1, closing, closing + 1);
    // A quotation mark that nobody closed would take the rest of the text for its value.
    if (isQuoted) at += 1;
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== greater && !isSpace(text.charCodeAt(end))) end += 1;
    return this.#keep(start, nameEnd, at, end, end);
  }

  #keep(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number, next: number): number {
    const at = this.count * numbersEach;
    const places = this.#places;
    places[at] = nameStart;
    places[at + 1] = nameEnd;
    places[at + 2] = valueStart;
    places[at + 3] = valueEnd;
    this.count += 1;
    return next;
  }
}

keepShape(new AttributePlaces(""));

/** Where a name ends that begins at a place of a tag. */
export function endOfName(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < text.length; code = text.charCodeAt(at)) {
    if (code === greater || code === slash || isSpace(code)) break;
    at += 1;
  }
  return at;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function endsAttributeName(code: number): boolean {
  return code === equals || code === greater || code === slash || isSpace(code);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
