import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkSupport } from "./check-support.ts";

const publishedAt = new Date("2031-03-06");
const cited = (...words: string[]) => words.map((one) => ({ words: one, publisherName: "The Courier", publishedAt }));
const bridge = cited(
  "The bridge in Elmstead was closed on Tuesday after inspectors found 14 cracks in its northern pier.",
);

test("a sentence that says what is cited is shown", () => {
  expect(checkSupport("Inspectors found 14 cracks, and the bridge in Elmstead was closed.", bridge)).toEqual({
    text: "Inspectors found 14 cracks, and the bridge in Elmstead was closed.",
  });
});

test.each([
  ["cites nothing", "The bridge in Elmstead was closed.", [], "no citation"],
  ["has another number", "Inspectors found 41 cracks in the bridge in Elmstead.", bridge, "number"],
  ["says all of some", "Inspectors found cracks in all bridges of Elmstead.", bridge, "number"],
  ["names another place", "The bridge in Carsund was closed.", bridge, "name"],
  [
    "begins with a name of its own",
    "Tarn closed the bridge in Elmstead after inspectors found cracks.",
    bridge,
    "name",
  ],
  ["names another day", "The bridge in Elmstead was closed on Friday.", bridge, "date"],
  ["denies it", "The bridge in Elmstead was not closed.", bridge, "negation"],
  ["says the opposite", "The bridge in Elmstead was reopened on Tuesday.", bridge, "negation"],
  ["quotes what nobody said", "Inspectors said: “This bridge will fall very soon.”", bridge, "quotation"],
  ["adds a claim", "The bridge was closed, so ferries doubled their prices overnight.", bridge, "words"],
  ["is a word", "Closed.", bridge, "too short"],
  ["holds an address", "The bridge was closed, see evil.example for 14 cracks.", bridge, "address"],
  ["holds a link", "The [bridge](/somewhere) was closed after inspectors found 14 cracks.", bridge, "address"],
  ["holds markup", "The bridge was closed <img src=x> after inspectors found 14 cracks.", bridge, "address"],
])("a sentence that %s is not", (_, sentence, sources, fault) => {
  expect(checkSupport(sentence, sources)).toEqual({ fault });
});

const place = (articleId: number, start = 0) => ({ at: { articleId, start } });
const rain = "Engineer Ilse Marrow said the wall of the dam was sound.";

test("no clause is put together of words that different articles print", () => {
  const [wall, rotten] = cited(rain, "The supports of the pier were rotten.");
  if (!wall || !rotten) throw new Error("two are cited");
  const apart = [
    { ...wall, ...place(1) },
    { ...rotten, ...place(2) },
  ];
  expect(checkSupport("Engineer Ilse Marrow said the wall of the dam was rotten.", apart)).toEqual({ fault: "mixed" });
  const both = "The supports of the pier were rotten, and Ilse Marrow said the wall of the dam was sound.";
  expect(checkSupport(both, apart)).toHaveProperty("text");
  const tied = "The supports of the pier were rotten because the wall of the dam was sound, Marrow said.";
  expect(checkSupport(tied, apart)).toEqual({ fault: "mixed" });
});

test("two names that do each other's deeds are found", () => {
  const two = cited("Ashgrove praised the engineers, and Marrow warned of more rain.");
  const turned = "Marrow praised the engineers, and Ashgrove warned of more rain.";
  expect(checkSupport(turned, two)).toEqual({ fault: "name" });
});

test("what somebody says is no fact", () => {
  const said = cited("A caller claims that the engineer was drunk at the dam.");
  expect(checkSupport("The engineer was drunk at the dam.", said)).toEqual({ fault: "no speaker" });
  expect(checkSupport("A caller claims the engineer was drunk at the dam.", said)).toHaveProperty("text");
});

test("a publisher may be named for its report, and its name supports nothing", () => {
  const [source] = cited(rain);
  if (!source) throw new Error("one is cited");
  const named = [{ ...source, publisherName: "The Honest Lantern" }];
  expect(
    checkSupport("According to The Honest Lantern Ilse Marrow said the wall of the dam was sound.", named),
  ).toHaveProperty("text");
  expect(checkSupport("Ilse Marrow said the honest wall of the dam was sound.", named)).toEqual({ fault: "words" });
  expect(checkSupport("The honest lantern was sound.", named)).toHaveProperty("fault");
});

test("a stored sentence itself is shown, also with half of a quotation", () => {
  const open = "“We heard it at six, and by seven the pier had gone, she said.";
  expect(checkSupport(open, cited(open))).toEqual({ text: open });
});

test("numbers that change places are found", () => {
  const fire = cited("Fire killed 12 people and injured 30 at a paint factory.");
  expect(checkSupport("Fire killed 30 people and injured 12 at a paint factory.", fire)).toEqual({ fault: "number" });
  expect(checkSupport("Twelve people were killed and 30 injured in a fire at a paint factory.", fire)).toHaveProperty(
    "text",
  );
});

test("names that change places are found, and a passive is understood", () => {
  const match = cited("Orla Finch beat Tomas Reyle in the final.");
  expect(checkSupport("Tomas Reyle beat Orla Finch in the final.", match)).toEqual({ fault: "turned around" });
  expect(checkSupport("Tomas Reyle was beaten by Orla Finch in the final.", match)).toHaveProperty("text");
});

test("a day is the same however the article names it", () => {
  expect(checkSupport("The bridge in Elmstead was closed on 4 March.", bridge)).toHaveProperty("text");
  expect(checkSupport("The bridge in Elmstead was closed on 5 March.", bridge)).toEqual({ fault: "date" });
});

test("quotations get the stored words", () => {
  const told = cited("“Our patience is not endless, and it will not last,” Elin Vass told reporters.");
  expect(checkSupport("Elin Vass said: “Our patience isn't endless and it won't last”.", told)).toEqual({
    text: "Elin Vass said: “Our patience is not endless, and it will not last”.",
  });
});

test("of the sentences that were marked by hand nearly all wrong ones are found", () => {
  const cases = JSON.parse(
    readFileSync(new URL("../../fixtures/support/marked-sentences.json", import.meta.url), "utf8"),
  ) as { cited: string[]; day: string; honest: string[]; wrong: Record<string, string> }[];
  const shown = (kind: "honest" | "wrong") =>
    cases.flatMap((one) =>
      Object.values(one[kind]).map((sentence) => {
        const sources = cited(...one.cited).map((source) => ({ ...source, publishedAt: new Date(one.day) }));
        return "text" in checkSupport(sentence, sources);
      }),
    );
  expect([shown("honest").length, shown("wrong").length]).toEqual([59, 156]);
  expect(shown("honest").filter(Boolean).length).toBeGreaterThanOrEqual(55);
  expect(shown("wrong").filter(Boolean).length).toBeLessThanOrEqual(4);
});
