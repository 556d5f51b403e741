import { readFileSync } from "node:fs";
import { answerQuestion } from "../src/assistant/answer-question.ts";
import type { Material, MaterialArticle } from "../src/assistant/material.ts";
import { sentencesOf } from "../src/language/sentences.ts";
import { holdsWords } from "./ask.ts";

interface Row {
  id: string;
  /** The stories come in pairs of one kind; a pair is in one half. */
  half: "tuning" | "held out";
  /** The other one of its pair. */
  near: string;
  articles: { title: string; text: string }[];
  questions: { kind: string; words: "forms" | "synonyms"; question: string; answer: string[] }[];
}

/** A question in other words than its story's. */
export interface Paraphrased {
  half: Row["half"];
  kind: string;
  words: "forms" | "synonyms";
  question: string;
  answer: string[];
  story: Material;
  near: Material;
  others: Material[];
}

/** The questions of `fixtures/questions/paraphrased.json`: invented stories, asked as people who did not read them would. */
export function readParaphrased(): Paraphrased[] {
  const path = new URL("../fixtures/questions/paraphrased.json", import.meta.url);
  const rows = JSON.parse(readFileSync(path, "utf8")) as Row[];
  const materials = new Map(rows.map((row, place) => [row.id, materialOf(row, place)]));
  return rows.flatMap(({ id, half, near, questions }) => {
    const [story, nearest] = [materials.get(id), materials.get(near)];
    if (!story || !nearest) throw new Error(`no story ${id} or ${near}`);
    const others = rows.filter((row) => row.id !== id && row.id !== near).flatMap((row) => materials.get(row.id) ?? []);
    return questions.map((question) => ({ ...question, half, story, near: nearest, others }));
  });
}

function materialOf({ articles }: Row, place: number): Material {
  const read = articles.map(({ title, text }, at): MaterialArticle => {
    const datedAt = new Date(Date.UTC(2031, 4, 3, at));
    return {
      ...{ id: at + 1, revision: 1, publisherId: at + 1, publisherName: `Publisher ${at + 1}`, kind: "news" },
      ...{ datedAt, printedAt: datedAt, language: "en", title, text, origins: [`publisher ${at + 1}`] },
      sentences: sentencesOf(text, "en"),
    };
  });
  const subject = { kind: "story" as const, id: place + 1 };
  return { subject, headline: read[0]?.title ?? "", language: "en", articles: read, claims: [] };
}

/** How many are answered, rightly, and how often nothing is said where another story is asked. */
export function benchParaphrase(): Record<string, Record<string, number>> {
  const all = readParaphrased();
  const parts: [string, (one: Paraphrased) => boolean][] = [
    ...(["tuning", "held out"] as const).flatMap((half): [string, (one: Paraphrased) => boolean][] => [
      [half, (one) => one.half === half],
      [`${half}, forms`, (one) => one.half === half && one.words === "forms"],
      [`${half}, synonyms`, (one) => one.half === half && one.words === "synonyms"],
    ]),
    ...[...new Set(all.map(({ kind }) => kind))].map((kind): [string, (one: Paraphrased) => boolean] => [
      kind,
      (one) => one.kind === kind,
    ]),
  ];
  return Object.fromEntries(parts.map(([name, is]) => [name.replaceAll(" ", "_"), measure(all.filter(is))]));
}

function measure(questions: readonly Paraphrased[]): Record<string, number> {
  const asked = questions.map(({ story, question, answer }) => {
    const { sentences } = answerQuestion(story, question);
    return { isAnswered: sentences.length > 0, isRight: sentences.some(({ text }) => holdsWords(text, answer)) };
  });
  const isSilent = (material: Material, question: string) => answerQuestion(material, question).sentences.length === 0;
  const others = questions.flatMap(({ others: all, question }) => all.map((one) => isSilent(one, question)));
  return {
    questions: questions.length,
    answered: percent(asked.map(({ isAnswered }) => isAnswered)),
    right: percent(asked.map(({ isRight }) => isRight)),
    answers_with_it: percent(asked.filter(({ isAnswered }) => isAnswered).map(({ isRight }) => isRight)),
    near_nothing: percent(questions.map(({ near, question }) => isSilent(near, question))),
    others_nothing: percent(others),
  };
}

function percent(all: readonly boolean[]): number {
  return all.length === 0 ? 0 : Math.round((all.filter(Boolean).length / all.length) * 1000) / 10;
}
