import { expect, test } from "vitest";
import { withoutMarkup } from "./plain-markup.ts";
import { readTokens, spanOfTokens } from "./tokens-of-text.ts";

const plain = (written: string) => withoutMarkup({ text: written, places: undefined }).text;

test("character references are what they stand for, however often they were escaped", () => {
  expect(
    plain("&quot;No,&quot; said Ana Marsh. &#8220;It&rsquo;s &amp;#x27;ours&amp;amp;#39;,&#8221; R&amp;D said."),
  ).toBe("\"No,\" said Ana Marsh. “It’s 'ours',” R&D said.");
});

test("what only looks like markup stays", () => {
  const text =
    "R&D; Holm & Sons grew by 3 < 4 percent, if a<b> and b> hold; the f**k-up at C:\\mill, 2 ** 3 and <tweet/>";
  expect(plain(text)).toBe(text.replace("<b>", ""));
  expect(withoutMarkup({ text: "Marsh & Sons: 3 < 4", places: undefined }).places).toBeUndefined();
});

test("tags are no words, and those of paragraphs part lines", () => {
  expect(plain('<p class="lead">The <em>old</em> mill</p><P>must<br/>go<!-- soon --></P> <q>No,</q> he said.')).toBe(
    "\nThe old mill\n\nmust\ngo\n “No,” he said.",
  );
});

test("marks that were escaped and asterisks around bold words are left out", () => {
  expect(plain('\\"No,\\" said **Ana Marsh**. **“Yes,”** said Holm.')).toBe('"No," said Ana Marsh. “Yes,” said Holm.');
});

test("what is quoted knows where it stands in what was written", () => {
  const written = "<p>&quot;We can&#8217;t,&quot; said <b>Ana Marsh</b>.</p>";
  const text = readTokens(written);
  const wordAt = (at: number) => written.slice(...spanOfTokens(text, at, at + 1));
  const words = text.tokens.words.map((_, at) => wordAt(at));
  expect(words).toEqual(["&quot;", "We", "ca", "n&#8217;t", ",", "&quot;", "said", "Ana", "Marsh", "."]);
  expect(written.slice(...spanOfTokens(text, 0, 6))).toBe("&quot;We can&#8217;t,&quot;");
});

test("a long text of what is almost markup is read in a moment", () => {
  const text = ["&amp;", "<!-- ", "<p ", "&amp", "\\**"].map((part) => part.repeat(40_000)).join(" ");
  expect(plain(text).length).toBeLessThanOrEqual(text.length);
});
