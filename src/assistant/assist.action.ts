import { isAllowed, type May } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { findToldSentences } from "../stories/told-sentence.store.ts";
import { ofPart } from "../stories/told-sentence.ts";
import { type Answer, quoted, type Subject, type SummaryLength, type Wish } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";
import type { AssistantDesk } from "./assistant-desk.ts";
import { loadBackground } from "./background.store.ts";
import { explainNames } from "./explain-names.ts";
import { loadCompanions, loadMaterial } from "./material.store.ts";
import type { Material } from "./material.ts";
import { searchWords } from "./read-question.ts";
import { speakText } from "./speak-text.ts";
import { summariseArticle, summariseStory } from "./summarise.ts";
import { beginningsOf, fewOfEach } from "./withhold-text.ts";

/** An answer with what it is about: the subject may be another than was asked for, where its articles went there. */
export interface Assisted {
  subject: Subject;
  headline: string;
  language: string | null;
  answer: Answer;
}

/**
 * What a reader asked of a story, an article or a storyline, from stored sentences alone.
 * @throws NotFound
 * @throws InvalidInput for a feature that the subject has not.
 */
export async function assist(
  may: May<"use the assistant">,
  { database }: AssistantDesk,
  wish: Wish,
): Promise<Assisted> {
  refuseForStorylines(wish);
  const words = wish.feature === "ask" ? searchWords(wish.question) : [];
  const material = await loadMaterialFor(may, database, wish.subject, words);
  const { subject, headline, language } = material;
  const made = await answer(may, database, material, wish);
  return { subject, headline, language, answer: readsWhole(may) ? made : withhold(made) };
}

/** What whoever asks may be answered from. @throws NotFound */
export async function loadMaterialFor(
  may: May<"use the assistant">,
  database: AssistantDesk["database"],
  subject: Subject,
  words: readonly string[] = [],
): Promise<Material> {
  const material = await loadMaterial(database, subject, words);
  return readsWhole(may) ? material : beginningsOf(material);
}

function readsWhole({ actor }: May<"use the assistant">): boolean {
  return isAllowed(actor, "read full text");
}

/** Whoever does not read on is told where the rest might say it, never whether it does. */
function withhold({ feature, sentences, nothing }: Answer): Answer {
  const isOfText = nothing === "no article here says" || nothing === "no text";
  return quoted(feature, fewOfEach(sentences), isOfText ? "needs full text" : (nothing ?? "needs full text"));
}

/** A storyline is too long for the other features; its stories have them. */
function refuseForStorylines({ subject, feature }: Wish): void {
  if (subject.kind !== "storyline" || feature === "ask") return;
  throw new InvalidInput(`A storyline answers questions only. Open one of its stories for ${feature}.`);
}

async function answer(
  may: May<"use the assistant">,
  database: AssistantDesk["database"],
  material: Material,
  wish: Wish,
): Promise<Answer> {
  const isWhole = readsWhole(may);
  switch (wish.feature) {
    case "summary":
      return summarise(database, material, wish.length);
    case "ask":
      return answerQuestion(material, wish.question);
    case "explain":
      return explainNames(material, await loadBackground(database, material, isWhole));
    case "listen":
      if (!isWhole) return quoted("listen", [], "needs full text");
      // Of a story nobody wants to hear every article: its longest summary is read.
      return material.subject.kind === "article"
        ? speakText(material)
        : { ...(await summarise(database, material, longestSummary)), feature: "listen" };
    case "translate":
      return quoted("translate", [], isWhole ? "needs a model" : "needs full text");
  }
}

const longestSummary = 10;

async function summarise(
  database: AssistantDesk["database"],
  material: Material,
  length: SummaryLength,
): Promise<Answer> {
  const { kind, id } = material.subject;
  if (kind === "article") return summariseArticle(material, await loadCompanions(database, id), length);
  return summariseStory(material, ofPart(await findToldSentences(database, id), "summary"), length);
}
