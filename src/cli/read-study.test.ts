import { expect, test } from "vitest";
import { studyPages } from "./read-study.ts";

async function study(...lines: string[]): Promise<Record<string, unknown>[]> {
  const written: string[] = [];
  await studyPages(
    (async function* () {
      yield* lines;
    })(),
    (line) => written.push(line),
  );
  return written.map((line) => JSON.parse(line));
}

test("a bad line gives its error and the next line is still read", async () => {
  const prose = `<p>${"The otters came back to the river, and the anglers were not pleased about it. ".repeat(4)}</p>`;
  const page = JSON.stringify({ id: 2, url: "https://a.example/b", html: `<h1>Otters are back</h1>${prose}${prose}` });
  const [bad, missing, good] = await study("{", '{"id": 1}', page);
  expect(bad).toMatchObject({ id: null, error: expect.any(String) });
  expect(missing).toEqual({ id: 1, error: "html is missing" });
  expect(good).toMatchObject({ id: 2, title: "Otters are back", kind: "news" });
});
