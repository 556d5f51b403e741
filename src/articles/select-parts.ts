import { type Selectors, selectorLimits } from "../feeds/selectors.ts";
import { type PageDocument, type PageElement, parsePage } from "./page-dom.ts";

/** Why selectors cannot be used, naming the one; undefined when they can. */
export function wrongSelector({ include, exclude }: Selectors): string | undefined {
  for (const list of [include, exclude]) {
    if (list.length > selectorLimits.count) return `There are more than ${selectorLimits.count} selectors. Give fewer.`;
    for (const selector of list) {
      const trouble = troubleOf(selector);
      if (trouble) return `“${selector.slice(0, 80)}” is not a CSS selector that can be used: ${trouble}.`;
    }
  }
  return undefined;
}

/** What the engine takes without a word and then finds nothing by: combinators at either end or in a row, stray signs. */
const passedOverByEngine = /^\s*[>+~]|[>+~]\s*(?:$|[,)>+~])|[<{}]|\.\s*\.|!/;

function troubleOf(selector: string): string | undefined {
  if (selector.length > selectorLimits.length) return `it is longer than ${selectorLimits.length} characters`;
  const bare = selector.replace(/\[[^\]]*\]|"[^"]*"|'[^']*'/g, "[]");
  if (bare.includes("::")) return "what stands after :: is no element of the page";
  const passedOver = passedOverByEngine.exec(bare);
  if (passedOver) return `it cannot hold “${passedOver[0].trim()}” there`;
  try {
    parsePage("<p></p>").querySelector(selector);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/\.$/, "");
  }
}

/** Takes out of the page what a reader says is none of the text. @returns the page. */
export function removeExcluded(document: PageDocument, { exclude }: Selectors): PageDocument {
  for (const selector of exclude) for (const element of [...document.body.querySelectorAll(selector)]) element.remove();
  return document;
}

/** What a reader says is the text, in the page's order, in one element; undefined where the page has none of it. */
export function includedParts(document: PageDocument, { include }: Selectors): PageElement | undefined {
  if (include.length === 0) return undefined;
  const selector = include.join(",");
  const chosen = [...document.body.querySelectorAll(selector)];
  const outermost = chosen.filter((element) => !element.parentElement?.closest(selector));
  if (outermost.length === 0) return undefined;
  const parts = document.createElement("div");
  parts.append(...outermost);
  return parts;
}
