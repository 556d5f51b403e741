import { languagesOf } from "./common-words.ts";
import { baseLanguage } from "./language-tag.ts";

/** Scripts that nearly always mean one language of news. */
const byScript: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Lao}/gu, "lo"],
  [/\p{Script=Khmer}/gu, "km"],
  [/\p{Script=Myanmar}/gu, "my"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Gujarati}/gu, "gu"],
  [/\p{Script=Gurmukhi}/gu, "pa"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Telugu}/gu, "te"],
  [/\p{Script=Kannada}/gu, "kn"],
  [/\p{Script=Malayalam}/gu, "ml"],
  [/\p{Script=Sinhala}/gu, "si"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Ethiopic}/gu, "am"],
];

/**
 * Letters and endings that one language of a script writes often and its neighbours seldom, and how much one of them says
 * beside a word that only one language has.
 */
const tellingLetters: readonly [pattern: RegExp, language: string, weight: number][] = [
  [/[ğı]|(?<=\p{L})ş/gu, "tr", 0.35],
  [/ə/gu, "az", 1],
  [/[ąęśźńł]/gu, "pl", 0.35],
  [/[řěů]/gu, "cs", 0.35],
  [/[ľĺŕ]|dz/gu, "sk", 0.35],
  [/[őű]/gu, "hu", 0.35],
  [/[ță]/gu, "ro", 0.35],
  [/[ãõ]/gu, "pt", 0.35],
  [/[ñ¿¡]/gu, "es", 0.35],
  [/ß/gu, "de", 0.35],
  [/[þð]/gu, "is", 0.35],
  [/[āīģķļņ]/gu, "lv", 0.35],
  [/[ėįų]/gu, "lt", 0.35],
  [/ää|yö|ss[aä](?!\p{L})|ll[aä](?!\p{L})|ise[nt](?!\p{L})/gu, "fi", 0.35],
  [/õ|öö|üü|de(?:le|ga|st)(?!\p{L})|ud(?!\p{L})/gu, "et", 0.35],
  [/[ơưđạảấầếệộợ]/gu, "vi", 0.35],
  [/l·l/gu, "ca", 1],
  [/ў/gu, "be", 1],
  [/[їґє]/gu, "uk", 0.6],
  [/і/gu, "uk", 0.25],
  [/і/gu, "be", 0.2],
  [/[ыэ]/gu, "ru", 0.25],
  [/[ыэ]/gu, "be", 0.25],
  [/[ђћџ]/gu, "sr", 0.5],
  [/[ѓќѕ]/gu, "mk", 0.5],
  [/щ(?=[аеиоуъ])|ъ(?=[бвгджзклмнпрстфхцчшщ])/gu, "bg", 0.35],
  [/[ٹڈڑےںھ]/gu, "ur", 0.35],
  [/[پچژگ]|های(?!\p{L})|(?<!\p{L})می\u200c/gu, "fa", 0.35],
  [/[ةىإ]|(?<!\p{L})(?:و|ب|ل)?ال(?=\p{L}{2})/gu, "ar", 0.35],
  [/ळ|(?<![\p{L}\p{M}])(?:आहे|आणि|होते|या|व)(?![\p{L}\p{M}])|(?:च्या|ांनी|ाला|ण्याचा|ात)(?![\p{L}\p{M}])/gu, "mr", 1],
  [/(?<![\p{L}\p{M}])(?:है|हैं|के|की|में|और|का|को|से|ने|पर|नहीं)(?![\p{L}\p{M}])/gu, "hi", 1],
  [/(?<![\p{L}\p{M}])(?:छ|छन्|र|मा|पनि|भने|गर्ने)(?![\p{L}\p{M}])|(?:लाई|भएको|गरेको|मा)(?![\p{L}\p{M}])/gu, "ne", 1],
];

/** Letters read; more says nothing new. */
const sample = 1500;
const fewestLetters = 10;
/** Evidence, in words that only one language has: least of all, and least for a word of the text. */
const least = { score: 1.2, share: 0.05 };
/** By how much a text must speak for another language before the page's own declaration is set aside. */
const clearly = { lead: 1.8, letters: 200 };

interface Guess {
  language: string;
  /** How many times stronger the evidence is than the next language's; Infinity for a script of its own. */
  lead: number;
}

/** A light guess by script, then by the commonest words and telling letters: a language code, or undefined when the text is too short to tell. */
export function guessLanguage(text: string): string | undefined {
  return guess(text)?.language;
}

/**
 * The language of a text whose page declares one: the declaration, which knows the region, unless the words clearly speak
 * another language (a template in English around a text in Greek). `from` says which of the two it was.
 */
export function settleLanguage(
  declared: string | undefined,
  text: string,
): { language: string; from: "declared" | "text" } | undefined {
  const found = guess(text);
  if (!declared) return found && { language: found.language, from: "text" };
  const isOther = found && found.lead >= clearly.lead && !isKin(found.language, baseLanguage(declared));
  const isLong = (text.slice(0, sample).match(/\p{L}/gu)?.length ?? 0) >= clearly.letters;
  const isOwnScript = found?.lead === Number.POSITIVE_INFINITY;
  return isOther && (isLong || isOwnScript)
    ? { language: found.language, from: "text" }
    : { language: declared, from: "declared" };
}

/** Languages that common words do not tell apart, by groups. */
const kin = [
  "no nb nn da",
  "hr sr bs sh",
  "id ms",
  "zh yue wuu",
  "fa ps ku ckb",
  "hi mr ne sa",
  "tl fil",
  "gl pt",
  "he yi iw",
  "af nl",
];

function isKin(a: string, b: string): boolean {
  return a === b || kin.some((group) => group.split(" ").includes(a) && group.split(" ").includes(b));
}

function guess(text: string): Guess | undefined {
  const start = text.slice(0, sample).toLowerCase();
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return undefined;
  for (const [script, language] of byScript) {
    const share = (start.match(script)?.length ?? 0) / letters;
    // Japanese writes more Han than kana; a tenth of kana is enough.
    if (share > (language === "ja" ? 0.1 : 0.5)) return { language, lead: Number.POSITIVE_INFINITY };
  }
  return byWords(start);
}

/** Each common word speaks for its languages, the more the fewer they are. */
function byWords(text: string): Guess | undefined {
  const words = text.match(/\p{L}[\p{L}\p{M}\u200c]*/gu) ?? [];
  const scores = new Map<string, number>();
  const add = (language: string, weight: number) => scores.set(language, (scores.get(language) ?? 0) + weight);
  for (const word of words) {
    const languages = languagesOf(word);
    for (const language of languages) add(language, 1 / Math.sqrt(languages.length));
  }
  for (const [pattern, language, weight] of tellingLetters) add(language, (text.match(pattern)?.length ?? 0) * weight);
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < Math.max(least.score, words.length * least.share)) return undefined;
  return { language: best[0], lead: best[1] / Math.max(next?.[1] ?? 0, 0.5) };
}
