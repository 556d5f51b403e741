import { findAgenda } from "../src/agenda/find-agenda.ts";
import { foreignSets, type MarkedSet, markedArticles, writeItem } from "../src/agenda/test-marked-agenda.ts";
import type { Figures } from "./score.ts";

const rounds = 40;

/** Invented articles marked by hand: those that the rules were written with, and the rest. */
export async function benchAgenda(): Promise<Record<string, Figures>> {
  const figures: Record<string, Figures> = { seen: figuresOf("seen"), "held out": figuresOf("held-out") };
  for (const set of foreignSets) figures[set] = figuresOf(set);
  const articles = markedArticles("seen").map(({ article }) => article);
  const startedAt = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const article of articles) findAgenda(article);
  const cpuSeconds = process.cpuUsage(startedAt).user / 1e6;
  const sentences = rounds * articles.reduce((sum, article) => sum + article.sentences.length, 0);
  return { ...figures, speed: { sentences_a_cpu_second: Math.round(sentences / cpuSeconds) } };
}

/** An item is found when its sentence has one of the same days; it is exact when certainty, time and state agree as well. */
function figuresOf(set: MarkedSet): Figures {
  let [sentences, marked, found, right, exact] = [0, 0, 0, 0, 0];
  for (const { article, expected } of markedArticles(set)) {
    const items = findAgenda(article);
    for (const { sentence, items: wanted } of expected) {
      const ours = items.filter((item) => item.sentence === sentence).map(writeItem);
      sentences += 1;
      marked += wanted.length;
      found += ours.length;
      right += wanted.filter((item) => ours.some((other) => dayOf(other) === dayOf(item))).length;
      exact += wanted.filter((item) => ours.includes(item)).length;
      const isSame = wanted.join() === ours.join();
      if (!isSame)
        console.log(
          `${set}: "${sentence}" is ${wanted.join("; ") || "nothing"}, read as ${ours.join("; ") || "nothing"}`,
        );
    }
  }
  const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
  return {
    sentences,
    items: marked,
    recall: share(right, marked),
    precision: share(right, found),
    exact: share(exact, marked),
  };
}

function dayOf(written: string): string {
  return written.split(" ")[0] ?? "";
}
