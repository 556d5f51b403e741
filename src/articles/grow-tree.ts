import { type MarkupEvents, type MarkupLimits, readMarkup } from "./tame-markup.ts";

/**
 * Real pages stay far below: 60 levels, 15,000 elements, 3 million characters that are nearly all scripts. Beyond the
 * limits recursive walks run out of stack and quadratic ones out of time, here and in the libraries.
 */
const limits: MarkupLimits = { depth: 120, elements: 40_000, texts: 80_000 };
const mostCharacters = 6_000_000;

const unseen = new Set(["script", "style", "template", "svg", "canvas"]);

/** A node that others are put under. */
export interface Growing {
  /** An element that is not seen grows beside the tree, so that its end is found, and falls away. */
  growElement(name: string, attributes: Map<string, string>, isSeen: boolean): Growing;
  growText(text: string): void;
}

/** Turns what markup says into nodes; the source of scripts and what is drawn stay out, except data (`ld+json`). */
export class TreeGrowth implements MarkupEvents {
  /** The open elements, innermost last; `undefined` stands for one that has no node. */
  protected readonly nest: (Growing | undefined)[] = [];
  protected root: Growing;

  constructor(root: Growing) {
    this.root = root;
  }

  protected get place(): Growing {
    return this.nest.at(-1) ?? this.root;
  }

  open(name: string, attributes: Map<string, string>, isVoid: boolean): void {
    const isSeen = !unseen.has(name) || /ld\+json/i.test(attributes.get("type") ?? "");
    const element = this.place.growElement(name, attributes, isSeen);
    if (!isVoid) this.nest.push(element);
  }

  text(text: string): void {
    this.place.growText(text);
  }

  close(): void {
    this.nest.pop();
  }
}

export function growTree(html: string, growth: TreeGrowth): void {
  readMarkup(html.slice(0, mostCharacters), limits, growth);
}
