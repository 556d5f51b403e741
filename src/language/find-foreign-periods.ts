import { type DayNumber, isoDay, isoMonth, isoWeek, yearOf } from "./calendar.ts";
import { chooseMonth } from "./choose-year.ts";
import type { DateForms } from "./foreign-forms.ts";
import { foreignTenseAt, isLimit } from "./foreign-tense.ts";
import type { DateWords } from "./foreign-words.ts";
import type { NamedDate } from "./named-date.ts";

const units = ["day", "week", "month", "year"] as const;
type Unit = (typeof units)[number];

/** "vor drei Tagen", "dans dix jours": days by their distance from the publication. */
export function findForeignDistances(sentence: string, forms: DateForms, today: DayNumber): NamedDate[] {
  return ([-1, 1] as const).flatMap((side) =>
    [...sentence.matchAll(distanceForm(side < 0 ? forms.ago : forms.ahead, forms))].map((match) => {
      const unit = units[forms.units.findIndex((_, at) => match.groups?.[`u${at}`] !== undefined)] ?? "day";
      return dated(match, shifted(today, side * amountOf(match.groups?.n ?? "", forms), unit));
    }),
  );
}

/** "nächste Woche", "le mois dernier"; months beside a preposition or their year; years beside a preposition. */
export function findForeignPeriods(
  sentence: string,
  words: DateWords,
  forms: DateForms,
  today: DayNumber | undefined,
): NamedDate[] {
  return [
    ...monthsIn(sentence, words, forms, today),
    ...(today === undefined ? [] : besides(sentence, forms, today)),
    ...[...sentence.matchAll(formOf(yearForm(forms)))].map((match) => dated(match, match[0])),
  ];
}

function besides(sentence: string, forms: DateForms, today: DayNumber): NamedDate[] {
  return [...sentence.matchAll(formOf(besideForm(forms)))].flatMap((match) => {
    const { next, next2, last, last2 } = match.groups ?? {};
    const step = (next ?? next2) ? 1 : (last ?? last2) ? -1 : 0;
    const unit = units[forms.units.findIndex((_, at) => match.groups?.[`u${at}`] !== undefined)];
    return step === 0 || unit === undefined || unit === "day" ? [] : [dated(match, shifted(today, step, unit))];
  });
}

function monthsIn(sentence: string, words: DateWords, forms: DateForms, today: DayNumber | undefined): NamedDate[] {
  return forms.months.split(",").flatMap((names, at) =>
    [...sentence.matchAll(formOf(monthForm(names, forms)))].flatMap((match) => {
      const year = match.groups?.year;
      if (year) return [dated(match, `${year}-${String(at + 1).padStart(2, "0")}`)];
      if (today === undefined || !match.groups?.lead) return [];
      const lead = `${sentence.slice(0, match.index)}${match.groups.lead} `;
      const isAhead = isLimit(lead, forms) || isLimit(sentence.slice(0, match.index), forms);
      const tense = isAhead
        ? ({ tense: "coming", distance: 0, isNear: true } as const)
        : foreignTenseAt(sentence, words, match.index, match.index + match[0].length);
      return [dated(match, chooseMonth(at + 1, today, tense, undefined))];
    }),
  );
}

/** A name that is a word besides ("mars", "mei") needs its preposition or its year; a day before it makes it a date. */
function monthForm(names: string, { ofMonth, between }: DateForms): string {
  return `(?:(?<!\\p{L})(?<lead>${ofMonth})(?: |(?<=[’'])|-)|(?<!\\d[.º°]? ))(?<!\\p{L})(?:${names})(?![\\p{L}-])(?:${between} (?<year>[12]\\d{3})(?!\\d|[.,]\\d))?`;
}

/** Of so many of these a number is no year. */
const counted =
  "euros?|menschen|personen|personas?|personnes|persone|pessoas|mensen|hommes|mal|kilo\\p{L}*|met\\p{L}+|mètres|prozent|dollars?|dólares|dollari|pesos|reais|tonnen|toneladas|tonnes|tonnellate|habitants|habitantes|abitanti|einwohner|inwoners";

function yearForm({ ofYear }: DateForms): string {
  return `(?<=(?<!\\p{L})(?:${ofYear}) )(?:1[5-9]\\d{2}|20\\d{2})(?![\\d%-]|[.,:/]\\d| (?:${counted})(?!\\p{L})| [€$£%])`;
}

function besideForm(forms: DateForms): string {
  const unit = forms.units.map((form, at) => `(?<u${at}>${form})`).join("|");
  const after = `(?: (?:(?<next2>${forms.next})|(?<last2>${forms.last}))(?!\\p{L}))?`;
  return `(?<!\\p{L})(?:(?<next>${forms.next}) |(?<last>${forms.last}) )?(?:${unit})(?![\\p{L}-])${after}`;
}

function distanceForm(form: string, forms: DateForms): RegExp {
  const unit = forms.units.map((name, at) => `(?<u${at}>${name})`).join("|");
  const amount = `(?<n>\\d{1,3}|${forms.numbers.replaceAll(",", "|")})`;
  return formOf(`(?<!\\p{L})${form.replace("N", amount).replace("U", `(?:${unit})`)}(?![\\p{L}-])`);
}

const kept = new Map<string, RegExp>();

function formOf(source: string): RegExp {
  const found = kept.get(source) ?? new RegExp(source, "giu");
  kept.set(source, found);
  return found;
}

function amountOf(written: string, { numbers }: DateForms): number {
  if (/^\d+$/.test(written)) return Number(written);
  return numbers.split(",").findIndex((form) => new RegExp(`^(?:${form})$`, "iu").test(written)) + 1;
}

function shifted(today: DayNumber, by: number, unit: Unit): string {
  switch (unit) {
    case "day":
      return isoDay(today + by);
    case "week":
      return isoWeek(today + 7 * by);
    case "month":
      return isoMonth(today, by);
    case "year":
      return String(yearOf(today) + by);
  }
}

function dated(match: RegExpExecArray, value: string): NamedDate {
  return { start: match.index, end: match.index + match[0].length, value };
}
