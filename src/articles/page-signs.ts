import { parseLinkedData } from "./json-ld.ts";
import { collapse, isElement, isText, type PageDocument, type PageElement, wordsOf } from "./page-dom.ts";

/** What a page says in one place: the words, and the place in words of the trade ("meta og:title"). */
export interface Said {
  words: string;
  from: string;
}

/** The lines that a page prints around one of its headings, without those of menus. */
export interface Heading {
  words: string;
  before: string[];
  after: string[];
  /** A long line came: from there on it is the text. */
  isOver: boolean;
}

/** Everything that a page says of itself, gathered in one walk in the page's order. */
export interface PageSigns {
  /** Of `meta` elements, by lower-case name. */
  meta: ReadonlyMap<string, readonly string[]>;
  /** The values of all JSON-LD of the page, unsorted. */
  linkedData: unknown[];
  language: string | undefined;
  title: string;
  canonical: string | undefined;
  image: string | undefined;
  headings: Heading[];
  /** Microdata and RDFa on elements with words, by property name without prefix. */
  properties: ReadonlyMap<string, readonly Said[]>;
  /** `time` elements, and short elements that are named after dates. */
  times: (Said & { label: string })[];
  authorLinks: Said[];
  bylines: Said[];
  /** What stands over a headline: rubric, category, kicker. */
  labels: Said[];
  crumbs: string[];
  tags: string[];
}

interface Walk extends PageSigns {
  meta: Map<string, string[]>;
  properties: Map<string, Said[]>;
  /** The line that the text nodes of inline elements make. */
  line: string;
  recent: string[];
  /** What the class and id of an element say, by both; a page repeats them. */
  namesRead: Map<string, NameSigns>;
}

interface NameSigns {
  isOutside: boolean;
  isCrumb: boolean;
  isByline: boolean;
  isTime: boolean;
  isLabel: boolean;
}

const wordless = new Set("script style noscript template svg iframe object select option textarea button".split(" "));
const inline = new Set("a abbr b bdi bdo cite em font i mark q s small span strong sub sup time u wbr".split(" "));
const formatting = new Set("b em i mark strong u font".split(" "));
const outsideElements = new Set(["nav", "footer", "aside", "form", "dialog"]);
const outsideNames =
  /(?:^|[\s_-])(?:related|recommend\w*|comments?|sidebar|trending|most-?read|popular|latest|newsletter|promo|up-?next|breaking-?news|menu|menu-?item|nav|navbar|navigation|footer|cookie\w*|consent)(?:$|[\s_-])/i;
const nameOf = {
  byline: /byline|author|(?:^|[\s_-])(?:autor\w*|auteur|redakteur|writers?|reporters?|journalist|by)(?:$|[\s_-])/i,
  time: /(?:^|[\s_-])(?:dates?|datum|fecha|time|timestamp|datetime|publish\w*|pub-?date|posted|updated|modified|dateline|meta|info)(?:$|[\s_-])|date(?:time|line|published|modified)|(?:publish|post|update|article|entry)[_-]?(?:date|time)/i,
  label:
    /(?:^|[\s_-])(?:kicker|eyebrow|rubri[kc]|section|category|categories|label|topic|overline|tag-?line|genre|kind)(?:[_-]?(?:name|label|link|title))?(?:$|[\s_-])/i,
  crumbs: /breadcrumb|(?:^|[\s_-])crumbs?(?:$|[\s_-])/i,
};
const limits = { each: 24, byline: 200, time: 200, label: 40, line: 200, linesBefore: 4, linesAfter: 8, heading: 300 };

/** Asks the document for nothing but names, attributes, children and text, so that any tree serves. Must run before the page is cleaned. */
export function pageSigns(document: PageDocument): PageSigns {
  const root = document.documentElement;
  const walk: Walk = {
    meta: new Map(),
    linkedData: [],
    language: root.getAttribute("lang") ?? root.getAttribute("xml:lang") ?? undefined,
    title: "",
    canonical: undefined,
    image: undefined,
    headings: [],
    properties: new Map(),
    times: [],
    authorLinks: [],
    bylines: [],
    labels: [],
    crumbs: [],
    tags: [],
    line: "",
    recent: [],
    namesRead: new Map(),
  };
  walkChildren(root, walk, false, false);
  endLine(walk);
  return walk;
}

