import { readFileSync } from "node:fs";
import { checkSupport } from "../src/assistant/check-support.ts";

interface Marked {
  cited: string[];
  day: string;
  honest: string[];
  wrong: Record<string, string>;
}

const marked = JSON.parse(
  readFileSync(new URL("../fixtures/support/marked-sentences.json", import.meta.url), "utf8"),
) as Marked[];

/**
 * Which sentences the checker of a model's answers lets through, against how they were marked by hand. Its bounds were tuned
 * on every other case, from the first on; the others are new to it.
 */
export function benchSupport(): Record<string, Record<string, number>> {
  const rows = Object.keys(marked[0]?.wrong ?? {});
  const tuned = marked.filter((_, place) => place % 2 === 0);
  const heldOut = marked.filter((_, place) => place % 2 === 1);
  return {
    tuned: measure(tuned),
    held_out: measure(heldOut),
    ...Object.fromEntries(
      rows.map((row) => [`wrong_${row}`, { tuned: caught(tuned, row), held_out: caught(heldOut, row) }]),
    ),
  };
}

function measure(cases: readonly Marked[]): Record<string, number> {
  let [honest, wrong, honestShown, wrongShown] = [0, 0, 0, 0];
  const startedAt = process.cpuUsage();
  for (const one of cases) {
    honest += one.honest.length;
    honestShown += one.honest.filter((sentence) => isShown(sentence, one)).length;
    const bad = Object.values(one.wrong);
    wrong += bad.length;
    wrongShown += bad.filter((sentence) => isShown(sentence, one)).length;
  }
  const { user } = process.cpuUsage(startedAt);
  return {
    honest,
    wrong,
    precision: percent(honestShown, honestShown + wrongShown),
    recall: percent(honestShown, honest),
    caught: percent(wrong - wrongShown, wrong),
    ms_a_sentence: Math.round(user / (honest + wrong)) / 1000,
  };
}

function caught(cases: readonly Marked[], row: string): number {
  return percent(cases.filter((one) => !isShown(one.wrong[row] ?? "", one)).length, cases.length);
}

function isShown(sentence: string, { cited, day }: Marked): boolean {
  const publishedAt = new Date(day);
  const sources = cited.map((words) => ({ words, publisherName: "The Courier", publishedAt }));
  return "text" in checkSupport(sentence, sources);
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}
