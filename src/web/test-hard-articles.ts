import type { SampleArticle } from "./test-articles.ts";

const publishers = ["courier", "radio", "ledger", "harbour", "lake", "wire", "bote"] as const;

/** More than any page is drawn for. */
const crowd: SampleArticle[] = Array.from({ length: 60 }, (_, place) => ({
  publisher: publishers[place % publishers.length] ?? "wire",
  title: `Tarn dyke, hour ${place + 1}: ${["water stands at the third step", "crews bring sand from Brannock", "the lower road is closed"][place % 3]}`,
  excerpt:
    place % 4 === 0 ? "" : "The district counts forty houses with water in the cellar, and the pumps are at work.",
  hours: 1 + place / 2,
  story: "crowd",
  kind: place % 9 === 8 ? "opinion" : "news",
  hashtags: ["TarnDyke"],
}));

/** What makes a page break: words without end, other scripts, missing parts, crowds. */
export const hardArticles: SampleArticle[] = [
  ...crowd,
  {
    publisher: "courier",
    title:
      "After eleven nights of talks, two walk-outs, a fire drill and a letter that nobody admits to having written, the ministry, the crews’ council, the islands’ fund and both bakeries of Kessary agree on what was proposed on the first day",
    excerpt: "",
    hours: 2,
    story: "long",
    hashtags: ["A".repeat(90)],
  },
  { publisher: "wire", title: "Agreement", excerpt: "Signed.", hours: 1.5, story: "long" },
  {
    publisher: "ledger",
    title: "Hochwasserschutzanlagenunterhaltungskostenverteilungsverordnung".repeat(4),
    excerpt: "x".repeat(300),
    hours: 3,
    story: "word",
    byline: ["Y".repeat(120)],
  },
  { publisher: "radio", title: "One word of 252 letters", excerpt: "", hours: 2.9, story: "word" },
  {
    publisher: "sahil",
    title: "العبارات تعود إلى كيساري بعد أحد عشر يوما، و3 من 4 قوارب جاهزة (Kessary II)",
    excerpt: "قال المجلس إن القارب الرابع، Kessary IV، يحتاج إلى يومين.",
    hours: 4,
    story: "right to left",
    language: "ar",
    hashtags: ["كيساري", "VeldenFerries"],
  },
  {
    publisher: "wire",
    title: "המעבורות חוזרות לקסרי: 3 מתוך 4 סירות מוכנות",
    excerpt: "המועצה מסרה שהסירה הרביעית תהיה מוכנה ביום שני.",
    hours: 3.8,
    story: "right to left",
    language: "he",
  },
  {
    publisher: "wire",
    title: "凯萨里渡轮复航：四艘船中三艘已准备就绪，第四艘仍需两天检修，议会发言人星期六在港口对记者表示",
    excerpt: "议会表示，周一将公布新的时刻表。",
    hours: 3.5,
    story: "right to left",
    language: "zh-Hans",
    hashtags: ["渡轮"],
  },
  { publisher: "saltmarsh", title: "", excerpt: "", hours: 6, story: "nothing" },
];
