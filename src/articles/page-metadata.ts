import { guessLanguage } from "../language/guess-language.ts";
import type { Kind, PageReading } from "./article.ts";
import { absoluteUrl } from "./inline-html.ts";
import { articleObject, crumbNames, isObject, type LinkedObject, listOf, textOf, typesOf } from "./json-ld.ts";
import { pageByline } from "./page-byline.ts";
import { collapse, type PageDocument } from "./page-dom.ts";
import { evidenceOf, type Found } from "./page-evidence.ts";
import { pageKind } from "./page-kind.ts";
import { pageLanguage } from "./page-language.ts";
import { firstMeta, saidInMeta } from "./page-meta.ts";
import { type PageSigns, pageSigns, type Said } from "./page-signs.ts";
import { pageTags } from "./page-tags.ts";
import { linesAround, pageTimes } from "./page-times.ts";
import { likeness, pageTitle } from "./page-title.ts";
import { shorten } from "./shorten.ts";

export type PageMetadata = Omit<PageReading, "blocks" | "related">;

const limits = { excerpt: 500, section: 40 };
/** Share of the words of the printed headline that one of several JSON-LD articles must have to be the page's own. */
const ownHeadline = 0.6;

/**
 * What a page says of itself in JSON-LD (schema.org), Open Graph, Dublin Core and other `meta` elements, microdata, RDFa,
 * and in the lines at its headline, each field with its evidence. `excerpt` is empty when the page describes itself
 * nowhere. Must run before the page is cleaned.
 */
export function pageMetadata(document: PageDocument, url: string): PageMetadata {
  const signs = pageSigns(document);
  const object = articleObject(signs.linkedData, (candidate) => isOwn(candidate, signs, url));
  const siteName = pageSiteName(signs, object);
  const publisherNames = [siteName?.value, ...hostNames(url)].filter((name) => name !== undefined);
  const title = pageTitle(signs, object, publisherNames, url);
  const language = pageLanguage(signs, object);
  const canonicalUrl = pageAddress(signs, url);
  const section = pageSection(signs, object, title?.value ?? "", publisherNames);
  const around = linesAround(signs.headings, title?.value ?? "");
  const labels = [
    ...(section ? [section] : []),
    ...saidInMeta(signs.meta, ["article:section"]),
    ...texts(object?.articleSection).map((words) => ({ words, from: "json-ld articleSection" })),
    // Menus and other articles have labels as well.
    ...signs.labels.filter(({ words }) => around.some((line) => line.startsWith(words))),
  ];
  const types = [...(object ? typesOf(object) : []), ...ogTypes(signs)];
  const kind = pageKind(types, labels, canonicalUrl?.value ?? url, title?.value ?? "");
  const found = {
    title,
    byline: pageByline(signs, object, publisherNames, title?.value ?? ""),
    ...pageTimes(signs, object, language?.value ?? guessLanguage(wordsAtTop(signs)), title?.value ?? ""),
    language,
    kind,
    section,
    canonicalUrl,
    siteName,
    image: pageImage(signs, object, url),
  };
  return {
    ...present({
      publishedAt: found.publishedAt?.value,
      modifiedAt: found.modifiedAt?.value,
      language: language?.value,
      section: section?.value,
      canonicalUrl: canonicalUrl?.value,
      siteName: siteName?.value,
      image: found.image?.value,
    }),
    title: title?.value ?? "",
    byline: found.byline?.value ?? [],
    kind: kind?.value ?? ("news" satisfies Kind),
    hashtags: pageTags(signs, object, publisherNames),
    excerpt: pageExcerpt(signs, object),
    evidence: evidenceOf(found),
  };
}

/** Enough words to guess the language of a page that declares none. */
function wordsAtTop(signs: PageSigns): string {
  return [signs.title, ...signs.headings.flatMap(({ words, after }) => [words, ...after])].join("\n");
}

function present<Fields extends Record<string, string | undefined>>(
  fields: Fields,
): { [Name in keyof Fields]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as { [Name in keyof Fields]?: string };
}

/** Pages that carry other articles describe those too. */
function isOwn(object: LinkedObject, signs: PageSigns, url: string): boolean {
  const address =
    textOf(object.url) ??
    textOf(isObject(object.mainEntityOfPage) ? object.mainEntityOfPage["@id"] : object.mainEntityOfPage);
  if (address && [absoluteUrl(signs.canonical, url), url].includes(absoluteUrl(address, url))) return true;
  const headline = textOf(object.headline) ?? "";
  return signs.headings.some(({ words }) => likeness(words, headline) >= ownHeadline);
}

function ogTypes(signs: PageSigns): string[] {
  return /^video/.test(firstMeta(signs.meta, "og:type") ?? "") ? ["VideoObject"] : [];
}

