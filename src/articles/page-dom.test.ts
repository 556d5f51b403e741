import { expect, test } from "vitest";
import { parsePage } from "./page-dom.ts";

const bodyOf = (html: string) => parsePage(html).body.innerHTML;

test.each([
  ["<p>One<p>Two", "<p>One</p><p>Two</p>"],
  ["<ul><li>One<li>Two</ul>", "<ul><li>One</li><li>Two</li></ul>"],
  ["<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"],
  ["<p>One<div>Two</div>", "<p>One</p><div>Two</div>"],
  ["<div><b>One</div>Two", "<div><b>One</b></div>Two"],
  ["One</span></div>Two", "OneTwo"],
  ["<p>Fish &amp; chips &lt;3&nbsp;&#8212;", "<p>Fish &amp; chips &lt;3\u00a0—</p>"],
  ["<p>a<!-- b --><script>c</script><style>d</style><svg><path/><text>e</text></svg>f", "<p>af</p>"],
  ['<p title=one TITLE="two">x', '<p title="one">x</p>'],
])("%s is read as browsers read it", (written, read) => {
  expect(bodyOf(written)).toBe(read);
});

test("a page has its frame, whatever it wrote of it", () => {
  const page = parsePage(
    '<title>T</title><meta name=a content=b><h1>One</h1><body class="x"><p>Two</body></html><p>Three',
  );
  expect(page.title).toBe("T");
  expect(page.head.innerHTML).toContain("<meta");
  expect(page.body.getAttribute("class")).toBe("x");
  expect(page.body.words).toBe("OneTwoThree");
});

test("what is written out is read as the same again", () => {
  const { body } = parsePage('<p title="a &quot;b&quot;">One<br>two <img src="x?a=1&amp;b=2"> &lt;b&gt;</p><hr>');
  const written = body.innerHTML;
  body.innerHTML = written;
  expect(body.innerHTML).toBe(written);
  expect(written).toBe('<p title="a &quot;b&quot;">One<br>two <img src="x?a=1&amp;b=2"> &lt;b&gt;</p><hr>');
});

test("data in scripts stay, since they describe the page", () => {
  const page = parsePage('<head><script type="application/ld+json">{"a": "<b>"}</script><script>x()</script></head>');
  expect(page.querySelectorAll("script").map((script) => script.textContent)).toEqual(['{"a": "<b>"}']);
});

test("the words of an element follow every change under it", () => {
  const { body } = parsePage("<div><p>One</p><p>Two <b>three</b></p></div>");
  expect(body.words).toBe("OneTwo three");
  body.querySelector("b")?.remove();
  expect(body.words).toBe("OneTwo");
  body.querySelector("p")?.replaceWith("Zero ");
  expect(body.words).toBe("Zero Two");
  const [last] = body.querySelectorAll("p");
  last?.append(" and more");
  expect(body.words).toBe("Zero Two and more");
  if (last) last.innerHTML = "<i>new</i>";
  expect(body.words).toBe("Zero new");
});

test("children stay true for who goes through them while they come and go", () => {
  const { body } = parsePage("<p>1</p>a<p>2</p><i>3</i>b<p>4</p>");
  const names = () => body.children.map(({ words }) => words).join("");
  const nodes = () => body.childNodes.map(({ textContent }) => textContent).join("");
  expect([names(), nodes()]).toEqual(["1234", "1a23b4"]);
  body.querySelector("i")?.remove();
  expect([names(), nodes()]).toEqual(["124", "1a2b4"]);
  // Two in a row, and nobody looked between them.
  body.children[1]?.remove();
  body.firstChild?.remove();
  expect([names(), nodes()]).toEqual(["4", "ab4"]);
  const moved = body.appendChild(parsePage("<b>5</b><b>6</b>").body);
  expect([names(), nodes()]).toEqual(["456", "ab456"]);
  body.insertBefore(moved, body.firstChild);
  expect([names(), nodes()]).toEqual(["564", "56ab4"]);
  const seen: string[] = [];
  for (let place = 0; place < body.children.length; place += 1) {
    const child = body.children[place];
    seen.push(child?.words ?? "");
    child?.remove();
    place -= 1;
  }
  expect([seen, nodes()]).toEqual([["56", "4"], "ab"]);
});

test("selectors find elements in the order of the page", () => {
  const { body } = parsePage(
    '<div class="a"><p id="x">1</p></div><h2>2</h2><p class="Byline big">3</p><ul><li>4<li>5</ul>',
  );
  const found = (selector: string) => body.querySelectorAll(selector).map((element) => element.words);
  expect(found("h2,p")).toEqual(["1", "2", "3"]);
  expect(found('[class*="byline" i]')).toEqual(["3"]);
  expect(found(".a > p, li + li")).toEqual(["1", "5"]);
  expect(found("p:not(.big)")).toEqual(["1"]);
  expect(body.querySelector("li")?.closest("ul,ol")?.localName).toBe("ul");
  expect(() => body.querySelector("p[")).toThrow();
});
