import type { Kind } from "./article.ts";

const byType: readonly [RegExp, Kind][] = [
  [/^LiveBlogPosting$/, "live"],
  [/^(?:OpinionNewsArticle|ReviewNewsArticle|SatiricalArticle)$/, "opinion"],
  [/^AnalysisNewsArticle$/, "analysis"],
  [/^(?:BackgroundNewsArticle|AskPublicNewsArticle)$/, "explainer"],
  [/^VideoObject$/, "video"],
];

/** Names of sections, as they stand in addresses and labels, in the larger languages. */
const bySection: readonly [RegExp, Kind][] = [
  [
    /^(?:opinions?|op-?eds?|editorials?|columns?|columnists?|commentary|comment|comment-?is-?free|letters(?:-to-the-editor)?|viewpoints?|meinung|kommentare?|leitartikel|kolumnen?|gastbeitrag|opini[oó]n|tribunas?|editoriales|columnas?|tribunes?|editos?|idees|opinioni|editoriali|commenti|opini[aã]o|opinie|mneni[ey]a?|opinia|мнени[ея])$/i,
    "opinion",
  ],
  [/^(?:analys[ei]s|news-analysis|analyse[ns]?|an[aá]lisis|analisi|analiza|аналитика)$/i, "analysis"],
  [/^(?:live|live-?blogs?|live-?updates?|liveticker|en-?vivo|directo|en-?direct|live-reporting|onlayn)$/i, "live"],
  [/^(?:explain(?:er|ers|ed)|faq|what-we-know|hintergrund|decryptage|explicador)$/i, "explainer"],
  [/^(?:interviews?|q-?and-?a|entrevistas?|entretiens?|interviste?)$/i, "interview"],
  [
    /^(?:obituar(?:y|ies)|obits?|deaths|nachrufe?|traueranzeigen|necrologi[ea]s?|obituarios|n[ée]crologie)$/i,
    "obituary",
  ],
  [
    /^(?:press-?releases?|pressemitteilung(?:en)?|pr-?newswire|communiques?(?:-de-presse)?|comunicados?)$/i,
    "press release",
  ],
  [/^(?:videos?|watch|tv-clips?)$/i, "video"],
];

const byTitle: readonly [RegExp, Kind][] = [
  [
    /^(?:opinion|editorial|op-ed|commentary|letters?|column|kommentar|meinung|opini[oó]n|opinione)\s*[:|–—]/i,
    "opinion",
  ],
  [/^(?:news )?(?:analysis|analyse|an[aá]lisis|analisi)\s*[:|–—]/i, "analysis"],
  [/^(?:live(?: updates| blog| coverage)?|liveticker|en direct|en vivo)\s*[:|–—]|live updates?\s*$/i, "live"],
  [
    /^(?:explainer|explained)\s*[:|–—]|[:|–—]\s*(?:what we know(?: so far)?|an explainer)\s*$|^what (?:is|are) .+, and why\b/i,
    "explainer",
  ],
  [/^(?:interview|q\s?&\s?a|q and a|entrevista|entretien)\s*[:|–—]/i, "interview"],
  [/^obituary\s*[:|–—]|,\s*dies at \d{2,3}\s*$/i, "obituary"],
  [/^(?:press release|for immediate release)\s*[:|–—]/i, "press release"],
  [/^(?:video|watch)\s*[:|–—]/i, "video"],
];

/** What a page says of its kind: its schema.org types first, then its labels and address, then the start of its title. */
export function pageKind(types: readonly string[], sections: readonly string[], url: string, title: string): Kind {
  const folders = URL.canParse(url) ? new URL(url).pathname.split("/").slice(1, -1) : [];
  const declared = firstMatch(byType, types);
  const isOnlyFilm = declared === "video" && types.length > 1;
  if (declared && !isOnlyFilm) return declared;
  const labels = sections.map((section) => section.trim().replace(/\s+/g, "-"));
  return firstMatch(bySection, labels) ?? firstMatch(byTitle, [title]) ?? firstMatch(bySection, folders) ?? "news";
}

function firstMatch(table: readonly [RegExp, Kind][], texts: readonly string[]): Kind | undefined {
  return table.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1];
}
