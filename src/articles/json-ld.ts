/** One object of a page's JSON-LD, as written; every property may be missing, alone or in a list. */
export type LinkedObject = Readonly<Record<string, unknown>>;

const articleType =
  /^(?:\w*NewsArticle|Article|\w*BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|AdvertiserContentArticle|SatiricalArticle|ScholarlyArticle|TechArticle|VideoObject|Review|ClaimReview|WebPage|NewsMediaArticle)$/;
/** Deepest nesting and most objects that are looked at. */
const limits = { depth: 6, objects: 200 };

/** Reads one script of JSON-LD (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents), mending what content systems break. */
export function parseLinkedData(source: string): unknown[] {
  const json = source
    .replace(
      /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
      "",
    )
    .trim();
  const mended = () =>
    json
      .replace(/[\u0000-\u001f]+/g, " ")
      .replace(/,\s*([}\]])/g, "$1")
      .replace(/;$/, "");
  for (const attempt of [
    () => json,
    mended,
    () => mended().replace(/&quot;/g, '"'),
    () => `[${mended().replace(/\}\s*\{/g, "},{")}]`,
  ]) {
    const value = parse(attempt());
    if (value !== undefined) return [value];
  }
  const salvaged = salvage(json);
  return salvaged ? [salvaged] : [];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const salvageable = "headline datePublished dateModified articleSection inLanguage description".split(" ");

/** What can still be read of JSON that no parser reads: the plain properties of an article, and who wrote it. */
function salvage(json: string): LinkedObject | undefined {
  const type = /"@type"\s*:\s*\[?\s*"(\w+)"/.exec(json)?.[1];
  if (!type || !articleType.test(type)) return undefined;
  const text = (name: string) => new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)+)"`).exec(json)?.[1];
  const found = salvageable.flatMap((name) => {
    const written = text(name);
    const value = written === undefined ? undefined : parse(`"${written.replace(/[\u0000-\u001f]+/g, " ")}"`);
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  const author = /"author"\s*:\s*[[{\s]*(?:"@type"\s*:\s*"Person"\s*,\s*)?"name"\s*:\s*"([^"\\]+)"/.exec(json)?.[1];
  return { "@type": type, ...Object.fromEntries(found), ...(author ? { author } : {}) };
}

/**
 * The object (https://schema.org/Article) that describes the page itself, with references to other objects of the page
 * put in their place: an article before a film before a web page, and among several the one that `isOwn` knows.
 */
export function articleObject(
  linkedData: readonly unknown[],
  isOwn: (object: LinkedObject) => boolean,
): LinkedObject | undefined {
  const found: LinkedObject[] = [];
  for (const value of linkedData) collectObjects(value, found, 0);
  const candidates = found.filter((object) => typesOf(object).some((type) => articleType.test(type)));
  const rankOf = (object: LinkedObject) => rank(object) * 2 + (candidates.length > 1 && isOwn(object) ? 1 : 0);
  const chosen = candidates.sort((a, b) => rankOf(b) - rankOf(a))[0];
  return chosen && withReferences(chosen, found);
}

/** The names of a page's `BreadcrumbList`, in its order. */
export function crumbNames(linkedData: readonly unknown[]): string[] {
  const found: LinkedObject[] = [];
  for (const value of linkedData) collectObjects(value, found, 0);
  const list = found.find((object) => typesOf(object).includes("BreadcrumbList"));
  return listOf(list?.itemListElement).flatMap((item) =>
    isObject(item) ? (textOf(item.name) ?? textOf(isObject(item.item) ? item.item.name : undefined) ?? []) : [],
  );
}

function rank(object: LinkedObject): number {
  const types = typesOf(object);
  const kind = types.includes("WebPage")
    ? 0
    : types.includes("VideoObject")
      ? 1
      : types.some((type) => /Review$/.test(type))
        ? 2
        : 3;
  return kind * 2 + (object.headline || object.name ? 1 : 0);
}

function collectObjects(value: unknown, found: LinkedObject[], depth: number): void {
  if (depth > limits.depth || found.length > limits.objects) return;
  if (Array.isArray(value)) {
    for (const item of value) collectObjects(item, found, depth + 1);
  } else if (isObject(value)) {
    found.push(value);
    for (const name of [
      "@graph",
      "mainEntity",
      "mainEntityOfPage",
      "itemListElement",
      "item",
      "author",
      "publisher",
      "image",
    ])
      collectObjects(value[name], found, depth + 1);
  }
}

/** `{"@id": "#ana"}` says no more than where it is said. */
function withReferences(object: LinkedObject, all: readonly LinkedObject[]): LinkedObject {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (!isObject(value) || value.name !== undefined || value.url !== undefined) return value;
    const id = value["@id"];
    return (
      all.find(
        (other) => other["@id"] === id && id !== undefined && other !== value && Object.keys(other).length > 1,
      ) ?? value
    );
  };
  const resolved = ["author", "creator", "publisher", "image", "primaryImageOfPage"].filter((name) => name in object);
  return { ...object, ...Object.fromEntries(resolved.map((name) => [name, resolve(object[name])])) };
}

export function isObject(value: unknown): value is LinkedObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function typesOf(object: LinkedObject): string[] {
  return listOf(object["@type"])
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^.*[/:#]/, ""));
}

/** A property's values, whether it was written alone or as a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flat() : [value];
}

/** The first value that is text, or the `name`, `url` or `@value` of an object in its place. */
export function textOf(value: unknown): string | undefined {
  for (const item of listOf(value)) {
    if (typeof item === "string" && item.trim()) return item.trim();
    if (isObject(item)) {
      const inner = item["@value"] ?? item.name ?? item.url ?? item.contentUrl;
      if (typeof inner === "string" && inner.trim()) return inner.trim();
    }
  }
  return undefined;
}
