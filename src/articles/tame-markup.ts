import { Tokenizer } from "htmlparser2";

export interface MarkupLimits {
  /** Elements nested in one another; deeper tags are left out and their words stay. */
  depth: number;
  /** Start tags in all; the page is cut after the last one. */
  elements: number;
  /** Runs of text in all; the page is cut after the last one. */
  texts: number;
}

const voidElements = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements whose end tag HTML lets a page leave out: a start tag ends the ones listed, if they are open innermost. */
const endsOpen: Readonly<Record<string, readonly string[]>> = {
  p: ["p"],
  li: ["li", "p"],
  dt: ["dt", "dd", "p"],
  dd: ["dt", "dd", "p"],
  option: ["option"],
  td: ["td", "th", "p"],
  th: ["td", "th", "p"],
  tr: ["td", "th", "tr", "p"],
  tbody: ["td", "th", "tr", "tbody", "thead", "p"],
};

/**
 * The same HTML as far as a document tree can be built of it without running out of stack or time: without scripts
 * (except data, `ld+json`), and within the limits. One pass over the characters, no tree.
 */
export function tameMarkup(html: string, limits: MarkupLimits): string {
  const pass = new MarkupPass(html, limits);
  const tokenizer = new Tokenizer({ decodeEntities: false }, pass);
  tokenizer.write(html);
  tokenizer.end();
  return pass.result();
}

const ignore = () => undefined;

/** Follows the tokenizer and remembers which stretches of the source to keep. */
class MarkupPass {
  private readonly html: string;
  private readonly limits: MarkupLimits;
  private readonly kept: string[] = [];
  private readonly open: string[] = [];
  private keptUntil = 0;
  private tagStart = 0;
  private tagName = "";
  private isTooDeep = false;
  private scriptStart = -1;
  private elements = 0;
  private texts = 0;
  private cutAt = -1;

  constructor(html: string, limits: MarkupLimits) {
    this.html = html;
    this.limits = limits;
  }

  result(): string {
    const end = this.cutAt < 0 ? this.html.length : this.cutAt;
    if (this.scriptStart >= 0)
      return this.kept.join("") + this.html.slice(this.keptUntil, Math.min(end, this.scriptStart));
    return this.kept.join("") + this.html.slice(this.keptUntil, Math.max(end, this.keptUntil));
  }

  onopentagname(start: number, end: number): void {
    if (this.cutAt >= 0) return;
    this.tagStart = start - 1;
    this.tagName = this.html.slice(start, end).toLowerCase();
    if (this.elements >= this.limits.elements) this.cutAt = this.tagStart;
    const ended = endsOpen[this.tagName];
    while (ended?.includes(this.open.at(-1) ?? "")) this.open.pop();
    this.isTooDeep = this.open.length >= this.limits.depth;
    if (!this.isTooDeep) this.elements += 1;
  }

  onopentagend(end: number): void {
    if (this.cutAt >= 0) return;
    if (this.tagName === "script") {
      const isData = /ld\+json/i.test(this.html.slice(this.tagStart, end));
      if (!isData && this.scriptStart < 0) this.scriptStart = this.tagStart;
      return;
    }
    if (this.isTooDeep && this.tagName !== "style") this.drop(this.tagStart, end + 1);
    if (!voidElements.has(this.tagName)) this.open.push(this.tagName);
  }

  onselfclosingtag(end: number): void {
    if (this.isTooDeep && this.cutAt < 0) this.drop(this.tagStart, end + 1);
  }

  onclosetag(start: number, end: number): void {
    if (this.cutAt >= 0) return;
    const name = this.html.slice(start, end).toLowerCase();
    const close = this.html.indexOf(">", end);
    const after = close < 0 ? this.html.length : close + 1;
    if (name === "script") {
      if (this.scriptStart >= 0) this.drop(this.scriptStart, after);
      this.scriptStart = -1;
      return;
    }
    // A stray end tag closes nothing; one that skips a few open elements closes them with it, as browsers do.
    const depth = this.open.lastIndexOf(name);
    if (depth < 0 || this.open.length - depth > 20) return;
    if (depth >= this.limits.depth && name !== "style") this.drop(this.html.lastIndexOf("<", start), after);
    this.open.length = depth;
  }

  ontext(_start: number, end: number): void {
    this.texts += 1;
    if (this.texts > this.limits.texts && this.cutAt < 0) this.cutAt = end;
  }

  private drop(from: number, to: number): void {
    if (from > this.keptUntil) this.kept.push(this.html.slice(this.keptUntil, from), " ");
    this.keptUntil = to;
  }

  readonly onattribdata = ignore;
  readonly onattribentity = ignore;
  readonly onattribend = ignore;
  readonly onattribname = ignore;
  readonly oncdata = ignore;
  readonly oncomment = ignore;
  readonly ondeclaration = ignore;
  readonly onend = ignore;
  readonly onprocessinginstruction = ignore;
  readonly ontextentity = ignore;
}
