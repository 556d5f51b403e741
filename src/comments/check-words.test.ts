import { expect, test } from "vitest";
import { type CommentRule, checkWords, tidyPattern } from "./check-words.ts";

const house = { holdsFirst: true, mostLinks: 2 };
const rule = (pattern: string, deed: CommentRule["deed"] = "hold", what: CommentRule["what"] = "word") => ({
  id: 1,
  what,
  pattern,
  deed,
});
const check = (words: string, rules: CommentRule[], links: string[] = [], isFirst = false) =>
  checkWords({ words, links, isFirst }, rules, house);

test("ordinary words are shown", () => {
  expect(check("The quay is open.", [rule("casino"), rule("gull.example", "refuse", "host")])).toEqual({
    outcome: "shown",
  });
});

test.each(["Visit the CASINO now", "casino", "Cäsínô!", "win-at-the-casino", "ｃａｓｉｎｏ"])(
  "a word is met in %s",
  (words) => {
    expect(check(words, [rule("casino")])).toEqual({
      outcome: "held",
      heldFor: [{ kind: "rule", pattern: "casino" }],
    });
  },
);

test("a word within another is met only where the rule says that it may go on", () => {
  expect(check("casinos", [rule("casino")]).outcome).toBe("shown");
  expect(check("casinos", [rule("casino*")]).outcome).toBe("held");
  expect(check("occasion", [rule("casi*")]).outcome).toBe("shown");
  expect(check("free  money, now", [rule("free money")]).outcome).toBe("held");
});

test("a host is met with what is below it, and not by what only ends like it", () => {
  const rules = [rule("gull.example", "refuse", "host")];
  expect(check("x", rules, ["https://www.gull.example/a"])).toEqual({ outcome: "refused", pattern: "gull.example" });
  expect(check("x", rules, ["https://seagull.example/a"]).outcome).toBe("shown");
});

test("a first comment and one with many links wait, with every reason", () => {
  const links = ["https://a.example", "https://b.example", "https://c.example"];
  expect(check("x", [], links, true)).toEqual({
    outcome: "held",
    heldFor: [{ kind: "first comment" }, { kind: "links", links: 3 }],
  });
  expect(checkWords({ words: "x", links, isFirst: true }, [], { holdsFirst: false, mostLinks: null })).toEqual({
    outcome: "shown",
  });
});

test("a rule that would meet everything, or no host, is none", () => {
  for (const pattern of ["", " ", "*", "a", "…"]) expect(tidyPattern("word", pattern)).toBeUndefined();
  for (const pattern of ["", "example", "a b.example", "<b>"]) expect(tidyPattern("host", pattern)).toBeUndefined();
  expect(tidyPattern("host", "https://WWW.Gull.example/path")).toBe("www.gull.example");
  expect(tidyPattern("word", "  Free   Money* ")).toBe("free money*");
});
