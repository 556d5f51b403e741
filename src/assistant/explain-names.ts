import { isPlaceName } from "../language/place-names.ts";
import type { EntityName } from "../topics/entity.ts";
import { type Answer, type AnswerSentence, cite, type Explained, quoted } from "./answer.ts";
import type { Background } from "./background.ts";
import { defines, expansionOf } from "./find-definition.ts";
import { type Material, type MaterialArticle, type MaterialClaim, storedSentence } from "./material.ts";

const most = { names: 8, terms: 6, before: 4, coming: 3 };
/** A sentence that an earlier story has counts a little less: it may have been true then. */
const earlierCounts = 0.9;

/** Who and what is named, what abbreviations stand for, what went before and what comes next; each in a stored sentence. */
export function explainNames(material: Material, background: Background): Answer {
  const sources = [
    ...material.articles.map((article) => ({ article, worth: 1 })),
    ...background.earlier.map((article) => ({ article, worth: earlierCounts })),
  ];
  const claims = [...material.claims, ...background.claims];
  const names = background.entities
    .filter(isTold)
    .flatMap((entity) => explainName(entity, sources, claims))
    .slice(0, most.names);
  return quoted(
    "explain",
    [...names, ...explainTerms(material, sources), ...tellBefore(background), ...tellComing(background)],
    "no article here says",
  );
}

/** Countries and great cities need no explanation. */
function isTold({ name, type }: EntityName): boolean {
  return type !== "place" || !isPlaceName(name, undefined);
}

interface Source {
  article: MaterialArticle;
  worth: number;
}

function explainName(
  { id, name: shown }: EntityName,
  sources: readonly Source[],
  claims: readonly MaterialClaim[],
): AnswerSentence[] {
  // What tells it from others of its name stands in no article.
  const name = shown.replace(/ \([^)]*\)$/, "");
  const roles = claims.filter(({ speaker, isNamed }) => isNamed && speaker === name).flatMap((claim) => claim.roles);
  let best: { worth: number; sentence: AnswerSentence } | undefined;
  const about: Explained = { what: "name", name: shown, path: `/entities/${id}` };
  for (const { article, worth } of sources) {
    if (!article.text.includes(name)) continue;
    for (const span of article.sentences) {
      const found = defines(article.text.slice(...span), name, roles) * worth;
      if (found > (best?.worth ?? 0)) best = { worth: found, sentence: cite(storedSentence(article, span), about) };
    }
  }
  return best ? [best.sentence] : [];
}

const abbreviation = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;

function explainTerms({ articles }: Material, sources: readonly Source[]): AnswerSentence[] {
  const counted = new Map<string, number>();
  for (const { text } of articles)
    for (const [written] of text.matchAll(abbreviation)) counted.set(written, (counted.get(written) ?? 0) + 1);
  return [...counted]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([written]) => expand(written, sources) ?? [])
    .slice(0, most.terms);
}

function expand(written: string, sources: readonly Source[]): AnswerSentence | undefined {
  for (const { article } of sources) {
    if (!article.text.includes(`(${written})`)) continue;
    for (const span of article.sentences)
      if (expansionOf(article.text.slice(...span), written) !== undefined)
        return cite(storedSentence(article, span), { what: "term", name: written, path: null });
  }
  return undefined;
}

function tellBefore({ before }: Background): AnswerSentence[] {
  return before
    .slice(0, most.before)
    .map(({ storyId, headline, sentence }) =>
      cite(sentence, { what: "before", name: headline || "An earlier story", path: `/stories/${storyId}` }),
    );
}

function tellComing({ coming }: Background): AnswerSentence[] {
  return coming
    .slice(0, most.coming)
    .map(({ label, sentence }) => cite(sentence, { what: "to come", name: label, path: null }));
}
