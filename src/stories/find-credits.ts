import { type Outlet, type OutletNames, outletCalled, outletKey } from "../feeds/outlet-names.ts";

/** An outlet that an article says its text is from. */
export interface Credit {
  outlet: Outlet;
  /** The text as a whole; else a share in it. */
  isWhole: boolean;
  where: "text" | "byline";
  start: number;
  end: number;
}

/** A dateline: a place or none, a day or none, then the agency between brackets or strokes, at the start of the text. */
const dateline = /^(?:[^\n()（）【/]{0,70}?)[(（【/]([^()（）】/\n]{2,40})(?:\/[^()（）】/\n]{2,40})?[)）】/]/u;
/** An unknown name counts where a dash follows, as after a dateline. */
const dash = /^\s*[.:]?\s*[-–—―]/u;
/** How Chinese agencies begin: 新华社北京5月3日电. */
const easternDateline = /^\s*(\p{sc=Han}{2,3}社)\p{sc=Han}{0,8}\s*\d{1,2}\s*月\s*\d{1,2}\s*日/u;
const sourceLine =
  /^[([]?(?:source|sources|via|quelle|quellen|fuente|fuentes|fonte|bron|kilde|källa|źródło|источник|来源|來源|出典)\s*[:：]\s*([^\n)\]]{2,60}?)[)\].]?\s*$/gimu;
const copyrightLine =
  /^\s*(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}\s+)?([^\n.,]{2,50}?)(?:[.,]\s*all rights reserved.*|\.?\s*)$/gimu;
const printedFrom =
  /\b(?:originally|first) (?:appeared|published) (?:in|on|by) ([^\n.]{2,50}?)(?=[.,;\n]|$)|\brepublished (?:from|with permission (?:from|of)) ([^\n.]{2,50}?)(?=[.,;\n]|$)/giu;
const share =
  /(?:additional reporting|reporting|with (?:files|material|information|reporting)|material) (?:by|from) ([^\n]{2,60}?)(?=[.;)\]\n]|$)|^\W*([^\n]{2,60}?) contributed (?:to (?:this|the) |reporting)/gimu;

/** The outlets that an article gives its text to: by dateline, byline, or a line of credit. */
export function creditsOf({ byline, text }: { byline: readonly string[]; text: string }, known: OutletNames): Credit[] {
  const whole = (pattern: RegExp) => linesOf(text, pattern, true, known);
  return [
    ...ofDateline(text, known),
    ...ofByline(byline, known),
    ...whole(sourceLine),
    ...whole(copyrightLine),
    ...whole(printedFrom),
    ...linesOf(text, share, false, known),
  ];
}

function ofDateline(text: string, known: OutletNames): Credit[] {
  const match = dateline.exec(text) ?? easternDateline.exec(text);
  const [all = "", written = ""] = match ?? [];
  const before = all.slice(0, all.indexOf(written) - 1);
  if (!match || !isPlaceAndDay(before)) return [];
  const outlet = marked(written, known) ?? (dash.test(text.slice(all.length)) ? named(written) : undefined);
  return outlet ? [{ outlet, isWhole: true, where: "text", start: 0, end: all.length }] : [];
}

/** Few words and no sentence: "LISSENDON, Saturday", "Madrid, 3 may". */
function isPlaceAndDay(words: string): boolean {
  return (
    words.trim().split(/\s+/).length <= 7 &&
    !/[.!?:;]\s+\p{L}{4,}\s+\p{Ll}/u.test(words) &&
    !/\p{Ll}{2,}\s+\p{Ll}{4,}\s+\p{Ll}{2,}/u.test(words)
  );
}

/** An outlet that nobody knows: "(WQRT)", "(Valley News)"; not a party, a date or a state. */
function named(written: string): Outlet | undefined {
  return /^(?:\p{Lu}{3,6}|\p{Lu}[\p{L}]+(?:\s\p{Lu}[\p{L}]+){0,2}\s(?:News|Press|Radio|Wire|Service|Times))$/u.test(
    written,
  )
    ? { name: written }
    : undefined;
}

/** By agencies and outlets alone: then it is their text. Beside a reporter's name it is a share. */
function ofByline(byline: readonly string[], known: OutletNames): Credit[] {
  const people = byline.flatMap((entry) => entry.split(/\s+(?:and|und|et|y)\s+|\s*[;|]\s*/u));
  const found = people.map((entry) => outletOfEntry(entry, known));
  const end = byline.join(", ").length;
  const isWhole = found.every(Boolean);
  return found.flatMap((outlet) => (outlet ? [{ outlet, isWhole, where: "byline" as const, start: 0, end }] : []));
}

/** "Reuters", "By Reuters staff", "Jane Doe, Associated Press", "Jane Doe (dpa)". */
function outletOfEntry(entry: string, known: OutletNames): Outlet | undefined {
  const bare = entry.replace(/^by\s+/iu, "").replace(/\s+(?:staff|reporters?|correspondents?|wire services?)$/iu, "");
  return marked(bare, known) ?? marked(/(?:,\s*(?:the\s+)?|\()([^,()]+)\)?$/iu.exec(bare)?.[1] ?? "", known);
}

function linesOf(text: string, pattern: RegExp, isWhole: boolean, known: OutletNames): Credit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const written = match[1] ?? match[2] ?? "";
    const outlet = written
      .split(/,\s*|\s+(?:and|und|et|y)\s+|\/|\s*&\s*/u)
      .map((part) => marked(part, known))
      .find(Boolean);
    return outlet
      ? [{ outlet, isWhole, where: "text" as const, start: match.index, end: match.index + match[0].length }]
      : [];
  });
}

function marked(written: string, known: OutletNames): Outlet | undefined {
  return outletCalled(written.trim(), known.names) ?? known.marks.get(outletKey(written.trim()));
}
