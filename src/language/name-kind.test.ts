import { expect, test } from "vitest";
import { namesIn } from "./names.ts";
import { sentencesOf } from "./sentences.ts";

const kinds = (text: string) =>
  Object.fromEntries(namesIn(text, sentencesOf(text, "en"), "en").map(({ name, type }) => [name, type]));

test("what has an article before it is nobody", () => {
  expect(kinds("They met in the Linden Garden. The band praised the Linden Garden and Ada Marsh.")).toEqual({
    "Linden Garden": "other",
    "Ada Marsh": "person",
  });
});

test("a ship, a train or a film is nobody, whatever it is called", () => {
  expect(kinds("Rescuers found the trawler Patient Hilde adrift. A crew of nine was on it.")).toEqual({
    "Patient Hilde": "other",
  });
  expect(kinds("Nine sailed aboard the Clara Brand at dawn.")).toEqual({ "Clara Brand": "other" });
  expect(kinds("She played in the film Laura Brand, it was said.")).toEqual({ "Laura Brand": "other" });
});

test("a body is one by what the text calls it, before its name or after it", () => {
  expect(kinds("Papers of the law firm Corvin Vale were read.")).toEqual({ "Corvin Vale": "organisation" });
  expect(kinds("Papers came from Corvin Vale, a small law firm, on Monday.")).toEqual({
    "Corvin Vale": "organisation",
  });
  expect(kinds("They asked Martin Vale, the head of a small company, on Monday.")).toEqual({ "Martin Vale": "person" });
  expect(kinds("They asked the company director Martin Vale on Monday.")).toEqual({ "Martin Vale": "person" });
});

test("two capitals alone make nobody; a given name, an age, a calling or a voice does", () => {
  const people =
    "It was seen by Oruna Tesk, 41, and by the economist Ulvar Hent. Then Yoska Brell said it was over. An answer came from Ingrid Sorn.";
  expect(kinds(people)).toEqual({
    "Oruna Tesk": "person",
    "Ulvar Hent": "person",
    "Yoska Brell": "person",
    "Ingrid Sorn": "person",
  });
  expect(kinds("Crowds came to Progress Vale for Harvest Bowl.")).toEqual({
    "Progress Vale": "other",
    "Harvest Bowl": "other",
  });
});

test("a team that is called by its last word is nobody, and neither is what opens as nobody's name does", () => {
  expect(kinds("Then Velden Rooks won. In the end the Rooks said little, and Rooks fans sang.")).not.toMatchObject({
    "Velden Rooks": "person",
  });
  expect(
    kinds("They heard that Early Corvin said no. It was Oruna Tesk whom Corvin asked, and Tesk left."),
  ).toMatchObject({
    "Early Corvin": "other",
    "Oruna Tesk": "person",
  });
});

test("a firm is one with and without its legal form", () => {
  const text = "It was Corvin Inc. that asked first. In the end Corvin refused, and what Corvin wants is unclear.";
  expect(namesIn(text, sentencesOf(text, "en"), "en")).toMatchObject([
    { name: "Corvin", type: "organisation", times: 3 },
  ]);
});

test("large firms, agencies, bodies, seas and planets are known by name", () => {
  expect(kinds("They asked Google about Jupiter, and the Pentagon asked Google about the Pacific Ocean.")).toEqual({
    Google: "organisation",
    Jupiter: "place",
    Pentagon: "organisation",
    "Pacific Ocean": "place",
  });
});

test("a place with an agency's or a state's short form behind it is nobody", () => {
  expect(kinds("A tram lay in south Velden PA 5 as crews waited. Velden PA said it had more.")).toEqual({
    "Velden PA": "other",
  });
  expect(kinds("Then Yoska Brell II said it was over.")).toEqual({ "Yoska Brell II": "person" });
});
