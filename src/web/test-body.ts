import type { Block } from "../articles/block.ts";

const paragraph = (html: string): Block => ({ type: "paragraph", text: html.replace(/<[^>]*>/g, ""), html });

export const sampleBody: Block[] = [
  paragraph(
    'ALDERMOUTH. The eleventh day of the ferry strike began with the first good news since the boats were tied up. The transport ministry has accepted a draft on pay, the mediator said in <a href="https://courier.example/interview">an interview with The Courier</a> published on Saturday morning.',
  ),
  paragraph(
    "“There is a draft, the ministry has accepted its pay table, and the crews’ council has it on the table since last night,” said Oda Renfeld, who was appointed on the <em>fourth</em> day of the strike.",
  ),
  {
    type: "figure",
    image: "https://harbourpost.example/quay.jpg",
    alt: "A ferry in fog",
    caption: "The ferry Kessary at Aldermouth on Friday.",
  },
  { type: "heading", level: 2, text: "Bread by freight boat" },
  paragraph(
    "In Kessary the two bakeries have agreed to bake on alternate days. The school on Little Tarn has moved its lessons to the parish hall, because the teacher who lives on the mainland now sleeps there.",
  ),
  { type: "quotation", text: "It is not hardship, it is arithmetic.", html: "It is not hardship, it is arithmetic." },
  {
    type: "list",
    ordered: false,
    items: [
      { text: "Aldermouth to Kessary: closed", html: "Aldermouth to Kessary: <strong>closed</strong>" },
      { text: "Little Tarn: freight boat twice a day", html: "Little Tarn: freight boat twice a day" },
    ],
  },
  {
    type: "table",
    hasHeader: true,
    rows: [
      ["Crossing", "Boats", "Passengers a day"],
      ["Kessary", "2", "2,400"],
      ["Little Tarn", "1", "1,400"],
    ],
  },
  { type: "preformatted", text: "06:10  Aldermouth  cancelled\n07:40  Kessary     cancelled" },
  {
    type: "embed",
    author: "Crews’ council",
    handle: "crewscouncil",
    text: "Nothing is signed. We will say so when it is.",
    link: "https://social.example/1",
    postedAt: "2026-11-20T18:05:00Z",
  },
  { type: "pull quote", text: "It is not hardship, it is arithmetic." },
  {
    type: "notice",
    kind: "correction",
    text: "Correction: The strike began on a Tuesday.",
    html: "<em>Correction: The strike began on a Tuesday.</em>",
  },
];

/** What an attacker would have liked to be stored. */
export const hostileBody: Block[] = [
  paragraph(`<script>window.hit=1</script><img src="https://tracker.example/p.gif" onerror="window.hit=1">Text`),
  paragraph(
    `<a href="javascript:window.hit=1">a link</a> <a href="https://ok.example" onclick="window.hit=1">another</a>`,
  ),
  { type: "heading", level: 3, text: "</h3><script>window.hit=1</script>" },
  {
    type: "figure",
    image: "javascript:window.hit=1",
    alt: `" onload="window.hit=1`,
    caption: "<script>window.hit=1</script>",
    credit: "<script>window.hit=1</script>",
  },
  { type: "pull quote", text: "<script>window.hit=1</script>" },
  {
    type: "notice",
    kind: "update",
    text: "Update: x",
    html: "Update: <img src=x onerror=window.hit=1><script>window.hit=1</script>x",
  },
  {
    type: "table",
    hasHeader: false,
    rows: [["<img src=x onerror=window.hit=1>", "</td></table><script>window.hit=1</script>"]],
  },
  { type: "preformatted", text: "</pre><script>window.hit=1</script>" },
  {
    type: "embed",
    author: "<svg onload=window.hit=1>",
    handle: "<script>window.hit=1</script>",
    text: "<iframe src=https://frame.example></iframe>",
    link: "data:text/html,<script>window.hit=1</script>",
  },
  {
    type: "list",
    ordered: true,
    items: [
      { text: "x", html: `<style>body{display:none}</style><form action="https://evil.example"><input></form>item` },
    ],
  },
];
