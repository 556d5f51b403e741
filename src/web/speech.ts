/** The attributes that tell a browser how to read, hyphenate and align words of a publisher. */
export interface Speech {
  lang?: string;
  dir: "ltr" | "rtl" | "auto";
}

const written = "ar arc ckb dv fa he ks ku-arab pa-arab ps sd syr ug ur yi".split(" ");
const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Words in a language that a page declared, which may be anything; an unknown one is left to the browser. */
export function speechOf(language: string | null | undefined): Speech {
  const tag = languageTag(language);
  if (!tag) return { dir: "auto" };
  const isRightToLeft = written.some(
    (start) => tag.toLowerCase() === start || tag.toLowerCase().startsWith(`${start}-`),
  );
  return { lang: tag, dir: isRightToLeft ? "rtl" : "ltr" };
}

/** The English name of a language that is not English, to be said beside the words. */
export function foreignLanguage(language: string | null | undefined): string | undefined {
  const tag = languageTag(language);
  if (!tag || tag === "en" || tag.startsWith("en-")) return undefined;
  return names.of(tag.split("-")[0] ?? tag);
}

function languageTag(language: string | null | undefined): string | undefined {
  const asked = language?.trim().replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(asked)) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(asked);
    return tag && names.of(tag.split("-")[0] ?? "") ? tag : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
