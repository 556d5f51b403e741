import { stopwordLanguages, stopwordsOf } from "./stopwords.ts";

/** Scripts that nearly always mean one language of news. */
const byScript: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Telugu}/gu, "te"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Khmer}/gu, "km"],
];
/** Letters read; more says nothing new. */
const sample = 4000;
const fewestHits = 3;

/** A light guess by script, then by the commonest words: a language code, or undefined when the text is too short to tell. */
export function guessLanguage(text: string): string | undefined {
  const start = text.slice(0, sample);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 10) return undefined;
  for (const [script, language] of byScript) {
    const share = (start.match(script)?.length ?? 0) / letters;
    // Japanese writes more Han than kana; a tenth of kana is enough.
    if (share > (language === "ja" ? 0.1 : 0.5)) return language;
  }
  if ((start.match(/[پچژگک]/g)?.length ?? 0) / letters > 0.03) return /[ٹڈڑے]/.test(start) ? "ur" : "fa";
  return byStopwords(start);
}

function byStopwords(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: string | undefined;
  let most = fewestHits - 1;
  for (const language of stopwordLanguages) {
    const common = stopwordsOf(language);
    const hits = words.filter((word) => common.has(word)).length;
    if (hits > most) {
      best = language;
      most = hits;
    }
  }
  return most >= words.length * 0.08 ? best : undefined;
}
