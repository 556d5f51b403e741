/** What a page of the invented Harbour Post writes anew at every look, beside the article. */
export interface Furniture {
  comments: number;
  minutesAgo: number;
  mostRead: readonly string[];
  advertisement: string;
  token: string;
  updated: string;
}

export const aQuietMorning: Furniture = {
  comments: 12,
  minutesAgo: 5,
  mostRead: ["Goat elected harbour master", "Bees return to the Senn valley", "Cup final drawn for the third time"],
  advertisement: "Winter coats at Pell & Daughters, Water Lane",
  token: "d41d8cd98f00b204",
  updated: "21 November 2026, 09:05",
};
export const aBusyEvening: Furniture = {
  comments: 1204,
  minutesAgo: 47,
  mostRead: ["Bronze heron found in a barge", "Night train returns to the coast", "Goat elected harbour master"],
  advertisement: "Three nights on Gannow Island from 90 marks",
  token: "7b52009b64fd0a2a",
  updated: "21 November 2026, 18:52",
};

const harbourTitle = "Night ferry stays until spring";
export const harbourParagraphs = [
  "The harbour council of Aldermouth met on Tuesday and agreed, by seven votes to four, to keep the night ferry until the first of April.",
  "“I would rather be shouted at on the quay than wave to an empty one,” said Edmund Vail, who leads the council and had asked for the line to be closed in autumn.",
  "The ferry carried 31,000 people last winter, most of them nurses and bakers. A single crossing costs seven marks, and the council lost 600,000 marks on the two boats together.",
  "A march that had been called for Saturday, from the ferry steps to the Custom House, will be held all the same, its organisers said 3 hours later.",
];

const layouts = [
  (story: string, beside: string) => `<main><article>${story}</article></main><aside>${beside}</aside>`,
  (story: string, beside: string) => `<div id="page"><div class="story-body">${story}${beside}</div></div>`,
  (story: string, beside: string) =>
    `<table><tr><td class="left">${beside}</td><td class="text">${story}</td></tr></table>`,
];
export const harbourLayouts = layouts.length;

/** A page of the Harbour Post with its counters, boxes and tokens. */
export function harbourPage(
  furniture: Furniture,
  { layout = 0, title = harbourTitle, paragraphs = harbourParagraphs as readonly string[] } = {},
): string {
  const [first = "", ...others] = paragraphs;
  const story = `<h1>${title}</h1><p class="stamp">Last updated ${furniture.updated}</p>
<div class="share"><a href="#c">${furniture.comments} comments</a> <button>Share</button></div>
<p>${first}</p><div class="ad" id="slot-${furniture.token}"><a href="https://ads.example/${furniture.token}">${furniture.advertisement}</a></div>
${others.map((text) => `<p>${text}</p>`).join("\n")}
<p>${furniture.comments} comments</p>`;
  const beside = `<section class="related"><h3>Related</h3><div><a href="/bees">Bees return to the Senn valley</a><span>Harbour Post · ${furniture.minutesAgo} minutes ago</span></div></section>
<section class="most-read"><h3>Most read</h3><ol>${furniture.mostRead.map((name) => `<li><a href="/${name.length}">${name}</a></li>`).join("")}</ol></section>`;
  return `<!doctype html><html lang="en"><head><title>${title} | Harbour Post</title><meta name="csrf-token" content="${furniture.token}">
<meta property="og:title" content="${title}"><meta property="og:type" content="article"><meta name="author" content="Ilse Quarn"></head>
<body><header>Harbour Post <form action="/in"><input type="hidden" name="csrf" value="${furniture.token}"></form></header>
${(layouts[layout] ?? layouts[0])?.(story, beside)}<footer>${furniture.comments} people read this now</footer></body></html>`;
}