function pageSiteName(signs: PageSigns, object: LinkedObject | undefined): Found<string> | undefined {
  const said = saidInMeta(signs.meta, ["og:site_name", "application-name", "cre", "dc.publisher"])[0];
  if (said) return { ...said, value: said.words };
  const words = textOf(object?.publisher);
  return words ? { value: words, from: "json-ld publisher", words } : undefined;
}

/** What a publisher may call itself after its address: `daily-bell.example` gives "daily-bell.example" and "daily-bell". */
function hostNames(url: string): string[] {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www\d?|m|amp|mobile)\./, "") : "";
  return host ? [host, host.split(".")[0] ?? host] : [];
}

/** Templates that name the home page as every page's address are wrong. */
function pageAddress(signs: PageSigns, url: string): Found<string> | undefined {
  const candidates: Said[] = [
    ...(signs.canonical ? [{ words: signs.canonical, from: "link canonical" }] : []),
    ...saidInMeta(signs.meta, ["og:url"]),
  ];
  const isHome = (address: string) =>
    URL.canParse(address) && new URL(address).pathname === "/" && new URL(address).search === "";
  for (const { words, from } of candidates) {
    const value = absoluteUrl(words, url);
    if (value && (!isHome(value) || isHome(url))) return { value, from, words };
  }
  return undefined;
}

function pageSection(
  signs: PageSigns,
  object: LinkedObject | undefined,
  title: string,
  publisherNames: readonly string[],
): Found<string> | undefined {
  const home =
    /^(?:home(?:page)?|start(?:seite)?|accueil|inicio|início|portada|hjem|hem|etusivu|főoldal|strona główna|domů|domov|anasayfa|ana sayfa|главная|головна|αρχική|الرئيسية|خانه|صفحه نخست|דף הבית|ראשי|होम|หน้าแรก|หน้าหลัก|首页|首頁|トップ|ホーム|홈)$/iu;
  const around = linesAround(signs.headings, title);
  const isNear = (words: string) => around.some((line) => line.startsWith(words));
  const crumbs = crumbNames(signs.linkedData);
  const candidates: Said[] = [
    ...saidInMeta(signs.meta, ["article:section"]),
    ...texts(object?.articleSection).map((words) => ({ words, from: "json-ld articleSection" })),
    ...(signs.properties.get("articleSection") ?? []),
    ...saidInMeta(signs.meta, ["parsely-section", "sailthru.section", "section", "og:article:section"]),
    ...crumbs
      .slice(-2)
      .reverse()
      .map((words) => ({ words, from: "json-ld BreadcrumbList" })),
    ...signs.crumbs
      .slice(-2)
      .reverse()
      .map((words) => ({ words, from: "breadcrumbs" })),
    ...signs.labels.filter(({ from, words }) => /section|categor|rubri/i.test(from) && isNear(words)),
  ];
  const isName = (words: string) =>
    words.length > 1 &&
    words.length <= limits.section &&
    !home.test(words) &&
    !/^https?:|[{}<>]/.test(words) &&
    words !== title &&
    !(words.length > title.length / 2 && likeness(words, title) === 1) &&
    !publisherNames.some((name) => name.toLowerCase() === words.toLowerCase());
  const said = candidates.find(({ words }) => isName(words));
  return said && { ...said, value: said.words };
}

function texts(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === "string" && item !== "") as string[];
}

/** A logo that stands in for a picture says nothing of the article. */
const standIn =
  /\/(?=[^/]{1,32}$)(?:[^/]*[_.-])?(?:logo|placeholder|default|favicon|sprite|spacer|pixel|blank)(?:[_.-][^/]*)?$/i;

function pageImage(signs: PageSigns, object: LinkedObject | undefined, url: string): Found<string> | undefined {
  const linked = [...listOf(object?.image), ...listOf(object?.thumbnailUrl), ...listOf(object?.primaryImageOfPage)];
  const candidates: Said[] = [
    ...saidInMeta(signs.meta, [
      "og:image:secure_url",
      "og:image",
      "og:image:url",
      "twitter:image",
      "twitter:image:src",
    ]),
    ...linked.flatMap((image) => textOf(addressOf(image)) ?? []).map((words) => ({ words, from: "json-ld image" })),
    ...(signs.properties.get("image") ?? []),
    ...(signs.image ? [{ words: signs.image, from: "link image_src" }] : []),
  ];
  for (const { words, from } of candidates) {
    const value = absoluteUrl(words, url);
    if (value && !standIn.test(value)) return { value, from, words };
  }
  return undefined;
}

function addressOf(image: unknown): unknown {
  return isObject(image) ? (image.url ?? image.contentUrl) : image;
}

function pageExcerpt(signs: PageSigns, object: LinkedObject | undefined): string {
  const description =
    firstMeta(signs.meta, "og:description", "description", "twitter:description", "dc.description") ??
    textOf(object?.description);
  return shorten(collapse((description ?? "").replace(/<[^>]*>/g, " ")), limits.excerpt);
}
