import { outletsNamedIn } from "../feeds/named-outlets.ts";
import { outletNames } from "../feeds/outlet-names.ts";
import { baseLanguage } from "../language/language-tag.ts";
import { personTitles } from "../language/name-words.ts";
import { quotedSpans } from "../language/quoted-spans.ts";
import { foldedName } from "../language/tokens.ts";
import { keysOf } from "./content-keys.ts";
import { findFiguresOf } from "./figures-of-language.ts";
import { inOtherUnit } from "./other-units.ts";
import type { ToldArticle } from "./told-article.ts";

/** With the initials within it: "Joseph R." is nobody. */
const namePattern = /(?<=\S\s)\p{Lu}[\p{L}\p{M}'’-]{2,}(?:\s(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{L}\p{M}'’-]{2,}){1,3}/gu;
/** Characters: a shorter quotation is a turn of phrase, a longer one is never cut alike. */
const quotedLength = { least: 20, most: 300 };
/** Outlets that a sentence cites say whose words these are; by the form of their names, for a story knows no list of them. */
const noOutlets = outletNames([]);

/** What an article prints, to look facts up in. */
export interface PrintedWords {
  language: string | null;
  from: readonly string[];
  text: string;
  words: ReadonlySet<string>;
}

export function printedWords({ origins, title, text, language }: ToldArticle): PrintedWords {
  const printed = comparable(`${title} ${text}`);
  return { language, from: origins, text: printed, words: new Set(printed.trim().split(" ")) };
}

/** A word is looked up; only several in a row are searched for. */
function isPrinted({ text, words }: PrintedWords, fact: string): boolean {
  const word = fact.trim();
  return words.has(word) || (word.includes(" ") && text.includes(fact));
}

/**
 * The names, numbers and quotations of a sentence that stand in none of the other articles.
 * @param everyday bodies and places that everybody names, by folded name: to name one of them is no news.
 */
export function factsAlone(
  words: string,
  { publisherName, language }: Pick<ToldArticle, "publisherName" | "language">,
  others: readonly PrintedWords[],
  everyday: ReadonlySet<string> = new Set(),
): string[] {
  const isAlone = (fact: string) => !others.some((other) => isPrinted(other, fact));
  // A translation changes every quotation.
  const isOneLanguage = others.every((other) => baseOf(other.language) === baseOf(language));
  const spans = quotedSpans(words).filter(
    ([from, to]) => to - from > quotedLength.least && to - from <= quotedLength.most + 1,
  );
  const quoted = spans.map(([from, to]) => words.slice(from + 1, to).trim());
  const bare = spans.reduce((left, [from, to]) => left.slice(0, from) + " ".repeat(to - from) + left.slice(to), words);
  return [
    ...(writesNamesLarge(language) ? namesIn(bare) : []).filter(
      (name) =>
        !name.includes(publisherName) &&
        !everyday.has(foldedName(name)) &&
        name
          .split(/\s/u)
          .filter((part) => !part.endsWith("."))
          .every((part) => isAlone(comparable(part))),
    ),
    ...numbersAlone(bare, language, isAlone),
    ...(isOneLanguage ? quoted.filter((said) => isQuotedAlone(said, isAlone)) : []),
  ];
}

/** In German every noun has a capital, and two in a row are no name. */
function writesNamesLarge(language: string | null): boolean {
  return baseOf(language) !== "de";
}

function baseOf(language: string | null): string {
  return baseLanguage(language ?? "");
}

/** Of people, places and things; not of who is cited for what the sentence says. */
function namesIn(bare: string): string[] {
  const cited = outletsNamedIn(bare, noOutlets);
  return [...bare.matchAll(namePattern)]
    .filter(
      ({ 0: name, index }) => !/^\s(?:reports?|reported|writes|tells us)\b/u.test(bare.slice(index + name.length)),
    )
    .filter(({ 0: name, index }) => !cited.some(({ start, end }) => index < end && start < index + name.length))
    .map(([name]) => withoutTitles(name.replace(/['’]s?$/u, "")))
    .filter((name) => name.includes(" ") && !isOutletName.test(name));
}

/** Others may print somebody's office without the name. */
function withoutTitles(name: string): string {
  const parts = name.split(" ");
  const first = parts.findIndex((part) => !personTitles.has(part.toLowerCase()));
  return parts.slice(first).join(" ");
}

const isOutletName =
  /(?:^| )(?:News|Newspaper|TV|TODAY|Today|Times|Post|Tribune|Gazette|Herald|Chronicle|Radio|Magazine)$/u;

/** Each number once: what stands in brackets after it is the same in another unit, and who prints that has it too. */
function numbersAlone(bare: string, language: string | null, isAlone: (fact: string) => boolean): string[] {
  const figures = findFiguresOf(bare, language);
  const isConverted = (start: number) =>
    /\d[^()]*\((?:about |around |some |or |£|€|\$|US\$)*$/u.test(bare.slice(0, start));
  return figures.flatMap((figure, place) => {
    const { start, end, about, value } = figure;
    if (isConverted(start)) return [];
    const converted = figures[place + 1];
    const forms = [bare.slice(start, end), ...inOtherUnit(about, value)];
    if (converted && isConverted(converted.start)) forms.push(bare.slice(converted.start, converted.end));
    const isKnown = forms.slice(1).some((form) => !isNumberAlone(form, isAlone));
    return !isKnown && isNumberAlone(forms[0] ?? "", isAlone) ? [forms[0] ?? ""] : [];
  });
}

/** A number of one figure stands in most texts, and one in words may stand there in figures. */
function isNumberAlone(written: string, isAlone: (fact: string) => boolean): boolean {
  const number = /\d(?:[\d,.]|[ \u00a0\u202f](?=\d{3}))*\d/.exec(written)?.[0];
  return number !== undefined && isAlone(comparable(number));
}

/** Words in a row that another who quotes the same would share. */
const run = 3;
/** A shorter quotation is a turn of phrase. */
const fewestQuoted = 6;

function isQuotedAlone(said: string, isAlone: (fact: string) => boolean): boolean {
  const words = comparable(said).trim().split(" ");
  if (words.length < fewestQuoted || keysOf(said).length < 2) return false;
  return words.slice(run - 1).every((_, at) => isAlone(` ${words.slice(at, at + run).join(" ")} `));
}

/** Letters and figures alone, between single spaces. */
function comparable(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/(?<=\d)[,.\u00a0\u202f ](?=\d{3}(?!\d))/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()} `;
}