function walkChildren(parent: PageElement, walk: Walk, isOutside: boolean, isCrumb: boolean): void {
  for (const node of parent.childNodes) {
    if (isElement(node)) walkElement(node, walk, isOutside, isCrumb);
    else if (isText(node) && !isOutside) addToLine(walk, node.textContent ?? "");
  }
}

function walkElement(element: PageElement, walk: Walk, isOutside: boolean, isCrumb: boolean): void {
  const name = element.localName;
  if (name === "meta") readMeta(element, walk);
  else if (name === "link") readLink(element, walk);
  // An svg has a title too.
  else if (name === "title") walk.title ||= wordsOf(element);
  else if (name === "script") readScript(element, walk);
  else if (!wordless.has(name)) walkWords(element, walk, isOutside, isCrumb);
}

function readScript(element: PageElement, walk: Walk): void {
  if (/ld\+json/i.test(element.getAttribute("type") ?? ""))
    walk.linkedData.push(...parseLinkedData(element.textContent ?? ""));
}

function walkWords(element: PageElement, walk: Walk, isOutside: boolean, isCrumb: boolean): void {
  const name = element.localName;
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  const signs = signsOf(names, walk);
  const isNowCrumb = isCrumb || signs.isCrumb;
  const isNowOutside = isOutside || isNowCrumb || outsideElements.has(name) || (name !== "body" && signs.isOutside);
  if (!isNowOutside) readNames(element, names, signs, walk);
  if (isNowCrumb && (name === "a" || name === "li")) readCrumb(element, walk);
  if (name === "a" && /\btag\b/.test(element.getAttribute("rel") ?? "") && walk.tags.length < limits.each)
    walk.tags.push(wordsOf(element));
  const isBlock = !inline.has(name);
  if (isBlock) endLine(walk);
  if (name === "h1" && !outsideElements.has(name)) startHeading(element, walk);
  else walkChildren(element, walk, isNowOutside, isNowCrumb);
  if (isBlock) endLine(walk);
}

function signsOf(names: string, walk: Walk): NameSigns {
  const known = walk.namesRead.get(names);
  if (known) return known;
  const signs = {
    isOutside: outsideNames.test(names),
    isCrumb: nameOf.crumbs.test(names),
    isByline: nameOf.byline.test(names),
    isTime: nameOf.time.test(names),
    isLabel: nameOf.label.test(names),
  };
  walk.namesRead.set(names, signs);
  return signs;
}

function readCrumb(element: PageElement, walk: Walk): void {
  const words = wordsOf(element);
  const isNew = walk.crumbs.at(-1) !== words && walk.crumbs.length < limits.each;
  if (isNew && words.length > 1 && words.length <= limits.label) walk.crumbs.push(words);
}

function readMeta(element: PageElement, walk: Walk): void {
  const content = collapse(element.getAttribute("content") ?? "");
  if (!content) return;
  // Publishers mix the attributes up.
  for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
    const name = element
      .getAttribute(attribute)
      ?.trim()
      .toLowerCase()
      .replace(/^(dc|dcterms):/, "$1.");
    if (!name) continue;
    const known = walk.meta.get(name);
    if (known) known.push(content);
    else walk.meta.set(name, [content]);
  }
}

function readLink(element: PageElement, walk: Walk): void {
  const relations = (element.getAttribute("rel") ?? "").toLowerCase().split(/\s+/);
  const href = element.getAttribute("href") ?? undefined;
  if (relations.includes("canonical")) walk.canonical ??= href;
  if (relations.includes("image_src") || element.getAttribute("itemprop") === "image") walk.image ??= href;
}

