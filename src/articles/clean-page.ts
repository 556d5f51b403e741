import { furniture, labels, nameWords, quotedPost, smallFurniture } from "./clutter.ts";
import { type PageDocument, type PageElement, wordsOf } from "./page-dom.ts";

const neverText =
  "script,style,template,noscript,nav,form,button,select,input,textarea,object,embed,svg,canvas,dialog,menu,link,map";
const parts =
  "div,section,aside,header,footer,ul,ol,li,p,span,a,h1,h2,h3,h4,h5,h6,small,time,table,td,dl,dd,dt,em,figcaption,address,article,i,b,strong,label,cite";
const outsideRoles = new Set(
  "navigation banner complementary search contentinfo dialog alertdialog menu menubar toolbar tooltip alert status".split(
    " ",
  ),
);
const labelProperties = new Set(
  "author datePublished dateModified dateCreated headline alternativeHeadline caption keywords publisher copyrightHolder copyrightNotice creator editor articleSection commentCount comment".split(
    " ",
  ),
);
/** Never taken out whole, whatever they are called. */
const frames = new Set(["html", "body", "main"]);
/** Names of the element around an article's text. */
const contentFrame =
  / (?:article|entry|post|story|page|main|news) (?:content|body|text|copy) | article ?body | story ?body /;
/** Longest label (byline, date, caption, standfirst) in characters, and share of the page's words a small part may have. */
const limits = { label: 400, caption: 900, smallShare: 0.25, largeShare: 0.75 };

/**
 * Takes out of the page what is not the article: navigation, share bars, sign-up boxes, related headlines, comments,
 * advertisements, bylines, labels and hidden parts. Captions move to their picture (`data-caption`).
 */
export function cleanPage(document: PageDocument): void {
  const body = document.body;
  for (const element of [...body.querySelectorAll(neverText)]) {
    if (element.localName === "form" && !isSmall(element, body, limits.smallShare)) continue;
    if (element.localName === "noscript" && holdsOnlyPicture(element)) continue;
    element.remove();
  }
  removeOtherArticles(body);
  keepQuotedPosts(body);
  const all = wordsOf(body).length;
  for (const element of [...body.querySelectorAll(parts)]) {
    if (!body.contains(element) || frames.has(element.localName)) continue;
    const verdict = clutterVerdict(element, all);
    if (verdict === "keep") continue;
    const picture = verdict === "caption" ? element.querySelector("img") : null;
    if (verdict === "caption") moveCaption(element);
    if (picture) element.replaceWith(picture);
    else element.remove();
  }
}

function holdsOnlyPicture(element: PageElement): boolean {
  return element.querySelector("img") !== null && wordsOf(element).length < 20;
}

function isSmall(element: PageElement, body: PageElement, share: number): boolean {
  return wordsOf(element).length <= share * wordsOf(body).length;
}

/** Why an element goes: as clutter, or as a caption that belongs to a picture. */
function clutterVerdict(element: PageElement, all: number): "clutter" | "caption" | "keep" {
  if (element.localName === "figcaption") return "keep";
  const names = nameWords(element.getAttribute("class"), element.getAttribute("id"));
  if (contentFrame.test(names) || element.getAttribute("itemprop") === "articleBody") return "keep";
  const limit = largestAllowed(element, names, all);
  if (limit === 0 || quotedPost.test(names) || element.querySelector("blockquote")) return "keep";
  const length = wordsOf(element).length;
  if (length > limit || (element.querySelector("h1") !== null && element.querySelectorAll("p").length > 2))
    return "keep";
  return / (?:caption|captions) /.test(names) && length > 0 ? "caption" : "clutter";
}

/** The longest text with which an element of this name is furniture; 0 when the name says nothing of the kind. */
function largestAllowed(element: PageElement, names: string, all: number): number {
  if (isHidden(element)) return all * limits.smallShare;
  if (names !== "  ") {
    if (furniture.test(names)) return all * limits.largeShare;
    if (/ (?:caption|captions) /.test(names)) return limits.caption;
    if (smallFurniture.test(names)) return all * limits.smallShare;
    if (labels.test(names)) return limits.label;
  }
  if (outsideRoles.has(element.getAttribute("role") ?? "")) return all * limits.smallShare;
  const property = element.getAttribute("itemprop");
  if (property?.split(/\s+/).every((name) => labelProperties.has(name))) return limits.label;
  if (element.localName === "footer") return all * limits.smallShare;
  return element.getAttribute("rel") === "tag" || element.getAttribute("rel") === "author" ? limits.label : 0;
}

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute("style") ?? "");
}

/** The words under a picture are its caption, wherever the template puts them. */
function moveCaption(caption: PageElement): void {
  let place: PageElement | null = caption;
  for (let steps = 0; place && steps < 3; steps += 1) {
    const picture = place.querySelector("img");
    if (picture) {
      if (!picture.hasAttribute("data-caption")) picture.setAttribute("data-caption", wordsOf(caption));
      return;
    }
    place = place.parentElement;
  }
}

/**
 * Articles within an article, and cards of articles beside it, are other articles (HTML, 4.3.2): they go unless they
 * hold the headline or most of the words.
 */
function removeOtherArticles(body: PageElement): void {
  const own = ownLengths(body);
  const largest = Math.max(0, ...own.values());
  const others = [...own.keys()].filter((article) => !article.querySelector("h1,[itemprop=articleBody]"));
  const cards = new Set(
    others.filter((article) => article.words.length < limits.caption && (own.get(article) ?? 0) < largest / 2),
  );
  for (const article of others) {
    const outer = article.parentElement?.closest("article");
    const isNested = outer ? (own.get(outer) ?? 0) > limits.label : false;
    if (isNested || (cards.size >= 3 && cards.has(article))) article.remove();
  }
}

/** The length of each article's words without those of the articles directly in it. */
function ownLengths(body: PageElement): Map<PageElement, number> {
  const lengths = new Map(body.querySelectorAll("article").map((article) => [article, article.words.length] as const));
  for (const article of lengths.keys()) {
    const outer = article.parentElement?.closest("article");
    if (outer) lengths.set(outer, (lengths.get(outer) ?? 0) - article.words.length);
  }
  return lengths;
}

/** Readability drops what is called "social"; a quoted post is text. */
function keepQuotedPosts(body: PageElement): void {
  for (const post of body.querySelectorAll("blockquote")) {
    let place: PageElement | null = post.parentElement;
    for (let steps = 0; place && steps < 3; steps += 1) {
      const names = nameWords(place.getAttribute("class"), place.getAttribute("id"));
      if (quotedPost.test(names)) place.setAttribute("class", "entry");
      place = place.parentElement;
    }
  }
}
