import { expect, test } from "vitest";
import { sentencesOf } from "../language/sentences.ts";
import type { AgendaItem } from "./agenda-item.ts";
import { type ArticleToSchedule, findAgenda } from "./find-agenda.ts";
import { foreignSets, markedArticles, writeItem } from "./test-marked-agenda.ts";

const seen = [...foreignSets, "seen" as const]
  .flatMap((set) => markedArticles(set))
  .flatMap(({ article, expected }) => {
    const items = findAgenda(article);
    return expected.map(({ sentence, items: marked }) => ({
      sentence,
      marked,
      found: items.filter((item) => item.sentence === sentence).map(writeItem),
    }));
  });

test.each(seen)("$sentence", ({ marked, found }) => {
  expect(found).toEqual(marked);
});

function find(text: string, more: Partial<ArticleToSchedule> = {}): AgendaItem[] {
  const published = { publishedAt: "2031-03-05T10:00:00.000Z", publishedWords: undefined, language: "en" };
  return findAgenda({ ...published, text, sentences: sentencesOf(text, "en"), ...more });
}

test("sentence and label are the text's own characters", () => {
  for (const set of ["seen", "held-out", ...foreignSets] as const)
    for (const { article } of markedArticles(set))
      for (const { start, end, sentence, label } of findAgenda(article)) {
        expect(article.text.slice(start, end)).toBe(sentence);
        expect(sentence).toContain(label);
        expect(label.length).toBeGreaterThan(5);
      }
});

test("a label is the clause that announces, without who says so", () => {
  const [item] = find("The mediator, Oda Renfeld, said on Tuesday that the crews will vote on Friday, two days late.");
  expect(item?.label).toBe("the crews will vote on Friday");
});

test("the day of publication is that of the zone in which the page writes its time", () => {
  const late = { publishedAt: "2031-03-06T03:30:00.000Z" };
  expect(find("The court will rule tomorrow.", late)[0]?.firstDay).toBe("2031-03-07");
  const inTheWest = { ...late, publishedWords: "2031-03-05T22:30:00-05:00" };
  expect(find("The court will rule tomorrow.", inTheWest)[0]?.firstDay).toBe("2031-03-06");
  expect(find("The court will rule tomorrow.", { ...late, language: "en-NZ" })[0]?.firstDay).toBe("2031-03-07");
});

test("a time of day is an instant only where it is known whose clock it is", () => {
  const text = "The council meets on Friday at 6 p.m.";
  expect(find(text)[0]).toMatchObject({ clock: "18:00", startsAt: undefined });
  expect(find(text, { language: "en-GB" })[0]).toMatchObject({ clock: "18:00", startsAt: "2031-03-07T18:00:00.000Z" });
  expect(find("The council meets on Friday at 6 p.m. ET.")[0]?.startsAt).toBe("2031-03-07T23:00:00.000Z");
});

test("an article in a language that is not read announces nothing", () => {
  expect(find("Domstolen avgör målet den 12 mars.", { language: "sv" })).toEqual([]);
});

test.each([
  "The warden admitted in an interview this week that the pier may close.",
  "Voss called on the guild to yield on Friday in an early-morning post.",
  "On Friday, drivers called for an end to the toll.",
  "She had vowed to stay in the race earlier on Friday.",
  "The bank said it would ban all lending earlier this month.",
  "The office did not immediately return calls or a message seeking comment Friday.",
  "On Friday, a bill that would close the port passed the lower house.",
  "The bill moved to the floor of the assembly in May and passed.",
  "Critics of her plan to build a dam were loud, and on Friday she shrugged them off.",
  "Members provided votes to fund the ferry on Friday.",
  "Rook first announced his debate decision in a written statement Friday.",
  "The council imposed a fine after two rocket launches in July.",
  "The guard blamed the planned safe zone for women in an interview with a paper this week.",
  "The mayor originally was planning to speak on Friday in Karsk.",
  "The panel (which hosts the fair), closed its doors on Friday after a leak.",
])("what has been or is told beside a day announces nothing: %s", (sentence) => {
  expect(find(sentence)).toEqual([]);
});

test.each([
  ["The crews were told to leave on Friday.", "2031-03-07"],
  ["A strike has been called for Friday.", "2031-03-07"],
  ["The warden said in an interview that the pier will close on Friday.", "2031-03-07"],
  ["Voss will be heard on Friday, and on Sunday the guild will vote.", "2031-03-07 2031-03-09"],
  ["The rocket launches in July.", "2031-07-01"],
  ["The bill that closes the port will be put to a vote on Friday.", "2031-03-07"],
])("what is to come stays: %s", (sentence, days) => {
  expect(
    find(sentence)
      .map(({ firstDay }) => firstDay)
      .join(" "),
  ).toBe(days);
});
