import { expect, test } from "vitest";
import { outletNames } from "../feeds/outlet-names.ts";
import { sentencesOf } from "../language/sentences.ts";
import { type ArticleToTrace, findCitations } from "./find-citations.ts";

const own = 1;
const known = outletNames([
  { id: own, name: "The Harbour Courier", site: "harbourcourier.example" },
  { id: 2, name: "Northern Wire", site: "northernwire.example" },
  { id: 3, name: "The Ulm Ledger | Breaking news", site: "ulmledger.example" },
  { id: 4, name: "Guardian", site: "guardian.example" },
  { id: 5, name: "Post", site: "post.example" },
  { id: 6, name: "QTN", site: "qtn.example" },
  { id: 7, name: "Radio Velden", site: "velden.example" },
]);

function trace(text: string, more: Partial<ArticleToTrace> = {}) {
  const sentences = sentencesOf(text, "en");
  return findCitations({ title: "", byline: [], text, sentences, publisherId: own, ...more }, known);
}

function outletsOf(text: string): string[] {
  return trace(text).map(({ outlet }) => outlet.name);
}

test.each([
  ["The mediator told Northern Wire that a draft was ready.", "Northern Wire"],
  ["The mediator told the Ulm Ledger on Monday that a draft was ready.", "The Ulm Ledger | Breaking news"],
  ["“It is ready,” she told Reuters Monday.", "Reuters"],
  ["“It is ready,” she told Reuters’ Ada Holm.", "Reuters"],
  ["She told QTN’s Ada Holm that it was ready.", "QTN"],
  ["She told the Guardian that it was ready.", "Guardian"],
  ["She told the Post it was ready.", "Post"],
  ["A draft is ready, Radio Velden reported on Monday.", "Radio Velden"],
  ["A draft is ready, the Associated Press reported.", "Associated Press"],
  ["On Monday Reuters reported that a draft was ready.", "Reuters"],
  ["But Northern Wire reported another sum.", "Northern Wire"],
  ["The draft was first reported by The Ulm Ledger.", "The Ulm Ledger | Breaking news"],
  ["The draft, first reported by Zeitblick, is ready.", "Zeitblick"],
  ["The draft was first reported on Monday by QTN.", "QTN"],
  ["A draft is ready, according to Northern Wire.", "Northern Wire"],
  ["A draft is ready, according to a report in the Lakeside Gazette.", "The Lakeside Gazette"],
  ["According to a report published by Radio Velden, a draft is ready.", "Radio Velden"],
  ["In an interview with The Ulm Ledger the mediator spoke of a draft.", "The Ulm Ledger | Breaking news"],
  ["The minister announced it in an interview published on Friday in the Ashby Tribune.", "The Ashby Tribune"],
  ["In a statement to AFP the ministry denied it.", "Agence France-Presse"],
  ["The draft, a copy of which was seen by Reuters, has nine pages.", "Reuters"],
  ["The documents were obtained by the Ashby Post.", "The Ashby Post"],
  ["The ministry confirmed to dpa that a draft was ready.", "dpa"],
  ["A draft is ready, the paper said, citing Northern Wire.", "Northern Wire"],
  ["A spokesman was quoted by TASS as denying it.", "TASS"],
  ["An investigation by the Lakeside Herald found nine more.", "The Lakeside Herald"],
  ["A Northern Wire investigation found nine more.", "Northern Wire"],
  ["The Ashby Chronicle’s report named nine officials.", "The Ashby Chronicle"],
  ["Speaking to Radio Velden, the mediator denied it.", "Radio Velden"],
  ["Police told the Ashby Morning News that nobody was hurt.", "The Ashby Morning News"],
  ["The minister told the German newspaper Talblatter Zeitung that he would go.", "Talblatter Zeitung"],
  ["He has nine boats, lakeside.com reported.", "lakeside.com"],
  ["Nobody was hurt, Xinhua news agency reported.", "Xinhua"],
  ["Wie der Sprecher sagte, sei niemand verletzt, berichtet die dpa.", "dpa"],
  ["Nach Angaben von AFP wurde niemand verletzt.", "Agence France-Presse"],
  ["Personne n’a été blessé, a déclaré à l’AFP le maire.", "Agence France-Presse"],
  ["Según EFE, nadie resultó herido.", "EFE"],
  ["Nessuno è ferito, ha detto all’ANSA il sindaco.", "ANSA"],
  ["据新华社报道，无人受伤。", "Xinhua"],
])("%s names its source", (sentence, outlet) => {
  expect(trace(sentence)).toMatchObject([{ outlet: { name: outlet }, how: "cited" }]);
});

