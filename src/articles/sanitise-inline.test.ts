import { expect, test } from "vitest";
import { feedBlocks } from "./html-blocks.ts";
import { inlineText, sanitiseInline } from "./sanitise-inline.ts";

const attacks = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  "<img src=`x` onerror=alert(1)>",
  '<img src="x" onload="alert(1)">',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate attributeName="href" values="javascript:alert(1)"/></svg>',
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
  '<math href="javascript:alert(1)">x</math>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="&#x6A&#x61&#x76&#x61script:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="//evil.example/x">x</a>',
  '<a href="https://good.example" onclick="alert(1)">x</a>',
  '<a href="https://good.example" style="position:fixed">x</a>',
  '<a href="https://good.example&quot; onmouseover=&quot;alert(1)">x</a>',
  "<iframe src=javascript:alert(1)></iframe>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "<object data=javascript:alert(1)></object>",
  "<embed src=javascript:alert(1)>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<button formaction=javascript:alert(1)>x</button>",
  "<input autofocus onfocus=alert(1)>",
  "<body onload=alert(1)>",
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="javascript:alert(1)">',
  "<style>@import 'javascript:alert(1)';</style>",
  '<b style="background:url(javascript:alert(1))">x</b>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<template><script>alert(1)</script></template>",
  "<textarea><script>alert(1)</script></textarea>",
  "<details open ontoggle=alert(1)>x</details>",
  "<video><source onerror=alert(1)></video>",
  "<base href=javascript:alert(1)//>",
  "<!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  '<a href="https://bank.example@evil.example/">x</a>',
  "<xss onclick=alert(1)>x</xss>",
  "<em onclick=alert(1)>x</em>",
  '<abbr title="&quot;><script>alert(1)</script>">x</abbr>',
];
const allowedTag =
  /^<(?:\/(?:a|em|strong|code|sub|sup|q|cite|abbr|mark)|a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="nofollow noopener noreferrer"|em|strong|code|sub|sup|q|cite|abbr(?: title="[^"]*")?|mark|br \/)>$/;

test.each(attacks)("nothing that runs is left of %s", (attack) => {
  for (const html of [
    sanitiseInline(attack),
    ...feedBlocks(`<p>${attack}</p>`, "https://paper.example/").flatMap(htmlOf),
  ]) {
    for (const tag of html.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(allowedTag);
  }
});

test.each([
  ...attacks,
  '<i>a</i> & <b>b</b> <a href="https://x.example/?a=1&b=2">c</a> <a href="/relative">d</a> 1 < 2',
])("sanitising %s twice is the same as once", (html) => {
  const once = sanitiseInline(html);
  expect(sanitiseInline(once)).toBe(once);
});

test("an unsafe link before a safe one leaves the safe one whole", () => {
  expect(sanitiseInline('<a href="javascript:x">k</a> <a href="https://x.example/">l</a>')).toBe(
    'k <a href="https://x.example/" rel="nofollow noopener noreferrer">l</a>',
  );
});

test("i becomes em and b becomes strong", () => {
  expect(sanitiseInline("<i>a</i><b>b</b>")).toBe("<em>a</em><strong>b</strong>");
});

test("the text of inline HTML has its references decoded once", () => {
  expect(inlineText("a &amp;lt; b<br />c &lt;script&gt;")).toBe("a &lt; b c <script>");
});

function htmlOf(block: ReturnType<typeof feedBlocks>[number]): string[] {
  if (block.type === "list") return block.items.map((item) => item.html);
  return "html" in block ? [block.html] : [];
}