/** What an element's attributes and names say that its words are. */
function readNames(element: PageElement, names: string, signs: NameSigns, walk: Walk): void {
  const properties = element.getAttribute("itemprop") ?? element.getAttribute("property");
  if (properties) readProperties(element, properties, walk);
  if (element.localName === "time") {
    const written = element.getAttribute("datetime") ?? element.getAttribute("title");
    if (walk.times.length < limits.each)
      walk.times.push({
        words: written ?? wordsOf(element),
        from: `time${written ? " datetime" : ""}`,
        label: `${names} ${walk.line}`,
      });
    return;
  }
  if (element.localName === "a" && /\bauthor\b/.test(element.getAttribute("rel") ?? ""))
    keep(walk.authorLinks, element, "a rel=author", limits.byline);
  if (signs.isByline) keepByline(walk, element, `element named ${collapse(names)}`);
  if (signs.isLabel) keep(walk.labels, element, `element named ${collapse(names)}`, limits.label);
  if (signs.isTime && walk.times.length < limits.each) {
    const words = element.getAttribute("title") ?? element.getAttribute("data-datetime") ?? wordsOf(element);
    if (words.length <= limits.time && /\p{Nd}/u.test(words))
      walk.times.push({ words, from: `element named ${collapse(names)}`, label: names });
  }
}

function readProperties(element: PageElement, properties: string, walk: Walk): void {
  const written = ["content", "datetime", "href", "src"].map((name) => element.getAttribute(name)).find(Boolean);
  const kind = element.hasAttribute("itemprop") ? "microdata" : "rdfa";
  for (const property of properties.split(/\s+/)) {
    const name = property.replace(/^.*[:/#]/, "");
    const words = name === "author" ? authorWords(element) : [written ?? wordsOf(element)];
    const said = words.map((text) => ({ words: collapse(text), from: `${kind} ${property}` }));
    const known = walk.properties.get(name) ?? [];
    if (known.length < limits.each) walk.properties.set(name, [...known, ...said.filter(({ words: text }) => text)]);
  }
}

/** The `name` within an author, where it is marked. */
function authorWords(element: PageElement): string[] {
  const names: string[] = [];
  const look = (inner: PageElement) => {
    for (const child of inner.childNodes) {
      if (!isElement(child)) continue;
      if (/(?:^|[\s:])name\b/.test(child.getAttribute("itemprop") ?? child.getAttribute("property") ?? ""))
        names.push(child.getAttribute("content") ?? wordsOf(child));
      else look(child);
    }
  };
  look(element);
  return names.length > 0 ? names : [element.getAttribute("content") ?? wordsOf(element)];
}

function keep(list: Said[], element: PageElement, from: string, longest: number): void {
  if (list.length >= limits.each) return;
  const words = wordsOf(element);
  if (words.length > 1 && words.length <= longest) list.push({ words, from });
}

/** Byline and date stand in elements of their own, often without a space between them. */
function keepByline(walk: Walk, element: PageElement, from: string): void {
  if (walk.bylines.length >= limits.each) return;
  const words = wordsOf(element);
  if (words.length < 2 || words.length > limits.byline) return;
  const pieces = partedText(element).split("|").map(collapse).filter(Boolean);
  if (pieces.length > 1) walk.bylines.push({ words: pieces.join(" | "), from: `${from}, in pieces` });
  walk.bylines.push({ words, from });
}

function partedText(element: PageElement): string {
  let text = "";
  for (const node of element.childNodes) {
    if (isText(node)) text += node.textContent ?? "";
    else if (isElement(node) && !wordless.has(node.localName))
      text += formatting.has(node.localName) ? partedText(node) : ` | ${partedText(node)} | `;
  }
  return text;
}

function startHeading(element: PageElement, walk: Walk): void {
  const words = wordsOf(element);
  if (words.length > limits.heading) return;
  walk.headings.push({ words, before: walk.recent, after: [], isOver: false });
  walk.recent = [];
}

function addToLine(walk: Walk, text: string): void {
  const room = limits.line + 1 - walk.line.length;
  if (room > 0) walk.line += text.length > 4 * limits.line ? text.trimStart().slice(0, 4 * limits.line) : text;
}

function endLine(walk: Walk): void {
  const line = collapse(walk.line);
  walk.line = "";
  if (!line) return;
  const heading = walk.headings.at(-1);
  if (heading && !heading.isOver) {
    heading.isOver = line.length > limits.line || heading.after.length === limits.linesAfter;
    if (!heading.isOver) heading.after.push(line);
  }
  walk.recent = [...walk.recent.slice(1 - limits.linesBefore), line];
}