test.each([
  "He worked for the Post Office in Ulm until May.",
  "The Post Office reported a long queue.",
  "She told the Post Office that a letter was missing.",
  "He was cast in the Guardian role of the play.",
  "A guardian reported the child missing.",
  "She told the Guardian Council that she would stand.",
  "According to the Post Office Ombudsman a letter was missing.",
  "Northern Wire reported a profit of two million crowns.",
  "The Ashby Post reported its first loss in nine years.",
  "Emily Post told her sister that she would go.",
  "She told Emily Post that she would go.",
  "According to Royal Mail the parcels are late.",
  "The judge told the Ashby Post to remove the page.",
  "She edited the Ashby Tribune for nine years.",
  "The windows of the Northern Wire building are broken.",
  "He bought a copy of the Ashby Herald and read it on the quay.",
  "“The Ashby Tribune reported it first,” the mayor said.",
  'The mayor said: "Reuters reported nonsense."',
  "The captain reported a fire.",
  "Captain Strand told reporters that the fire was out.",
  "According to the Ministry of Transport the road is closed.",
  "She told Council members that the road was closed.",
  "The Courier was late that day.",
  "It was first reported in January.",
  "The murder was reported by Anna Quist, a neighbour.",
  "He said on Monday that the road was closed.",
  "Police told the News Corporation board nothing.",
  "The Times changed, and so did he.",
  "Wire fences were seen by the Border Force.",
  "An analysis by the University of Ulm found nine.",
  "According to a report by the Central Bank prices rose.",
  "She spoke to Bloomberg Terrace residents about the noise.",
])("%s names no outlet as a source", (sentence) => {
  expect(outletsOf(sentence)).toEqual([]);
});

test.each([
  ["LISSEN, Saturday (Northern) – A gate gave way before dawn.", "Northern Wire"],
  ["LONDON, May 3 (Reuters) - A gate gave way before dawn.", "Reuters"],
  ["(AP) — A gate gave way before dawn.", "Associated Press"],
  ["ASHBY, Ill. (AP) – A gate gave way before dawn.", "Associated Press"],
  ["Berlin (dpa) - Ein Tor hat nachgegeben.", "dpa"],
  ["Berlin (dpa/AFP) - Ein Tor hat nachgegeben.", "dpa"],
  ["PARIS, 3 mai (AFP) - Une porte a cédé.", "Agence France-Presse"],
  ["Madrid, 3 may (EFE).- Una puerta cedió.", "EFE"],
  ["(ANSA) - ROMA, 3 MAG - Una porta ha ceduto.", "ANSA"],
  ["МОСКВА, 3 мая. /ТАСС/. Ворота сломались.", "TASS"],
  ["BEIJING, May 3 (Xinhua) -- A gate gave way.", "Xinhua"],
  ["新华社北京5月3日电 一座闸门倒塌。", "Xinhua"],
  ["【共同】水門が壊れた。", "Kyodo"],
  ["WIEN (APA) - Ein Tor hat nachgegeben.", "Austria Presse Agentur"],
  ["SPRING VALLEY (WQRT) — A gate gave way before dawn.", "WQRT"],
  ["A gate gave way before dawn.\nSource: Reuters", "Reuters"],
  ["Ein Tor hat nachgegeben.\nQuelle: dpa", "dpa"],
  ["A gate gave way.\nCopyright 2031 The Associated Press. All rights reserved.", "Associated Press"],
  ["A gate gave way.\nThis article originally appeared in The Ulm Ledger.", "The Ulm Ledger | Breaking news"],
])("%s is the text of the one it credits", (text, outlet) => {
  expect(trace(text)).toMatchObject([{ outlet: { name: outlet }, how: "credited", isWhole: true }]);
});

test.each([
  "The governor (D) said that a gate gave way.",
  "A gate (built in 1926) gave way – nobody was hurt.",
  "PORT AVERIL (May 3) — A gate gave way.",
  "The town council met in the hall and heard that the agency (AP) had asked – again – for a pass.",
  "(QUICK READ) A gate gave way.",
])("%s has no dateline of another outlet", (text) => {
  expect(outletsOf(text)).toEqual([]);
});

test("an agency that contributed to a report has not written it", () => {
  expect(trace("A gate gave way.\nThe Associated Press contributed to this report.")).toMatchObject([
    { outlet: { name: "Associated Press" }, how: "credited", isWhole: false },
  ]);
});

