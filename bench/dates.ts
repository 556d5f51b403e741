import { parse } from "chrono-node";
import { studyDates } from "../src/cli/dates-study.ts";
import type { NamedDate } from "../src/language/named-date.ts";
import { agree, type MarkedText, markedTexts, namesDay } from "../src/language/test-marked-dates.ts";
import { type Figures, runStudy } from "./score.ts";

/** Invented news texts marked by hand: ours and chrono-node as it comes, on those the rules were written with and the rest. */
export async function benchDates(): Promise<Record<string, Figures>> {
  const texts = markedTexts();
  const lines = texts.map(({ text, publishedAt, language }, id) => JSON.stringify({ id, text, publishedAt, language }));
  const { predictions } = await runStudy(studyDates, lines);
  const articles = articlesOf(texts.filter(({ language }) => !language));
  const startedAt = process.cpuUsage();
  await runStudy(studyDates, articles);
  const cpuSeconds = process.cpuUsage(startedAt).user / 1e6;
  const ours = predictions.map((line): NamedDate[] => JSON.parse(line).dates);
  const chronos = texts.map(chronoDates);
  const figures: Record<string, Figures> = {};
  const placesOf = (isChosen: (text: MarkedText) => boolean) =>
    texts.flatMap((text, at) => (isChosen(text) ? [at] : []));
  for (const [name, isHeldOut] of [
    ["seen", false],
    ["held out", true],
  ] as const) {
    const chosen = placesOf(({ set, language }) => !language && (set === "held-out") === isHeldOut);
    figures[`${name}, octavo`] = figuresOf(texts, ours, chosen);
    figures[`${name}, chrono`] = figuresOf(texts, chronos, chosen);
  }
  for (const language of new Set(texts.flatMap((text) => text.language ?? [])))
    figures[language] = figuresOf(
      texts,
      ours,
      placesOf((text) => text.language === language),
    );
  for (const at of texts.keys()) printFaults(texts[at], ours[at] ?? []);
  return { ...figures, speed: { articles_a_cpu_second: Math.round(articles.length / cpuSeconds) } };
}

/** As long as a short article, and fuller of dates than any: for speed alone. */
function articlesOf(texts: readonly MarkedText[]): string[] {
  const [textsOfOne, rounds] = [15, 50];
  const articles: string[] = [];
  for (let at = 0; at + textsOfOne <= texts.length; at += textsOfOne) {
    const text = texts.slice(at, at + textsOfOne).map((marked) => marked.text);
    articles.push(JSON.stringify({ id: at, text: text.join("\n"), publishedAt: texts[at]?.publishedAt }));
  }
  return Array.from({ length: rounds }, () => articles).flat();
}

/** chrono-node told of the day of publication alone; a result names a day where its day or weekday is written. */
function chronoDates({ text, publishedAt }: MarkedText): NamedDate[] {
  const day = publishedAt.slice(0, 10);
  return parse(text, { instant: new Date(`${day}T12:00:00Z`), timezone: 0 }).flatMap(
    ({ index, text: words, ...ends }) =>
      [ends.start, ends.end].flatMap((end) =>
        end && (end.isCertain("day") || end.isCertain("weekday"))
          ? [{ start: index, end: index + words.length, value: end.date().toISOString().slice(0, 10) }]
          : [],
      ),
  );
}

function figuresOf(texts: readonly MarkedText[], found: readonly NamedDate[][], chosen: readonly number[]): Figures {
  let [days, right, coming, comingRight, named, namedRight] = [0, 0, 0, 0, 0, 0];
  for (const at of chosen) {
    const { dates = [], publishedAt = "" } = texts[at] ?? {};
    const [marked, ours] = [dates.filter(namesDay), (found[at] ?? []).filter(namesDay)];
    const hit = marked.filter((date) => ours.some((other) => agree(date, other)));
    const isComing = ({ value }: NamedDate) => value > publishedAt.slice(0, 10);
    days += marked.length;
    right += hit.length;
    coming += marked.filter(isComing).length;
    comingRight += hit.filter(isComing).length;
    named += ours.length;
    namedRight += ours.filter((one) => marked.some((date) => agree(date, one))).length;
  }
  const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
  return {
    days,
    recall: share(right, days),
    coming,
    recall_coming: share(comingRight, coming),
    precision: share(namedRight, named),
  };
}

function printFaults(marked: MarkedText | undefined, found: readonly NamedDate[]): void {
  if (!marked) return;
  const words = ({ start, end, value }: NamedDate) => `${marked.text.slice(start, end)} = ${value}`;
  const missed = marked.dates.filter((date) => !found.some((other) => agree(date, other)));
  const wrong = found.filter((one) => !marked.dates.some((date) => agree(date, one)));
  if (missed.length + wrong.length === 0) return;
  console.log(
    `${marked.set}: missed ${missed.map(words).join("; ") || "none"}, wrong ${wrong.map(words).join("; ") || "none"}`,
  );
}
