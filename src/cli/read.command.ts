import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { buffer } from "node:stream/consumers";
import type { Command } from "commander";
import type { PageReading } from "../articles/article.ts";
import { askPage } from "../articles/ask-page.action.ts";
import { bodyText } from "../articles/block.ts";
import { extractPage } from "../articles/extract-page.ts";
import { noValidators, type WholeAnswer } from "../articles/reading.ts";
import { describeReadingOutcome, leftOutBy } from "../articles/reading-outcome.ts";
import { noSelectors } from "../feeds/selectors.ts";
import { decodeText } from "../language/decode-text.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { articleMarkdown, evidenceMarkdown } from "./article-markdown.ts";
import { studyPages } from "./read-study.ts";
import type { Program } from "./tools.ts";
import { print } from "./with-tools.ts";

interface ReadFlags {
  url?: string;
  json?: boolean;
  explain?: boolean;
  jsonl?: boolean;
}

/** The exit code of a page that was asked for and gave no article: not a refusal of Octavo's, and not a defect. */
const noArticle = 2;

export function addReadCommand(octavo: Command, program: Program): void {
  octavo
    .command("read [source]")
    .description("print the article of a web page: an address, a file, or - for standard input")
    .option("--url <address>", "where the page of a file is published, for its links")
    .option("--json", "one JSON object instead of Markdown")
    .option("--explain", "with the place on the page that each field comes from")
    .option("--jsonl", "many pages: {id, url, html} a line in, {id, title, text, blocks, …} a line out")
    .action(async (source: string | undefined, flags: ReadFlags) => {
      if (flags.jsonl) return studyInput(source);
      if (!source)
        throw new InvalidInput("Say what to read: octavo read URL, octavo read FILE, or octavo read - < FILE");
      const answer = isAddress(source) ? await askAddress(source, flags, program) : await readPage(source, flags);
      if (answer.outcome === "article") printArticle(answer, flags);
      else printFailure(answer, source, flags);
    });
}

async function studyInput(source: string | undefined): Promise<void> {
  if (source) throw new InvalidInput("--jsonl reads from standard input: octavo read --jsonl < FILE");
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  await studyPages(lines, (line) => process.stdout.write(`${line}\n`));
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

async function askAddress(address: string, flags: ReadFlags, program: Program): Promise<WholeAnswer> {
  if (flags.url) throw new InvalidInput("--url is for a file; an address is its own.");
  const tools = program.openPageTools();
  try {
    return await askPage({ ...tools, now: () => new Date() }, address, noSelectors);
  } finally {
    await tools.close();
  }
}

/** @throws InvalidInput when there is no such file. */
async function readPage(source: string, { url }: ReadFlags): Promise<WholeAnswer> {
  if (url !== undefined && !URL.canParse(url)) throw new InvalidInput(`--url is no address: ${url}`);
  const bytes = source === "-" ? await buffer(process.stdin) : await readFile(source).catch(noFile(source));
  const address = url ?? "about:blank";
  const page = extractPage(decodeText(bytes, undefined), address);
  if (page.outcome === "article")
    return { outcome: "article", url: address, reading: page.reading, validators: noValidators };
  const name = page.outcome === "wall" ? page.wall : page.outcome;
  const detail = page.outcome === "left out" ? leftOutBy[page.by] : "";
  return { outcome: "failed", name, detail, isPassing: false };
}

function noFile(source: string) {
  return (error: NodeJS.ErrnoException): never => {
    const reason = { ENOENT: "there is no such file", EISDIR: "it is a folder", EACCES: "it may not be read" }[
      error.code ?? ""
    ];
    if (reason) throw new InvalidInput(`Cannot read ${source}: ${reason}. An address begins with https://`);
    throw error;
  };
}

function printArticle({ url, reading }: { url: string; reading: PageReading }, flags: ReadFlags): void {
  const { evidence, blocks, ...fields } = reading;
  if (flags.json) {
    const explained = flags.explain ? { evidence } : {};
    print(
      JSON.stringify({ outcome: "article", url, ...fields, text: bodyText(blocks), blocks, ...explained }, null, 2),
    );
    return;
  }
  print(articleMarkdown(reading, url === "about:blank" ? "" : url));
  if (flags.explain) print(`\n${evidenceMarkdown(evidence)}`);
}

function printFailure(answer: Exclude<WholeAnswer, { outcome: "article" }>, source: string, flags: ReadFlags): void {
  const failed =
    answer.outcome === "later"
      ? { name: "busy" as const, detail: `again in ${Math.ceil(answer.afterMs / 1000)} seconds` }
      : answer;
  const { sentence, remedy } = describeReadingOutcome(failed.name, failed.detail);
  process.exitCode = noArticle;
  if (flags.json) print(JSON.stringify({ outcome: failed.name, detail: failed.detail, sentence, remedy }, null, 2));
  else process.stderr.write(`octavo: ${source}: ${failed.name}\n${[sentence, remedy].filter(Boolean).join(" ")}\n`);
}