test("a byline of an agency alone credits it with the text, beside a reporter's name with a share", () => {
  const text = "A gate gave way before dawn.";
  expect(trace(text, { byline: ["Northern Wire"] })).toMatchObject([
    { outlet: { publisherId: 2 }, isWhole: true, evidence: { in: "byline", words: "Northern Wire" } },
  ]);
  expect(trace(text, { byline: ["Ada Holm, Associated Press"] })).toMatchObject([{ isWhole: true }]);
  expect(trace(text, { byline: ["Ada Holm and Reuters"] })).toMatchObject([
    { outlet: { name: "Reuters" }, isWhole: false },
  ]);
  expect(trace(text, { byline: ["Ada Holm"] })).toEqual([]);
});

test("a publisher is no source of its own, and what was said to it is its own reporting", () => {
  const cites = "A draft is ready, Northern Wire reported.";
  expect(outletsOf("The mediator told The Harbour Courier that a draft was ready.")).toEqual([]);
  expect(trace(cites)).toMatchObject([{ isWhole: true }]);
  expect(trace(`${cites} The mediator told the Courier that it had nine pages.`)).toMatchObject([{ isWhole: false }]);
  expect(trace(`${cites} “It has nine pages,” she told this newspaper.`)).toMatchObject([{ isWhole: false }]);
});

test("an article rests on what its first sentences cite, not on what it mentions later", () => {
  const later = "The ferries stand still. Nobody is on the quay. It rains. A draft is ready, Northern Wire reported.";
  expect(trace(later)).toMatchObject([{ outlet: { publisherId: 2 }, isWhole: false }]);
});

test("a headline cites too", () => {
  expect(trace("The ferries stand still.", { title: "A draft is ready, Northern Wire reports" })).toMatchObject([
    { isWhole: true, evidence: { in: "title" } },
  ]);
});

test("the short form of an outlet's name counts after its full name", () => {
  expect(outletsOf("The Ashby Gazette reported it on Monday. The mayor told the Gazette that he would go.")).toEqual([
    "The Ashby Gazette",
  ]);
  expect(outletsOf("The mayor told the Gazette that he would go.")).toEqual([]);
});

test("an outlet that is named twice is cited once, by the sentence that says most", () => {
  const text = "BERLIN (Reuters) - A gate gave way. The mayor told Reuters that nobody was hurt.";
  expect(trace(text)).toMatchObject([{ how: "credited", isWhole: true }]);
});

test("the evidence is the sentence, at its place in the text", () => {
  const text = "The ferries stand still. The mediator told Northern Wire that a draft was ready. It rains.";
  const [citation] = trace(text);
  expect(citation?.evidence.words).toBe("The mediator told Northern Wire that a draft was ready.");
  expect(text.slice(citation?.evidence.start, citation?.evidence.end)).toBe(citation?.evidence.words);
});

test("a part of a publisher's name counts if its site is called after it", () => {
  expect(outletsOf("The mayor told the Ulm Ledger that he would go.")).toEqual(["The Ulm Ledger | Breaking news"]);
  expect(outletsOf("The mayor told Breaking news that he would go. He was told Breaking things is fun.")).toEqual([]);
  expect(trace("A gate gave way.", { byline: ["Breaking news"] })).toEqual([]);
});

test("a sentence without an end is not shown whole", () => {
  const [citation] = trace(`The mediator told Northern Wire ${"that a draft was ready and ".repeat(60)}`);
  expect(citation?.evidence.words).toBe("told Northern Wire");
});

test("a name that two publishers share stands for neither", () => {
  const shared = outletNames([
    { id: 1, name: "The Standard", site: "standard-ulm.example" },
    { id: 2, name: "The Standard", site: "standard-velden.example" },
  ]);
  const text = "The mayor told the Standard that he would go.";
  expect(
    findCitations({ title: "", byline: [], text, sentences: sentencesOf(text, "en"), publisherId: 9 }, shared),
  ).toEqual([]);
});

test("an agency that is followed is the publisher under each of its names", () => {
  const followed = outletNames([{ id: 12, name: "AP News", site: "apnews.example" }]);
  const text = "ULM (AP) - A gate gave way.";
  expect(
    findCitations({ title: "", byline: [], text, sentences: sentencesOf(text, "en"), publisherId: 9 }, followed),
  ).toMatchObject([{ outlet: { publisherId: 12 } }]);
});

test("an outlet that is known by its site and names itself in words cites nobody", () => {
  const outlets = outletNames([{ id: own, name: "tidenews.example", site: "tidenews.example" }]);
  const text = "The mayor told Tide News that she would stay. Nobody else was asked.";
  const article = { title: "", byline: [], text, sentences: sentencesOf(text, "en"), publisherId: own };
  expect(findCitations(article, outlets)).toEqual([]);
});
