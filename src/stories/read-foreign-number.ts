import { baseLanguage } from "../language/language-tag.ts";
import type { Bound } from "./number-words.ts";

/** A number as it is written in a sentence, in UTF-16 code units. */
export interface ForeignNumber {
  value: number;
  /** What the last digit that it is written with stands for. */
  step: number;
  start: number;
  end: number;
}

interface NumberWords {
  /** From zero; "one" is an article as well and left empty. */
  small: readonly string[];
  tens: readonly string[];
  compound: ((ten: string, unit: string) => string) | undefined;
  scales: readonly (readonly [words: string, value: number])[];
  bounds: readonly (readonly [before: string, bound: Bound])[];
}

const list = (words: string) => words.split(" ").map((word) => (word === "-" ? "" : word));

const wordsOf: Readonly<Record<string, NumberWords>> = {
  de: {
    small: list(
      "null - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    ),
    tens: list("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
    compound: (ten, unit) => `${unit}und${ten}`,
    scales: [
      ["tausend", 1e3],
      ["millionen|million|mio\\.?", 1e6],
      ["milliarden|milliarde|mrd\\.?", 1e9],
    ],
    bounds: [
      ["mindestens|wenigstens", "known"],
      ["mehr als|über", "least"],
      ["bis zu|weniger als|höchstens|maximal|unter", "most"],
      ["fast|knapp|beinahe|annähernd", "nearly"],
      ["rund|etwa|ungefähr|circa|zirka|ca\\.|gut|schätzungsweise", "about"],
    ],
  },
  fr: {
    small: list(
      "zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    ),
    tens: list("vingt trente quarante cinquante soixante - - -"),
    compound: (ten, unit) => `${ten}-${unit}`,
    scales: [
      ["mille", 1e3],
      ["millions?", 1e6],
      ["milliards?", 1e9],
    ],
    bounds: [
      ["au moins", "known"],
      ["plus d[e’']", "least"],
      ["jusqu[’']à|moins d[e’']|au plus", "most"],
      ["près d[e’']|presque", "nearly"],
      ["environ|quelque|autour de", "about"],
    ],
  },
  es: {
    small: list(
      "cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
    ),
    tens: list("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
    compound: undefined,
    scales: [
      ["mil millones", 1e9],
      ["mil", 1e3],
      ["millones|millón", 1e6],
    ],
    bounds: [
      ["al menos|por lo menos|como mínimo", "known"],
      ["más de", "least"],
      ["hasta|menos de|como máximo", "most"],
      ["casi", "nearly"],
      ["unos|unas|alrededor de|aproximadamente|cerca de|en torno a", "about"],
    ],
  },
  it: {
    small: list(
      "zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
    ),
    tens: list("venti trenta quaranta cinquanta sessanta settanta ottanta novanta"),
    compound: (ten, unit) => `${/^(?:otto)$/.test(unit) ? ten.slice(0, -1) : ten}${unit}`,
    scales: [
      ["mila", 1e3],
      ["milioni|milione", 1e6],
      ["miliardi|miliardo", 1e9],
    ],
    bounds: [
      ["almeno", "known"],
      ["più di|oltre", "least"],
      ["fino a|meno di|al massimo", "most"],
      ["quasi", "nearly"],
      ["circa|intorno a", "about"],
    ],
  },
  pt: {
    small: list(
      "zero - dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove",
    ),
    tens: list("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"),
    compound: undefined,
    scales: [
      ["mil milhões", 1e9],
      ["mil", 1e3],
      ["milhões|milhão", 1e6],
      ["bilhões|bilhão", 1e9],
    ],
    bounds: [
      ["pelo menos|ao menos|no mínimo", "known"],
      ["mais de", "least"],
      ["até|menos de|no máximo", "most"],
      ["quase", "nearly"],
      ["cerca de|aproximadamente|uns|umas|por volta de", "about"],
    ],
  },
  nl: {
    small: list(
      "nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    ),
    tens: list("twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
    compound: (ten, unit) => `${unit}${/e$/.test(unit) ? "ën" : "en"}${ten}`,
    scales: [
      ["duizend", 1e3],
      ["miljoen", 1e6],
      ["miljard", 1e9],
    ],
    bounds: [
      ["minstens|ten minste|zeker", "known"],
      ["meer dan|ruim", "least"],
      ["maximaal|minder dan|hooguit|tot wel", "most"],
      ["bijna", "nearly"],
      ["ongeveer|circa|zo[’']n|rond de|een", "about"],
    ],
  },
};

/** Points, spaces and thin spaces part thousands, a comma begins the decimals; three of these might be thousands and are not read. */
const digits =
  /(?<![\p{L}\p{N}.,/:-])(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3})+|\d+)(?:[,.]\d{1,2})?(?![\p{N}]|[.,:/-]\d|[-–]\p{L})/gu;
const kept = new Map<string, { form: RegExp; values: ReadonlyMap<string, number> }>();

/** The numbers of a sentence in one of the languages above, in its order; a pair of readings is never guessed. */
export function foreignNumbers(sentence: string, language: string): ForeignNumber[] {
  const words = wordsOf[baseLanguage(language)];
  if (!words) return [];
  const { form, values } = spelled(baseLanguage(language), words);
  const inFigures = [...sentence.matchAll(digits)].map((match): ForeignNumber => {
    const written = match[0].replace(/[\u00a0\u202f ]/gu, "").replace(/\.(?=\d{3})/gu, "");
    const value = Number(written.replace(",", "."));
    const decimals = /[,.](\d+)$/.exec(written)?.[1]?.length ?? 0;
    const step =
      decimals > 0 ? 10 ** -decimals : 10 ** (value === 0 ? 0 : (/0*$/.exec(String(value))?.[0].length ?? 0));
    return { value, step, start: match.index, end: match.index + match[0].length };
  });
  const inWords = [...sentence.matchAll(form)].map(
    (match): ForeignNumber => ({
      value: values.get(match[0].toLowerCase()) ?? 0,
      step: 1,
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  return [...inFigures, ...inWords].map((number) => scaled(sentence, number, words)).sort((a, b) => a.start - b.start);
}

/** How what stands before a number says that it is not exact, and where that begins. */
export function foreignBound(sentence: string, start: number, language: string): { bound: Bound; start: number } {
  for (const [before, bound] of wordsOf[baseLanguage(language)]?.bounds ?? []) {
    const match = new RegExp(`(?<!\\p{L})(?:${before})(?: |(?<=[’'])) ?(?:a )?$`, "iu").exec(sentence.slice(0, start));
    if (match) return { bound, start: match.index };
  }
  return { bound: "exact", start };
}

function scaled(sentence: string, number: ForeignNumber, { scales }: NumberWords): ForeignNumber {
  for (const [words, factor] of scales) {
    const match = new RegExp(`^[ \\u00a0](?:${words})(?!\\p{L})`, "iu").exec(sentence.slice(number.end));
    if (match)
      return {
        ...number,
        value: number.value * factor,
        step: number.step * factor,
        end: number.end + match[0].length,
      };
  }
  return number;
}

function spelled(language: string, { small, tens, compound }: NumberWords) {
  const found = kept.get(language);
  if (found) return found;
  const values = new Map<string, number>();
  for (const [value, word] of small.entries()) if (word) values.set(word, value);
  for (const [place, word] of tens.entries()) {
    const ten = (place + 2) * 10;
    if (!word) continue;
    values.set(word, ten);
    for (let unit = 2; compound && unit <= 9; unit += 1) values.set(compound(word, small[unit] ?? ""), ten + unit);
  }
  const names = [...values.keys()].sort((a, b) => b.length - a.length);
  const made = { form: new RegExp(`(?<![\\p{L}-])(?:${names.join("|")})(?![\\p{L}-])`, "giu"), values };
  kept.set(language, made);
  return made;
}
