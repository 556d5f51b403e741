import { collapse, isElement, isText, type PageDocument, type PageElement, wordsOf } from "./page-dom.ts";

/** What a page shows before it is cleaned, in lines and numbers that a wall is recognised by. */
export interface PageFront {
  title: string;
  /** Visible lines with words, buttons among them. */
  lines: FrontLine[];
  /** Characters of all lines. */
  length: number;
  paragraphs: number;
  hasPassword: boolean;
  /** Markup of a service that checks for robots: its own page, or a box that any form may hold. */
  challenge: "page" | "box" | undefined;
  /** Elements named after walls that payment opens. */
  hasPaywall: boolean;
  /** The text is faded out, or a part of it is declared to be left out. */
  hasPreview: boolean;
  /** The page says that it is an article: Open Graph, JSON-LD or a time of publication. */
  isArticle: boolean;
  /** JSON-LD `isAccessibleForFree` is false (https://schema.org/isAccessibleForFree). */
  isForPayment: boolean;
}

interface FrontLine {
  text: string;
  /** At the edge of the page, where every page offers something. */
  isEdge: boolean;
}

interface Walk extends PageFront {
  line: string;
}

const invisible = new Set("script style noscript template svg head meta link".split(" "));
const inline = new Set("a abbr b bdi cite em font i mark q s small span strong sub sup time u wbr".split(" "));
const edges = new Set(["header", "footer", "nav", "aside"]);
const challengePage =
  /challenge-(?:form|running|stage|platform|error)|cf-(?:challenge|wrapper|chl)|cf_chl|px-captcha|_incapsula_|incident_id|captcha-delivery|datadome|ddos-guard|awswaf|sec-(?:if|bc)-|distil|anubis|perfdrive|kasada/i;
const challengeBox = /cf-turnstile|g-recaptcha|h-captcha|frc-captcha|geetest|captcha/i;
const paywallNames =
  /paywall|pay-wall|subscriber-only|subscribers-only|piano-offer|meter-?wall|regwall|premium-?wall|plus-?wall|abo-?(?:wall|box|teaser)|subscription-?(?:wall|required|gate)|content-gate|paid-?content-?(?:barrier|gate)/i;
const previewNames =
  /(?:^|[\s_-])(?:fade(?:-?out)?|faded|gradient|truncated?|cut-?off|teaser-?end|preview|article-?preview|excerpt-?only|blurred|blur)(?:$|[\s_-])/i;
/** Lines beyond this say nothing more about a wall. */
const mostCharacters = 12_000;

export function pageFront(document: PageDocument): PageFront {
  const walk: Walk = {
    title: "",
    lines: [],
    length: 0,
    paragraphs: 0,
    hasPassword: false,
    challenge: undefined,
    hasPaywall: false,
    hasPreview: false,
    isArticle: false,
    isForPayment: false,
    line: "",
  };
  walkChildren(document.documentElement, walk, false);
  endLine(walk, false);
  return walk;
}

function walkChildren(parent: PageElement, walk: Walk, isEdge: boolean): void {
  for (const node of parent.childNodes) {
    if (isElement(node)) walkElement(node, walk, isEdge);
    else if (isText(node) && walk.length < mostCharacters) walk.line += node.textContent ?? "";
  }
}

function walkElement(element: PageElement, walk: Walk, isEdge: boolean): void {
  const name = element.localName;
  readMarks(element, walk);
  if (name === "head") walkHead(element, walk);
  if (invisible.has(name)) return;
  const isNowEdge = isEdge || edges.has(name);
  const isBlock = !inline.has(name);
  if (isBlock) endLine(walk, isEdge);
  const value = name === "input" && element.getAttribute("type") === "submit" ? element.getAttribute("value") : null;
  if (value) walk.line += value;
  walkChildren(element, walk, isNowEdge);
  if (isBlock) endLine(walk, isNowEdge);
}

/** The head has nothing to see, but it says what the page is. */
function walkHead(head: PageElement, walk: Walk): void {
  for (const node of head.childNodes) if (isElement(node)) readMarks(node, walk);
}

function readMarks(element: PageElement, walk: Walk): void {
  const name = element.localName;
  if (name === "title") walk.title ||= wordsOf(element);
  else if (name === "meta") readMeta(element, walk);
  else if (name === "p") walk.paragraphs += 1;
  else if (name === "input" && /^password$/i.test(element.getAttribute("type") ?? "")) walk.hasPassword = true;
  else if (name === "script") readScript(element, walk);
  const written = ["id", "class", "src", "action"].map((attribute) => element.getAttribute(attribute) ?? "").join(" ");
  if (written === "   ") return;
  if (challengePage.test(written)) walk.challenge = "page";
  else if (challengeBox.test(written)) walk.challenge ??= "box";
  if (paywallNames.test(written) || element.hasAttribute("data-paywall")) walk.hasPaywall = true;
  if (previewNames.test(written)) walk.hasPreview = true;
}

function readMeta(element: PageElement, walk: Walk): void {
  const name = (
    element.getAttribute("property") ??
    element.getAttribute("name") ??
    element.getAttribute("itemprop") ??
    ""
  ).toLowerCase();
  const content = element.getAttribute("content") ?? "";
  if (name === "og:type" && /^(?:article|video)/i.test(content)) walk.isArticle = true;
  if (/^(?:article:published_time|datepublished|parsely-pub-date)$/.test(name)) walk.isArticle = true;
}

function readScript(element: PageElement, walk: Walk): void {
  if (!/ld\+json/i.test(element.getAttribute("type") ?? "")) return;
  const source = element.textContent ?? "";
  if (/"@type"\s*:\s*\[?\s*"\w*(?:Article|Posting|Report)"/.test(source)) walk.isArticle = true;
  if (/"isAccessibleForFree"\s*:\s*"?false/i.test(source)) walk.isForPayment = true;
}

function endLine(walk: Walk, isEdge: boolean): void {
  const text = collapse(walk.line);
  walk.line = "";
  if (!text) return;
  walk.length += text.length;
  walk.lines.push({ text, isEdge });
}
