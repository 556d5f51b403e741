import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Claim } from "../src/claims/claim.ts";
import { studyClaims } from "../src/cli/claims-study.ts";
import { sentencesOf } from "../src/language/sentences.ts";
import { readMarkedClaims } from "./marked-claims.ts";
import { type Figures, readLines, runStudy, score } from "./score.ts";

const ownArticles = fileURLToPath(new URL("../fixtures/claims/", import.meta.url));
const modelFolder = fileURLToPath(new URL("../models/claims/", import.meta.url));

interface Annotated {
  id: string;
  text: string;
  claims: Claim[];
}

/**
 * Exact spans by role, claims and direct quotations on PolNeAR's dev part, and on articles of our own about other things
 * than politics, by topic; then what was not found in the latter.
 */
export async function benchClaims(shared: string): Promise<Record<string, Figures>> {
  const gold = join(shared, "claims", "polnear.dev.jsonl.gz");
  const lines = readLines(gold).map(withoutAnswer);
  const { predictions } = await runStudy(studyClaims, lines);
  const figures: Record<string, Figures> = {
    polnear_dev: {
      ...score(shared, "claims", predictions, gold).figures,
      sentences_a_cpu_second: await speedOf(lines),
      model_kB: Math.round(sizeOf(modelFolder) / 1000),
    },
  };
  const own = readdirSync(ownArticles).map((name) => ({
    id: basename(name, ".txt"),
    ...readMarkedClaims(readFileSync(join(ownArticles, name), "utf8")),
  }));
  figures.own_articles = await measure(shared, own);
  for (const article of own) figures[`own: ${article.id}`] = await measure(shared, [article]);
  return figures;
}

const rounds = 5;

/** From lines to lines, loading included; the processor's time, since the machine may have other work. */
async function speedOf(lines: readonly string[]): Promise<number> {
  const sentences = lines.reduce((sum, line) => sum + sentencesOf(JSON.parse(line).text, "en").length, 0);
  const before = process.cpuUsage();
  await runStudy(studyClaims, Array.from({ length: rounds }, () => lines).flat());
  const { user, system } = process.cpuUsage(before);
  return Math.round((sentences * rounds * 1e6) / (user + system));
}

/** The rows hold the true attributions: they never reach the study. */
function withoutAnswer(line: string): string {
  const { id, text } = JSON.parse(line) as Annotated;
  return JSON.stringify({ id, text });
}

async function measure(shared: string, articles: readonly Annotated[]): Promise<Figures> {
  const lines = articles.map(({ id, text }) => JSON.stringify({ id, text }));
  const { predictions } = await runStudy(studyClaims, lines);
  const folder = mkdtempSync(join(tmpdir(), "octavo-bench-"));
  try {
    const gold = join(folder, "gold.jsonl");
    writeFileSync(gold, articles.map((article) => JSON.stringify(article)).join("\n"));
    if (articles.length === 1) printMissed(articles, predictions);
    return score(shared, "claims", predictions, gold).figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The contents that no claim has exactly, with what the nearest claim has in their place. */
function printMissed(articles: readonly Annotated[], predictions: readonly string[]): void {
  articles.forEach(({ id, text, claims }, place) => {
    const found = (JSON.parse(predictions[place] ?? "{}") as { claims: Claim[] }).claims;
    const read = (claim: Claim) =>
      [claim.source, claim.cue, claim.content]
        .map((spans) => spans.map(([s, e]) => text.slice(s, e)).join(" … "))
        .join(" | ");
    const known = new Set(found.map(read));
    const wanted = new Set(claims.map(read));
    for (const claim of wanted) if (!known.has(claim)) console.log(`${id}: missed  ${claim}`);
    for (const claim of known) if (!wanted.has(claim)) console.log(`${id}: instead ${claim}`);
  });
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
    throw error;
  }
}
