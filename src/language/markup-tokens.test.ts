import { expect, test } from "vitest";
import { readMarkup } from "./markup-tokens.ts";

function tokens(text: string, mode: "xml" | "html" = "xml"): unknown[] {
  const found: unknown[] = [];
  readMarkup(text, mode, {
    open: (name, attributes) =>
      found.push({ [name]: Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.value])) }),
    close: (name) => found.push(`/${name}`),
    text: (value, isLiteral) => found.push(isLiteral ? [value] : value),
  });
  return found;
}

test("attributes are quoted in either way, bare, or without a value", () => {
  expect(tokens(`<a b="1>2" c='3' d=4 e><f/></a >`)).toEqual([
    { a: { b: "1>2", c: "3", d: "4", e: "" } },
    { f: {} },
    "/a",
  ]);
});

test("a less-than sign that begins no tag is text", () => {
  expect(tokens("a < b <3 <<c>")).toEqual(["a < b <3 <", { c: {} }]);
});

test("CDATA is literal in XML; comments, declarations and instructions are skipped", () => {
  expect(tokens("<?x?><!y>a<!-- <b> -->c<![CDATA[<d>&]]>e")).toEqual(["a", "c", ["<d>&"], "e"]);
});

test("a comment, a literal and a quotation that nobody closed cost as little as can be", () => {
  expect(tokens("<a>b<!-- c</a>")).toEqual([{ a: {} }, "b", " c", "/a"]);
  expect(tokens("<a><![CDATA[b</a><c>")).toEqual([{ a: {} }, ["b"], "/a", { c: {} }]);
  expect(tokens(`<a b="c d><e>`)).toEqual([{ a: { b: "c", d: "" } }, { e: {} }]);
});

test("what is inside a script is text in HTML", () => {
  expect(tokens("<script>'<a href=x>'</SCRIPT><b>", "html")).toEqual([
    { script: {} },
    "'<a href=x>'",
    "/SCRIPT",
    { b: {} },
  ]);
});

test("a tag that the end cuts off is not reported", () => {
  expect(tokens("a<b c='")).toEqual(["a"]);
});

test.each(["<!--", "<![CDATA[", '<a b="', "<a b='", "&;", "<a ", "</", "<script>"])(
  "two hundred thousand times %s is read without an error",
  (piece) => {
    expect(() => tokens(piece.repeat(200_000), "html")).not.toThrow();
    expect(() => tokens(piece.repeat(200_000), "xml")).not.toThrow();
  },
);
