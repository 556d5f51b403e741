import { expect, test } from "vitest";
import { findAlone } from "./find-alone.ts";
import { readSentences } from "./read-sentences.ts";
import { toldArticle } from "./test-told.ts";
import type { ToldArticle } from "./told-article.ts";

const shared =
  "Hesper Dam spilled over on Tuesday and flooded the lower streets of Orvale. Families of Orvale were taken to the school in Brindle by boat. " +
  "The water of Hesper Dam stood in the streets of Orvale until Wednesday morning, when the pumps of the fire brigade arrived from Brindle. " +
  "The town council of Orvale will meet about the dam on Thursday, and the school in Brindle stays open for the families until then. ";
const own = "The keeper of Hesper Dam, Jorun Aske, had warned Orvale of a cracked gate in the spring.";

function alone(...articles: ToldArticle[]) {
  return findAlone(articles, articles.flatMap(readSentences));
}

test("a name that one origin alone prints is told, with its sentence", () => {
  const found = alone(toldArticle(1, shared + own), toldArticle(2, shared), toldArticle(3, shared));
  expect(found).toMatchObject([{ articleId: 1, words: own, facts: ["Jorun Aske"] }]);
});

test("the name of a body that everybody names is no fact, and takes no sentence into the list", () => {
  const body = "The keeper of Hesper Dam had written to the Harvest Ministry’s office about Orvale in the spring.";
  const both = "The keeper of Hesper Dam, Jorun Aske, had written to the Harvest Ministry about Orvale.";
  const everyday = new Set(["harvest ministry"]);
  const found = (words: string, known?: ReadonlySet<string>) => {
    const articles = [toldArticle(1, shared + words), toldArticle(2, shared), toldArticle(3, shared)];
    return findAlone(articles, articles.flatMap(readSentences), known).map(({ facts }) => facts);
  };
  expect(found(body)).toEqual([["Harvest Ministry"]]);
  expect(found(body, everyday)).toEqual([]);
  expect(found(both, everyday)).toEqual([["Jorun Aske"]]);
});

test("a number and a quotation are facts too", () => {
  const number = "The gate of Hesper Dam let 4,300 cubic metres of water into the streets of Orvale.";
  const said = "“A gate like that one does not break by itself,” the council of Orvale said of Hesper Dam.";
  const found = alone(toldArticle(1, `${shared}${number} ${said}`), toldArticle(2, shared), toldArticle(3, shared));
  expect(found.flatMap(({ facts }) => facts).sort()).toEqual([
    "4,300 cubic metres",
    "A gate like that one does not break by itself,",
  ]);
});

test("what a second origin has as well is nobody's alone, also in an opinion or a headline", () => {
  const opinion = toldArticle(2, `${shared} Let us praise Aske, who saw it coming. Jorun was right.`, {
    kind: "opinion",
  });
  expect(alone(toldArticle(1, shared + own), opinion, toldArticle(3, shared), toldArticle(4, shared))).toEqual([]);
});

test("a copy shares what its original has alone", () => {
  const original = toldArticle(1, shared + own);
  const copy = toldArticle(4, shared + own, { origins: original.origins });
  expect(alone(original, copy, toldArticle(2, shared), toldArticle(3, shared))).toHaveLength(1);
});

test("of two origins nothing is said to be alone", () => {
  expect(alone(toldArticle(1, shared + own), toldArticle(2, shared))).toEqual([]);
});

test("a turn of phrase and the outlet's own name are no facts", () => {
  const phrase = "The council of Orvale called the water of Hesper Dam “a great nuisance”, speaking to Paper Seven.";
  const articles = [toldArticle(1, shared + phrase, { publisherName: "Paper Seven" }), toldArticle(2, shared)];
  expect(alone(...articles, toldArticle(3, shared))).toEqual([]);
});

