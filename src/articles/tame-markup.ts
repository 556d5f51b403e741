import { Tokenizer } from "htmlparser2";

export interface MarkupLimits {
  /** Elements nested in one another; deeper tags are left out and their words stay. */
  depth: number;
  /** Start tags in all; the page is cut after the last one. */
  elements: number;
  /** Runs of text in all; the page is cut after the last one. */
  texts: number;
}

/** What a page's markup says, balanced: every `open` has its `close`, and none is nested deeper than the limit. */
export interface MarkupEvents {
  /** @param isVoid the element has no content and gets no `close`. */
  open(name: string, attributes: Map<string, string>, isVoid: boolean): void;
  text(text: string): void;
  close(): void;
}

/** Elements that have no content and no end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  "area base basefont br col embed frame hr img input link meta param source track wbr".split(" "),
);
const headings = "h1 h2 h3 h4 h5 h6";
/** The open elements that a start tag ends when they are innermost: HTML lets a page leave out those end tags. */
const endsOpen = endings([
  [
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header hgroup hr main menu nav ol p pre section table ul",
    "p",
  ],
  [headings, `p ${headings}`],
  ["a", "a"],
  ["li", "li p"],
  ["dt dd", "dt dd p"],
  ["option", "option"],
  ["optgroup", "option optgroup"],
  ["td th", "td th p"],
  ["tr", "td th tr p"],
  ["tbody tfoot", "td th tr tbody thead p"],
]);
const foreign = new Set(["svg", "math"]);

function endings(rows: readonly (readonly [starting: string, ended: string])[]): Map<string, ReadonlySet<string>> {
  return new Map(
    rows.flatMap(([starting, ended]) => {
      const names = new Set(ended.split(" "));
      return starting.split(" ").map((name) => [name, names] as const);
    }),
  );
}

/**
 * Reads any text as HTML in one pass over its characters, within the limits, so that no tree built of it runs out of
 * stack or time. Comments and declarations are left out; scripts and styles come with their source as text.
 */
export function readMarkup(html: string, limits: MarkupLimits, events: MarkupEvents): void {
  const pass = new MarkupPass(html, limits, events);
  const tokenizer = new Tokenizer({ decodeEntities: true }, pass);
  tokenizer.write(html);
  tokenizer.end();
  pass.closeAll();
}

const ignore = () => undefined;

class MarkupPass {
  private readonly html: string;
  private readonly limits: MarkupLimits;
  private readonly events: MarkupEvents;
  private readonly stack: string[] = [];
  /** How many elements of a name are open beyond the depth, so that their end tags end nothing else. */
  private readonly tooDeep = new Map<string, number>();
  private tagName = "";
  private attributes = new Map<string, string>();
  private attributeName = "";
  private value = "";
  private elements = 0;
  private texts = 0;
  private foreignAt = -1;
  private isSpaced = false;

  constructor(html: string, limits: MarkupLimits, events: MarkupEvents) {
    this.html = html;
    this.limits = limits;
    this.events = events;
  }

  closeAll(): void {
    this.closeTo(0);
  }

  private isCut(): boolean {
    return this.elements > this.limits.elements || this.texts > this.limits.texts;
  }

  onopentagname(start: number, end: number): void {
    this.tagName = this.html.slice(start, end).toLowerCase();
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase();
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (!this.attributes.has(this.attributeName)) this.attributes.set(this.attributeName, this.value);
  }

  onopentagend(): void {
    this.open(false);
  }

  onselfclosingtag(): void {
    this.open(this.foreignAt >= 0);
  }

  private open(isClosed: boolean): void {
    const name = this.tagName;
    if (this.isCut()) return;
    // Below the depth, what a start tag would end was never opened.
    const ended = this.tooDeep.size === 0 ? endsOpen.get(name) : undefined;
    while (ended?.has(this.stack.at(-1) ?? "")) this.closeTo(this.stack.length - 1);
    const isVoid = isClosed || voidElements.has(name);
    if (this.stack.length >= this.limits.depth) {
      if (!isVoid) this.tooDeep.set(name, (this.tooDeep.get(name) ?? 0) + 1);
      this.space();
      return;
    }
    this.elements += 1;
    if (this.isCut()) return;
    this.events.open(name, this.attributes, isVoid);
    if (isVoid) return;
    if (this.foreignAt < 0 && foreign.has(name)) this.foreignAt = this.stack.length;
    this.stack.push(name);
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    const deeper = this.tooDeep.get(name) ?? 0;
    if (deeper > 0) {
      if (deeper > 1) this.tooDeep.set(name, deeper - 1);
      else this.tooDeep.delete(name);
      this.space();
      return;
    }
    // A stray end tag closes nothing; one that skips open elements closes them with it.
    const depth = this.stack.lastIndexOf(name);
    if (depth >= 0) this.closeTo(depth);
    else if (name === "br" && !this.isCut()) this.events.open(name, new Map(), true);
  }

  private closeTo(depth: number): void {
    this.tooDeep.clear();
    while (this.stack.length > depth) {
      this.stack.pop();
      this.events.close();
    }
    if (this.foreignAt >= depth) this.foreignAt = -1;
  }

  ontext(start: number, end: number): void {
    this.texts += 1;
    this.text(this.html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.text(String.fromCodePoint(codePoint));
  }

  private text(text: string): void {
    if (this.isCut()) return;
    this.events.text(text);
    this.isSpaced = false;
  }

  /** Parts the words beside a tag that was left out; once, however many stand in a row. */
  private space(): void {
    if (!this.isSpaced) this.text(" ");
    this.isSpaced = true;
  }

  readonly oncdata = ignore;
  readonly oncomment = ignore;
  readonly ondeclaration = ignore;
  readonly onend = ignore;
  readonly onprocessinginstruction = ignore;
}
