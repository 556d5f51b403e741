import { monthNames, monthNumber } from "./month-names.ts";

/** Languages whose month names feeds' programs seldom write and pages print. */
const languages =
  "ar ar-DZ ar-MA he fa-u-ca-gregory ur hi mr ne bn gu pa ta te kn ml th ka hy az uz kk ky mn sw af my km lo am";
/** Levantine months; two of their names are two words. */
const levantine = "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول".split(
  "|",
);
const jalali = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" ");

let eastern: ReadonlyMap<string, number> | undefined;

/** What a name in the place of a month means: a Gregorian month, or one of the Iranian solar calendar. */
export function namedMonth(name: string): { month: number; calendar: "gregorian" | "jalali" } | undefined {
  const solar = jalali.indexOf(name) + 1;
  if (solar) return { month: solar, calendar: "jalali" };
  eastern ??= new Map([
    ...monthNames(languages.split(" "), dotless),
    ...levantine.map((word, index) => [dotless(word), index + 1] as const),
  ]);
  const key = dotless(name);
  // Hebrew joins "in" to the month: במרץ.
  const month = monthNumber(name) ?? eastern.get(key) ?? eastern.get(key.replace(/^ב/, ""));
  return month ? { month, calendar: "gregorian" } : undefined;
}

/** Vowel signs stay: they alone part ม.ค. (January) from มี.ค. (March). */
function dotless(name: string): string {
  return name.normalize("NFC").replace(/[.\s]/g, "").toLowerCase();
}

const eraStart: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

/** The Gregorian year of one written after an era's name; 元 is its first. */
export function yearOfEra(era: string, year: string): number | undefined {
  const start = eraStart[era];
  return start === undefined ? undefined : start + (year === "元" ? 1 : Number(year));
}

/** The Gregorian year of one of the Buddhist era (as Thailand counts), or the year itself when it cannot be one. */
export function yearOfBuddha(year: number): number {
  return year > 2400 && year < 2700 ? year - 543 : year;
}

const aDayMs = 86_400_000;
const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

/** The Gregorian day of one of the Iranian solar calendar; undefined for a day that does not exist. */
export function gregorianOfJalali(
  year: number,
  month: number,
  day: number,
): { year: number; month: number; day: number } | undefined {
  // The year begins about 21 March; its first six months have 31 days.
  const days = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  const near = Date.UTC(year + 621, 2, 21) + days * aDayMs;
  for (const shift of [0, -1, 1, -2, 2]) {
    const date = new Date(near + shift * aDayMs);
    const parts = persian.formatToParts(date);
    const part = (type: string) => Number(parts.find((piece) => piece.type === type)?.value.replace(/\D/g, ""));
    if (part("year") === year && part("month") === month && part("day") === day)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return undefined;
}

/** The first code point of each script's ten digits; ASCII's are left alone. */
const zeros = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0,
];

/** Digits of other scripts (٤, ۴, ๔, ४) as ASCII ones. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
