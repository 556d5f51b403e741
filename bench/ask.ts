import { answerQuestion } from "../src/assistant/answer-question.ts";
import type { Material } from "../src/assistant/material.ts";
import { type AskedStory, readAskedStories } from "./ask-samples.ts";
import { kinds, type MadeQuestion } from "./make-questions.ts";

/**
 * Questions that a machine made of the newsstand's articles, asked of their story, of their story without the article that
 * they are from, of another story and of the story most like theirs. The weights were fitted on other stories.
 */
export async function benchAsk(shared: string): Promise<Record<string, Record<string, number>>> {
  const { reporting } = readAskedStories(shared);
  return measureAsking(reporting);
}

export function measureAsking(stories: readonly AskedStory[]): Record<string, Record<string, number>> {
  const figures = Object.fromEntries(kinds.map((kind) => [kind, measure(stories, (one) => one.kind === kind)]));
  return { ...figures, all: measure(stories, () => true) };
}

function measure(stories: readonly AskedStory[], isMeant: (one: MadeQuestion) => boolean): Record<string, number> {
  const asked = stories.flatMap((story) => story.questions.filter(isMeant).map((one) => ({ ...one, story })));
  const startedAt = process.cpuUsage();
  const own = asked.map((one) => ask(one.story.material, one.question, one.answer));
  const { user } = process.cpuUsage(startedAt);
  const short = asked.map((one) => ask(one.story.material, shortened(one.question), one.answer));
  const without = asked
    .map((one) => ({ ...one, left: withoutArticle(one.story.material, one.articleId) }))
    .filter(({ left, answer }) => holds(left, answer));
  const held = without.map(({ left, question, answer }) => ask(left, question, answer));
  const near = asked.map((one) => ask(one.story.near, one.question, one.answer));
  const other = asked.map((one) => ask(one.story.other, one.question, one.answer));
  return {
    questions: asked.length,
    answered: percent(own, ({ sentences }) => sentences > 0),
    answers_with_it: supported(own),
    first_with_it: percent(
      own.filter(({ sentences }) => sentences > 0),
      ({ isFirst }) => isFirst,
    ),
    short_answered: percent(short, ({ sentences }) => sentences > 0),
    short_with_it: supported(short),
    elsewhere: without.length,
    elsewhere_answered: percent(held, ({ sentences }) => sentences > 0),
    elsewhere_with_it: supported(held),
    near_nothing: percent(near, ({ sentences }) => sentences === 0),
    other_nothing: percent(other, ({ sentences }) => sentences === 0),
    ms: Math.round(user / 10 / Math.max(1, asked.length)) / 100,
  };
}

interface Asked {
  sentences: number;
  isSupported: boolean;
  isFirst: boolean;
}

export function ask(material: Material, question: string, answer: readonly string[]): Asked {
  const { sentences } = answerQuestion(material, question);
  const has = sentences.map(({ text }) => holdsWords(text, answer));
  return { sentences: sentences.length, isSupported: has.includes(true), isFirst: has[0] === true };
}

export function holdsWords(text: string, words: readonly string[]): boolean {
  const lower = text.replace(/[’‘]/g, "'").toLowerCase();
  return words.every((word) => lower.includes(word.toLowerCase()));
}

function holds({ articles }: Material, answer: readonly string[]): boolean {
  return articles.some(({ text }) => holdsWords(text, answer));
}

export function withoutArticle(material: Material, articleId: number): Material {
  return { ...material, articles: material.articles.filter(({ id }) => id !== articleId) };
}

/** As people type: each third word left out, but the first. */
export function shortened(question: string): string {
  return question
    .split(" ")
    .filter((_, place) => place === 0 || place % 3 !== 0)
    .join(" ");
}

function supported(all: readonly Asked[]): number {
  return percent(
    all.filter(({ sentences }) => sentences > 0),
    ({ isSupported }) => isSupported,
  );
}

function percent(all: readonly Asked[], is: (one: Asked) => boolean): number {
  return all.length === 0 ? 0 : Math.round((all.filter(is).length / all.length) * 1000) / 10;
}
