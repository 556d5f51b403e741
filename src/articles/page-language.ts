import { settleLanguage } from "../language/guess-language.ts";
import type { LinkedObject } from "./json-ld.ts";
import { textOf } from "./json-ld.ts";
import type { Found, PageEvidence } from "./page-evidence.ts";
import { saidInMeta } from "./page-meta.ts";
import type { PageSigns, Said } from "./page-signs.ts";

/** The language that the page declares, of the first place that gives a language tag. */
export function pageLanguage(signs: PageSigns, object: LinkedObject | undefined): Found<string> | undefined {
  const inLanguage = textOf(object?.inLanguage);
  const declared: Said[] = [
    ...(signs.language ? [{ words: signs.language, from: "html lang" }] : []),
    ...(inLanguage ? [{ words: inLanguage, from: "json-ld inLanguage" }] : []),
    ...saidInMeta(signs.meta, [
      "og:locale",
      "content-language",
      "language",
      "dc.language",
      "dcterms.language",
      "inlanguage",
    ]),
  ];
  for (const { words, from } of declared) {
    const value = canonicalLanguage(words);
    if (value) return { value, from, words };
  }
  return undefined;
}

/** `en_US` → `en-US`; undefined for what is no language tag (BCP 47). */
function canonicalLanguage(written: string): string | undefined {
  const tag = written
    .trim()
    .split(/[,;\s]/)[0]
    ?.replace(/_/g, "-");
  if (!tag || !/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the words of the text change in the declared language: nothing, or the language where they clearly speak another. */
export function languageOfWords(
  { language, evidence }: { language?: string; evidence: PageEvidence },
  text: string,
): { language?: string; evidence: PageEvidence } {
  const settled = settleLanguage(language, text);
  if (settled?.from !== "text") return { evidence };
  const words = language ? `declared: ${language}` : "";
  return { language: settled.language, evidence: { ...evidence, language: { from: "the words of the text", words } } };
}
