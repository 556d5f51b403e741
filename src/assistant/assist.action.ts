import type { May } from "../platform/actor.ts";
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
  _may: May<"use the assistant">,
  { database }: AssistantDesk,
  wish: Wish,
): Promise<Assisted> {
  refuseForStorylines(wish);
  const material = await loadMaterial(database, wish.subject, wish.feature === "ask" ? searchWords(wish.question) : []);
  const { subject, headline, language } = material;
  return { subject, headline, language, answer: await answer(database, material, wish) };
}

/** A storyline is too long for the other features; its stories have them. */
function refuseForStorylines({ subject, feature }: Wish): void {
  if (subject.kind !== "storyline" || feature === "ask") return;
  throw new InvalidInput(`A storyline answers questions only. Open one of its stories for ${feature}.`);
}

async function answer(database: AssistantDesk["database"], material: Material, wish: Wish): Promise<Answer> {
  switch (wish.feature) {
    case "summary":
      return summarise(database, material, wish.length);
    case "ask":
      return answerQuestion(material, wish.question);
    case "explain":
      return explainNames(material, await loadBackground(database, material));
    case "listen":
      // Of a story nobody wants to hear every article: its longest summary is read.
      return material.subject.kind === "article"
        ? speakText(material)
        : { ...(await summarise(database, material, longestSummary)), feature: "listen" };
    case "translate":
      return quoted("translate", [], "needs a model");
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
