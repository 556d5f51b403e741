import {
  credits,
  furniture,
  labels,
  nameWords,
  pulledQuote,
  quotedPost,
  relatedBox,
  smallFurniture,
} from "./clutter.ts";
import { pullQuoteMark } from "./html-blocks.ts";
import { type PageDocument, type PageElement, wordsOf } from "./page-dom.ts";

const neverText =
  "script,style,template,noscript,nav,button,select,input,textarea,object,embed,svg,canvas,dialog,menu,link,map";
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
const pictureBox = / (?:image|photo|picture|img) /;
const creditTerm =
  /^(?:photos?|fotos?|фото|bild(?:er)?|images?|pictures?|crédits?|credits?)(?: (?:credit|by|von|par))?\s*:?$/iu;
/** Longest label (byline, date, caption, standfirst) in characters, and share of the page's words a small part may have. */
const limits = {
  label: 400,
  caption: 900,
  smallShare: 0.25,
  largeShare: 0.75,
  revealedShare: 0.5,
  sentence: 60,
  linkedShare: 0.2,
  mostlyLinked: 0.6,
};

/**
 * Takes out of the page what is not the article: navigation, share bars, sign-up boxes, related headlines, comments,
 * advertisements, bylines, labels and hidden parts. Captions move to their picture (`data-caption`).
 *
 * @returns the parts that showed related articles.
 */
export function cleanPage({ body }: PageDocument): PageElement[] {
  const related: PageElement[] = [];
  for (const element of body.querySelectorAll(neverText)) {
    if (element.localName === "noscript" && holdsOnlyPicture(element)) continue;
    element.remove();
  }
  removeForms(body);
  const all = wordsOf(body).length;
  for (const frame of [body, ...body.querySelectorAll("main")]) reveal(frame);
  for (const element of [...body.querySelectorAll(parts)]) {
    if (!body.contains(element) || frames.has(element.localName)) continue;
    if (isHidden(element) && wordsOf(element).length > all * limits.revealedShare) reveal(element);
    const verdict = clutterVerdict(element, all);
    if (verdict === "clutter" && relatedBox.test(nameWords(element.className, element.id))) related.push(element);
    treat(element, verdict);
  }
  freeSentences(body);
  return related;
}

/**
 * Editors' systems put each paragraph into a box of its own. Readability opens such a box unless a quarter of its words are
 * linked, and throws that one away as a list of links: a sentence with a link is opened here.
 */
function freeSentences(body: PageElement): void {
  for (const paragraph of body.querySelectorAll("p")) {
    if (paragraph.parentElement?.localName !== "div" || !isLinkedSentence(paragraph)) continue;
    const box = outermostBox(paragraph);
    if (box !== paragraph) box.replaceWith(paragraph);
  }
}

function outermostBox(paragraph: PageElement): PageElement {
  let box = paragraph;
  while (box.parentElement?.localName === "div" && box.parentElement.children.length === 1) {
    if (wordsOf(box.parentElement).length > wordsOf(box).length) break;
    box = box.parentElement;
  }
  return box;
}

