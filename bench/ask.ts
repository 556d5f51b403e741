import { answerQuestion } from "../src/assistant/answer-question.ts";
import type { Material } from "../src/assistant/material.ts";
import { type AskedStory, readAskedStories } from "./ask-samples.ts";
import { kinds, type MadeQuestion } from "./make-questions.ts";
import { openOtherForms } from "./other-forms.ts";

/**
 * Questions that a machine made of the newsstand's articles, asked of their story, of their story without the article that
 * they are from, of another story and of the story most like theirs. The weights were fitted on other stories.
 */
export async function benchAsk(shared: string): Promise<Record<string, Record<string, number>>> {
  const { reporting, tuning } = readAskedStories(shared);
  return measureAsking(reporting, openOtherForms(tuning.map(({ material }) => material)));
}

export function measureAsking(
  stories: readonly AskedStory[],
  inOtherForms: (question: string) => string,
): Record<string, Record<string, number>> {
  const tried = stories.flatMap((story) => story.questions.map((one) => tryQuestion(story, one, inOtherForms)));
  const figures = Object.fromEntries(kinds.map((kind) => [kind, sumUp(tried.filter((one) => one.kind === kind))]));
  return { ...figures, all: sumUp(tried) };
}

/** A question with what came of asking it; each is asked once, whatever is counted of it. */
interface Tried extends Pick<MadeQuestion, "kind"> {
  own: Asked;
  ms: number;
  short: Asked;
  /** Absent where no word of it has another form that news writes. */
  turned: Asked | undefined;
  /** Absent where the other articles do not hold the answer. */
  elsewhere: Asked | undefined;
  near: Asked;
  other: Asked;
}

function tryQuestion(
  { material, near, other }: AskedStory,
  { kind, question, answer, articleId }: MadeQuestion,
  inOtherForms: (question: string) => string,
): Tried {
  const startedAt = process.cpuUsage();
  const own = ask(material, question, answer);
  const ms = process.cpuUsage(startedAt).user / 1000;
  const left = withoutArticle(material, articleId);
  const turned = inOtherForms(question);
  return {
    ...{ kind, own, ms },
    short: ask(material, shortened(question), answer),
    turned: turned === question ? undefined : ask(material, turned, answer),
    elsewhere: holds(left, answer) ? ask(left, question, answer) : undefined,
    near: ask(near, question, answer),
    other: ask(other, question, answer),
  };
}

function sumUp(tried: readonly Tried[]): Record<string, number> {
  const [own, short] = [tried.map((one) => one.own), tried.map((one) => one.short)];
  const turned = tried.flatMap((one) => one.turned ?? []);
  const held = tried.flatMap((one) => one.elsewhere ?? []);
  const [near, other] = [tried.map((one) => one.near), tried.map((one) => one.other)];
  return {
    questions: tried.length,
    answered: percent(own, ({ sentences }) => sentences > 0),
    answers_with_it: supported(own),
    first_with_it: percent(
      own.filter(({ sentences }) => sentences > 0),
      ({ isFirst }) => isFirst,
    ),
    short_answered: percent(short, ({ sentences }) => sentences > 0),
    short_with_it: supported(short),
    turned: turned.length,
    turned_answered: percent(turned, ({ sentences }) => sentences > 0),
    turned_with_it: supported(turned),
    elsewhere: held.length,
    elsewhere_answered: percent(held, ({ sentences }) => sentences > 0),
    elsewhere_with_it: supported(held),
    near_nothing: percent(near, ({ sentences }) => sentences === 0),
    other_nothing: percent(other, ({ sentences }) => sentences === 0),
    ms: Math.round((tried.reduce((sum, { ms }) => sum + ms, 0) / Math.max(1, tried.length)) * 100) / 100,
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
