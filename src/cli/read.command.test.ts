import { Command } from "commander";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Fetched } from "../platform/fetch/fetched.ts";
import { addReadCommand } from "./read.command.ts";
import type { Program } from "./tools.ts";

const page = (name: string) => new URL(`../../fixtures/pages/${name}.html`, import.meta.url).pathname;
let out = "";
let err = "";

beforeEach(() => {
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs `octavo read …` with a web that answers everything with `fetched`. */
async function read(args: readonly string[], fetched?: Fetched): Promise<number> {
  const octavo = new Command("octavo").exitOverride();
  const program = {
    openPageTools: () => ({
      fetcher: { fetch: async () => fetched, close: async () => undefined },
      threads: {
        run: async () => ({ outcome: "done", result: { outcome: "wall", wall: "consent" } }),
        close: async () => undefined,
      },
      close: async () => undefined,
    }),
  } as unknown as Program;
  addReadCommand(octavo, program);
  await octavo.parseAsync(["read", ...args], { from: "user" });
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return code;
}

test("a file is printed as Markdown, with the place of each field when asked", async () => {
  expect(await read([page("de-zeile"), "--url", "https://kogelpost.example/lokales/seilbahn", "--explain"])).toBe(0);
  expect(out).toContain(
    "# Neue Seilbahn nach Hinterkogel genehmigt\n\nLokales · Resi Moser, Alois Grabner · 2031-03-04 13:05 UTC",
  );
  expect(out).toMatch(/- publishedAt: .+ – “4\. März 2031, 14:05 Uhr”/);
});

test("a program gets one JSON object, with evidence only when it asks", async () => {
  await read([page("de-zeile"), "--json"]);
  const article = JSON.parse(out);
  expect(article).toMatchObject({ outcome: "article", byline: ["Resi Moser", "Alois Grabner"], section: "Lokales" });
  expect(article).not.toHaveProperty("evidence");
  out = "";
  await read([page("de-zeile"), "--json", "--explain"]);
  expect(JSON.parse(out).evidence.section).toEqual({ from: "element named rubrik", words: "Lokales" });
});

test("a wall in a file is named with its remedy and exits 2", async () => {
  expect(await read([page("de-wall-zustimmen")])).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(/: consent\n.+Read it at the publisher/);
  expect(await read([page("de-wall-zustimmen"), "--json"])).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ outcome: "consent", remedy: expect.stringMatching(/publisher/) });
});

test("an address goes through the fetcher, and what came of it is named", async () => {
  const url = "https://a.example/x";
  const answer = {
    outcome: "answer",
    status: 200,
    headers: { "content-type": "text/html" },
    body: new Uint8Array(),
    url,
  };
  expect(await read([url], answer as unknown as Fetched)).toBe(2);
  expect(err).toContain(`${url}: consent`);
  err = "";
  const unreachable = { outcome: "unreachable", reason: "no such host" };
  expect(await read([url], unreachable as unknown as Fetched)).toBe(2);
  expect(err).toContain("could not be reached (no such host)");
});

test.each([
  [[], "Say what to read"],
  [["/nowhere/page.html"], "there is no such file"],
  [[page("de-zeile"), "--url", "nowhere"], "--url is no address"],
  [["x.html", "--jsonl"], "standard input"],
])("octavo read %j is refused with the remedy", async (args, said) => {
  await expect(read(args)).rejects.toThrow(said);
});
