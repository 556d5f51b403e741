import { expect, test } from "vitest";
import { bodyText } from "./block.ts";
import { extractPage } from "./extract-page.ts";

/** One text in the layouts that pages come in, with what must not stick to it. */
const sentences = [
  "Der Gemeinderat von Oberkieselbach hat am Dienstag beschlossen, die alte Brücke über den Fluss für Autos zu sperren, und die Händler sind darüber nicht froh.",
  "Die Sperrung beginnt im Mai und dauert, bis ein Gutachten vorliegt, das der Landkreis bezahlen soll, wie die Bürgermeisterin sagte.",
  "Wer zu Fuß geht, kommt weiterhin hinüber, und auch die Feuerwehr darf fahren, wenn es brennt.",
  "Im Herbst soll entschieden werden, ob die Brücke saniert oder neu gebaut wird.",
];
const [first = "", ...later] = sentences;
const title = "Brücke wird gesperrt";
const each = (write: (sentence: string, place: number) => string, of = sentences) => of.map(write).join("");
const paragraphs = each((sentence) => `<p>${sentence}</p>`);
const rubrics = Array.from({ length: 20 }, (_, place) => `<a href="/r${place}">Rubrik ${place}</a>`);
const nav = `<nav>${rubrics.join(" ")}</nav>`;
const menu = `<div id="menu-left"><ul>${rubrics.map((link) => `<li>${link}</li>`).join("")}</ul></div>`;
const remarks = [
  "Ich finde das falsch, weil ich jeden Tag über die Brücke zur Arbeit fahre und nun eine halbe Stunde länger brauche.",
  "Endlich, die Brücke war schon vor zehn Jahren nicht mehr sicher, und niemand hat etwas getan.",
  "Und was ist mit dem Bus, der jetzt auch nicht mehr fährt, obwohl man uns das versprochen hat?",
];
const comments = `<div id="comments"><h3>3 Kommentare</h3>${each((remark) => `<div class="comment"><p class="comment-author">Karl sagt:</p><p>${remark}</p></div>`, remarks)}</div>`;

const layouts: Record<string, string> = {
  "a blog with comments and a sidebar": `${menu}<div id="content"><div class="post hentry"><h2><a href="/b">${title}</a></h2><p class="postmetadata">12. Mai 2031 von Karl in <a href="/c">Lokales</a></p><div class="entry">${paragraphs}</div></div>${comments}</div><div id="sidebar"><h3>Letzte Beiträge</h3><ul><li><a href="/1">Das Fest am Fluss beginnt am Samstag um zehn</a></li></ul></div>`,
  "divisions for paragraphs": `${nav}<div class="x"><h1>${title}</h1>${each((sentence) => `<div>${sentence}</div>`)}</div>`,
  "spans in divisions": `${nav}<div class="x"><h1>${title}</h1>${each((sentence) => `<div><span>${sentence}</span></div>`)}</div>`,
  "bare text with line breaks": `${nav}<h1>${title}</h1>${sentences.join("\n<br>\n<br>\n")}`,
  "preformatted text": `${nav}<h1>${title}</h1><pre>${sentences.join("\n\n")}</pre>`,
  "three cells": `<table><tr><td>${menu}</td><td>${each((sentence) => `${sentence}<br><br>`)}</td><td>Anzeige</td></tr></table>`,
  "a row of a table for each paragraph": `${nav}<table>${each((sentence) => `<tr><td>${sentence}</td></tr>`)}</table>`,
  "a page that hides its text until a script runs": `${nav}<div style="display:none" class="article-body"><h1>${title}</h1>${paragraphs}</div>`,
  "a first paragraph called a teaser": `${nav}<article><h1>${title}</h1><p class="teaser"><strong>${first}</strong></p><div class="text">${each((sentence) => `<p>${sentence}</p>`, later)}</div></article>`,
  "sections with headings": `${nav}<main>${each((sentence, place) => `<section><h2>Teil ${place}</h2><p>${sentence}</p></section>`)}</main>`,
  "modules with advertisements between": `${nav}<main><h1>${title}</h1>${each((sentence) => `<div class="module text-module"><div class="inner"><p>${sentence}</p></div></div><div class="module ad"><span>Anzeige</span></div>`)}</main>`,
  "a list of items": `${nav}<article><h1>${title}</h1><ul>${each((sentence) => `<li>${sentence}</li>`)}</ul></article>`,
  "questions and answers": `${nav}<article><h1>${title}</h1><dl>${each((sentence, place) => `<dt>Frage ${place}?</dt><dd>${sentence}</dd>`)}</dl></article>`,
  "names that sound like furniture": `${nav}<div class="social-main"><h1>${title}</h1><div class="sidebar-left-content share-page">${paragraphs}</div></div>`,
  "an aside": `${nav}<aside class="story">${paragraphs}</aside>`,
  "one form around everything": `<form id="aspnetForm"><div>${nav}</div><div class="main"><h1>${title}</h1>${paragraphs}</div></form>`,
  "comments without a name": `${nav}<div class="beitrag"><h1>${title}</h1>${paragraphs}</div><h3>Kommentare</h3><ol class="liste">${each((remark) => `<li><p>${remark}</p></li>`, remarks)}</ol>`,
  "invitations in the text": `${nav}<article><h1>${title}</h1><p>${first}</p><p>Abonnieren Sie unseren Newsletter und erhalten Sie jeden Morgen die wichtigsten Nachrichten.</p>${each((sentence) => `<p>${sentence}</p>`, later)}<p>Teilen Sie diesen Artikel auf Facebook oder Twitter</p><p>Drucken</p><p>Schlagworte: Brücke, Verkehr</p></article>`,
  "neighbours and labels after the text": `${nav}<article><h1>${title}</h1>${paragraphs}<p><a href="/1">Vorheriger Beitrag: Das Fest am Fluss</a></p><p><a href="/2">Nächster Beitrag: Der Markt</a></p><p>Veröffentlicht am 12. Mai 2031</p><p>Kategorien: <a href="/c">Lokales</a></p></article>`,
};
const never =
  /Rubrik|Anzeige|falsch, weil ich|Endlich, die|mit dem Bus|Das Fest am Fluss|Abonnieren|Teilen Sie|Drucken|Schlagworte|Nächster Beitrag|Veröffentlicht|Kategorien/;

test.each(Object.entries(layouts))("%s: the text is found, and nothing else", (_name, body) => {
  const text = textOf(`<html lang="de"><head><title>${title} | Talblatt</title></head><body>${body}</body></html>`);
  for (const sentence of sentences) expect(text).toContain(sentence);
  expect(text).not.toMatch(never);
});

const declared = (more: object) =>
  `<html><head><script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: title, articleBody: sentences.join("\n\n"), ...more })}</script></head><body><div id="root"></div></body></html>`;

test("a page that gives its text to programs alone is read from there", () => {
  expect(textOf(declared({}))).toBe(sentences.join("\n\n"));
});

test("a text that is declared to cost something is not taken from there", () => {
  expect(textOf(declared({ isAccessibleForFree: false }))).toBe("");
});

function textOf(html: string): string {
  const read = extractPage(html, "https://talblatt.example/lokales/bruecke");
  return read.outcome === "article" ? bodyText(read.reading.blocks) : "";
}