test("a number in another unit is nobody's alone, and one in brackets is the same as the one before it", () => {
  const miles = "The water of Hesper Dam ran 13 miles (21 km) down the valley of Orvale to the sea.";
  const kilometres = "The water of Hesper Dam ran 20.9 kilometres, about 21 kilometres, down to Orvale.";
  const [one, two] = [toldArticle(1, shared + miles), toldArticle(2, shared)];
  expect(alone(one, two, toldArticle(3, shared)).flatMap(({ facts }) => facts)).toEqual(["13 miles"]);
  expect(alone(one, two, toldArticle(3, shared + kilometres)).flatMap(({ facts }) => facts)).not.toContain("13 miles");
});

test("captions, cited outlets and reporters are no facts, and other languages are not compared", () => {
  for (const none of [
    "Photos: The keeper Jorun Aske stands at Hesper Dam in Orvale with two of his men.",
    "The keeper Jorun Aske stands at Hesper Dam in Orvale on Tuesday, March 4, 2031, in the evening.",
    "The water of Hesper Dam stood in the streets of Orvale, according to the Vastby Morning Post.",
    "Many families of Orvale were taken to the school in Brindle by boat, our Jorun Aske reports from there.",
  ])
    expect(alone(toldArticle(1, shared + none), toldArticle(2, shared), toldArticle(3, shared)), none).toEqual([]);
  const german = toldArticle(1, `${shared}Der Wart von Hesper Dam, Herr Jorun Aske, warnte Orvale im Frühling.`, {
    language: "de",
  });
  expect(alone(german, toldArticle(2, shared), toldArticle(3, shared))).toEqual([]);
});

const commun =
  "Le barrage de Hesper a débordé mardi et inondé les rues basses d'Orvale. Les familles d'Orvale ont été conduites en barque à l'école de Brindle. " +
  "L'eau du barrage de Hesper est restée dans les rues d'Orvale jusqu'à mercredi matin, quand les pompes sont arrivées de Brindle. " +
  "Le conseil municipal d'Orvale débattra du barrage jeudi, et l'école de Brindle reste ouverte aux familles jusque-là, selon la mairie d'Orvale. ";

test("in other languages too, with numbers as they are written there", () => {
  const own =
    "La vanne du barrage de Hesper a laissé passer 4 300 tonnes de vase dans les rues d'Orvale, dit Jorun Aske.";
  const french = { language: "fr" };
  const others = [toldArticle(2, commun, french), toldArticle(3, commun, french)];
  expect(alone(toldArticle(1, commun + own, french), ...others).flatMap(({ facts }) => facts)).toEqual([
    "Jorun Aske",
    "4 300 tonnes",
  ]);
  const english = toldArticle(4, `${shared} The gate of Hesper Dam let 4,300 tons of mud through, Jorun Aske said.`);
  expect(alone(toldArticle(1, commun + own, french), ...others, english)).toEqual([]);
});

test("a quotation is nobody's alone where others write in another language", () => {
  const own =
    "« Une vanne comme celle-là ne casse pas toute seule », a dit le conseil d'Orvale du barrage de Hesper à Brindle mardi matin.";
  const french = { language: "fr" };
  const articles = [
    toldArticle(1, commun + own, french),
    toldArticle(2, commun, french),
    toldArticle(3, commun, french),
  ];
  expect(alone(...articles)).toHaveLength(1);
  expect(alone(...articles, toldArticle(4, shared))).toEqual([]);
});

test("what stands between two short quotations in straight marks is not quoted", () => {
  const said =
    'The council of Orvale called the dam "sound" while water ran down both sides of its cracked gate, and the keeper of Orvale "a fool" for it.';
  expect(alone(toldArticle(1, shared + said), toldArticle(2, shared), toldArticle(3, shared))).toEqual([]);
});

test("a name is told with its initials and without its office", () => {
  const named = "The flood of Orvale was seen from the school by Senator Jorun T. Aske of the dam council.";
  const office = "One Senator came to the school in Brindle. ";
  const found = alone(toldArticle(1, shared + named), toldArticle(2, shared + office), toldArticle(3, shared));
  expect(found.flatMap(({ facts }) => facts)).toEqual(["Jorun T. Aske"]);
  const known = "The Aske family of Orvale sent boats to the school. ";
  expect(alone(toldArticle(1, shared + named), toldArticle(2, shared + known), toldArticle(3, shared))).toEqual([]);
});
