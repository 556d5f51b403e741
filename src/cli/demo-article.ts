/** How the writing of the demo is kept: one file an article, a few named lines, then the text. */

/** A file as it is written; times are relative, so that the demo is always today's newspaper. */
export interface DemoArticle {
  /** The folder of its publisher. */
  publisher: string;
  /** Where its page is: `/section/name`. */
  path: string;
  /** What its author meant it to belong to; Octavo is not told. */
  story: string;
  title: string;
  /** The headline of the later edition, where it was retitled. */
  laterTitle: string | undefined;
  standfirst: string;
  byline: string;
  section: string;
  tags: string[];
  publishedAt: Date;
  /** `PUBLISHER/NAME` of the report whose text it prints. */
  copyOf: string | undefined;
  /** Its page has other publishers' items and the errors of widgets stuck to the text. */
  isStuckOn: boolean;
  picture: DemoPicture | undefined;
  paragraphs: DemoParagraph[];
}

/** All are 1,080 × 720 pixels, in `demo/pictures`. */
export interface DemoPicture {
  /** Its path at the publisher. */
  path: string;
  alt: string;
  caption: string;
}

export interface DemoParagraph {
  form: "text" | "heading" | "quotation";
  /** Which of its two editions print it. */
  editions: "both" | "first" | "later";
  text: string;
}

/** An article as it stands at one moment. */
export interface DemoEdition {
  title: string;
  standfirst: string;
  paragraphs: readonly DemoParagraph[];
}

const hour = 3_600_000;
const day = 24 * hour;

/** @throws Error that names the file when a line is missing or makes no sense. */
export function readDemoArticle(
  text: string,
  place: { publisher: string; name: string },
  startedAt: Date,
): DemoArticle {
  const where = `${place.publisher}/${place.name}`;
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const named = new Map(head.split("\n").map((line) => nameAndValue(line, where)));
  const need = (name: string) => {
    const value = named.get(name);
    if (!value) throw new Error(`demo article ${where} has no ${name}`);
    return value;
  };
  const hoursAgo = Number(need("hours-ago"));
  if (!Number.isFinite(hoursAgo)) throw new Error(`demo article ${where}: hours-ago is no number`);
  const publishedAt = new Date(startedAt.getTime() - hoursAgo * hour);
  const dated = (words: string) => fillDays(words, publishedAt, startedAt);
  const section = need("section");
  return {
    publisher: place.publisher,
    path: `/${section}/${place.name}`,
    story: need("story"),
    title: dated(need("title")),
    laterTitle: named.get("later-title"),
    standfirst: dated(named.get("standfirst") ?? ""),
    byline: named.get("byline") ?? "",
    section,
    tags: (named.get("tags") ?? "")
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean),
    publishedAt,
    copyOf: named.get("copy-of"),
    isStuckOn: named.get("stuck-on") === "yes",
    picture: readPicture(named),
    paragraphs: dated(body)
      .split(/\n{2,}/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map(readParagraph),
  };
}

function readPicture(named: ReadonlyMap<string, string>): DemoPicture | undefined {
  const name = named.get("picture");
  if (!name) return undefined;
  const [alt = "", caption = ""] = [named.get("picture-alt"), named.get("picture-caption")];
  return { path: `/pictures/${name}.webp`, alt, caption };
}

/** The text of an article that prints another's: an agency's words under its own headline, its own words after them. */
export function withCopiedText(article: DemoArticle, articles: ReadonlyMap<string, DemoArticle>): DemoArticle {
  if (!article.copyOf) return article;
  const source = articles.get(article.copyOf);
  if (!source)
    throw new Error(`demo article ${article.publisher}${article.path} copies ${article.copyOf}, which is not there`);
  const copied = source.paragraphs.filter(({ editions }) => editions !== "later");
  return { ...article, paragraphs: [...copied, ...article.paragraphs] };
}

export function changesLater({ laterTitle, paragraphs }: DemoArticle): boolean {
  return laterTitle !== undefined || paragraphs.some(({ editions }) => editions !== "both");
}

export function editionOf(article: DemoArticle, edition: "first" | "later"): DemoEdition {
  return {
    title: edition === "later" ? (article.laterTitle ?? article.title) : article.title,
    standfirst: article.standfirst,
    paragraphs: article.paragraphs.filter(({ editions }) => editions === "both" || editions === edition),
  };
}

function nameAndValue(line: string, where: string): [string, string] {
  const match = /^([a-z-]+): *(.*)$/.exec(line);
  if (!match) throw new Error(`demo article ${where}: “${line}” names nothing`);
  return [match[1] ?? "", match[2] ?? ""];
}

/** `+` stands in the later edition alone, `-` in the first alone, as in a diff. */
function readParagraph(written: string): DemoParagraph {
  const [, sign, rest = ""] = /^(?:([+-]) )?(.*)$/s.exec(written) ?? [];
  const editions = sign === "+" ? "later" : sign === "-" ? "first" : "both";
  const [, mark, words = ""] = /^(?:(##|>) )?(.*)$/s.exec(rest) ?? [];
  const form = mark === "##" ? "heading" : mark === ">" ? "quotation" : "text";
  return { form, editions, text: words.replace(/\s*\n\s*/g, " ") };
}

/**
 * `{weekday}` is the day of publication, `{weekday-1}` the one before, `{date-15}` the date fifteen days before; `{saturday}` is the first Saturday after the start
 * with its date, `{saturday+7}` the next.
 */
function fillDays(text: string, publishedAt: Date, startedAt: Date): string {
  return text
    .replace(/\{weekday([+-]\d+)?\}/g, (_all, days = "0") =>
      inWords(new Date(publishedAt.getTime() + Number(days) * day), { weekday: "long" }),
    )
    .replace(/\{date([+-]\d+)\}/g, (_all, days) =>
      inWords(new Date(publishedAt.getTime() + Number(days) * day), { day: "numeric", month: "long" }),
    )
    .replace(/\{saturday([+-]\d+)?\}/g, (_all, days = "0") =>
      inWords(new Date(nextSaturday(startedAt).getTime() + Number(days) * day), {
        weekday: "long",
        day: "numeric",
        month: "long",
      }),
    );
}

function nextSaturday(startedAt: Date): Date {
  const days = (6 - startedAt.getUTCDay() + 7) % 7 || 7;
  return new Date(startedAt.getTime() + days * day);
}

function inWords(at: Date, parts: Intl.DateTimeFormatOptions): string {
  return at.toLocaleDateString("en-GB", { ...parts, timeZone: "UTC" });
}