function isLinkedSentence(paragraph: PageElement): boolean {
  if (!paragraph.querySelector("a[href]")) return false;
  const words = wordsOf(paragraph);
  if (words.length < limits.sentence || !/\p{Ll}.*[.!?]["”»’)]?$/u.test(words)) return false;
  const linked = paragraph.querySelectorAll("a[href]").reduce((sum, link) => sum + wordsOf(link).length, 0);
  return linked >= words.length * limits.linkedShare && linked <= words.length * limits.mostlyLinked;
}

function treat(element: PageElement, verdict: Verdict): void {
  if (verdict === "keep") return;
  if (verdict === "pull quote") {
    markPullQuote(element);
    return;
  }
  const picture = verdict === "caption" ? element.querySelector("img") : null;
  if (verdict === "caption") moveTo("data-caption", element);
  if (verdict === "credit") moveTo("data-credit", element.querySelector("dd") ?? element);
  if (picture) element.replaceWith(picture);
  else element.remove();
}

/** Readability drops what is called an aside; a name it likes and the form of a quotation keep it. */
function markPullQuote(element: PageElement): void {
  element.localName = "blockquote";
  element.tagName = "BLOCKQUOTE";
  element.setAttribute("class", "entry");
  element.removeAttribute("id");
  element.setAttribute(pullQuoteMark, "");
}

function holdsOnlyPicture(element: PageElement): boolean {
  return element.querySelector("img") !== null && wordsOf(element).length < 20;
}

/** Some templates put the whole page into a form. */
function removeForms(body: PageElement): void {
  const largest = wordsOf(body).length * limits.smallShare;
  for (const form of body.querySelectorAll("form")) if (wordsOf(form).length <= largest) form.remove();
}

/** What an element is by its name; clutter goes, what belongs to a picture moves there. */
type Verdict = "clutter" | "caption" | "credit" | "pull quote" | "keep";

function clutterVerdict(element: PageElement, all: number): Verdict {
  if (element.localName === "figcaption") return "keep";
  const names = nameWords(element.getAttribute("class"), element.getAttribute("id"));
  if (contentFrame.test(names) || element.getAttribute("itemprop") === "articleBody") return "keep";
  if (pulledQuote.test(names)) return element.words.length < limits.caption ? "pull quote" : "keep";
  if (element.localName === "dl" && isCreditList(element)) return "credit";
  if (pictureBox.test(names) && isPictureWithLine(element)) return "caption";
  const limit = largestAllowed(element, names, all);
  if (limit === 0 || quotedPost.test(names)) return "keep";
  // What is furniture without doubt (comments quote one another) goes with its quotations.
  if (!furniture.test(names) && element.querySelector("blockquote")) return "keep";
  const length = wordsOf(element).length;
  if (length > limit || (element.querySelector("h1") !== null && element.querySelectorAll("p").length > 2))
    return "keep";
  if (/ (?:caption|captions) /.test(names) && length > 0) return "caption";
  return credits.test(names) && length > 0 ? "credit" : "clutter";
}

/** "Photo: Ada Finch", written as a term and what it means. */
function isCreditList(list: PageElement): boolean {
  const terms = list.querySelectorAll("dt");
  return terms.length === 1 && terms.every((term) => creditTerm.test(wordsOf(term)));
}

/** A picture with one line of words and nothing else, in a box that is called a picture. */
function isPictureWithLine(box: PageElement): boolean {
  const length = wordsOf(box).length;
  if (length === 0 || length > limits.caption / 2 || box.querySelectorAll("img").length !== 1) return false;
  return box.querySelectorAll("p").length === 1 && !box.querySelector("h1,h2,h3,h4,ul,ol,blockquote,table");
}

/** The longest text with which an element of this name is furniture; 0 when the name says nothing of the kind. */
function largestAllowed(element: PageElement, names: string, all: number): number {
  if (isHidden(element)) return all * limits.smallShare;
  if (names !== "  ") {
    if (furniture.test(names)) return all * limits.largeShare;
    if (/ (?:caption|captions) /.test(names)) return limits.caption;
    if (smallFurniture.test(names)) return all * limits.smallShare;
    if (labels.test(names) || credits.test(names)) return limits.label;
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

/** A page that hides most of its words means to show them by script. */
function reveal(element: PageElement): void {
  for (const attribute of ["style", "hidden", "aria-hidden"]) element.removeAttribute(attribute);
}

/** The words under a picture are its own, wherever the template puts them. */
function moveTo(attribute: "data-caption" | "data-credit", label: PageElement): void {
  let place: PageElement | null = label;
  for (let steps = 0; place && steps < 3; steps += 1) {
    const picture = place.querySelector("img");
    if (picture) {
      if (!picture.hasAttribute(attribute)) picture.setAttribute(attribute, label.words);
      return;
    }
    place = place.parentElement;
  }
}
