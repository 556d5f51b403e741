import { expect, test } from "vitest";
import { hashtagFrom, hashtagsOf } from "./hashtags.ts";
import { namesIn } from "./names.ts";
import { sentencesOf } from "./sentences.ts";

const study = (text: string, title = "", language = "en") =>
  namesIn(text, sentencesOf(text, language), language, title);
const text =
  "Talks on the dam began on Monday. President Oona Varga met engineers from the Ministry of Water in Geneva. " +
  "Varga said that the dam would hold. Yesterday Varga flew home from Kenya. The plan by Jan van der Meer was praised by the NWA, and the NWA said so.";

test("a surname counts for the full name of the same text, without the title", () => {
  expect(study(text)[0]).toMatchObject({ name: "Oona Varga", type: "person", times: 3 });
});

test("bodies, places, particles and acronyms are told apart", () => {
  const names = new Map(study(text).map(({ name, type }) => [name, type]));
  expect(names.get("Ministry of Water")).toBe("organisation");
  expect(names.get("Geneva")).toBe("place");
  expect(names.get("Kenya")).toBe("place");
  expect(names.get("Jan van der Meer")).toBe("person");
  expect(names.get("NWA")).toBe("organisation");
});

test("first words of sentences, days and titles are no names", () => {
  const names = study(text).map(({ name }) => name);
  for (const word of ["Talks", "Monday", "Yesterday", "President", "The"]) expect(names).not.toContain(word);
});

test("what opens a sentence before a name is no part of it", () => {
  const names = study("While Velden waits, Brisko sails. Despite Corvin Bank it rained. Once Velden slept.").map(
    ({ name }) => name,
  );
  expect(names).toEqual(expect.arrayContaining(["Velden", "Corvin Bank"]));
  expect(names.some((name) => /While|Despite|Once/.test(name))).toBe(false);
});

const named = (text: string) => study(text).map(({ name, type, times }) => [name, type, times]);

test("a body is called by the letters that the text gives it in brackets", () => {
  expect(named("The Bank of Velden (BoV) kept rates. BoV officials were calm, and the BoV said so.")).toEqual([
    ["Bank of Velden", "organisation", 4],
  ]);
});

test("initials, particles and possessives are parts and forms of one name", () => {
  expect(named("The novelist J. K. Ostrander came. Ostrander's book sold, and J.K. Ostrander left.")).toEqual([
    ["J. K. Ostrander", "person", 3],
  ]);
  expect(
    named(
      "The reporters went to meet Juan Carlos de la Torre at home. De la Torre left, said lawyers for de la Torre.",
    ),
  ).toEqual([["Juan Carlos de la Torre", "person", 3]]);
  expect(named("The workers of Harrow & Pike say that Harrow & Pike's plant is old.")).toEqual([
    ["Harrow & Pike", "organisation", 2],
  ]);
});

test("a surname that two people of the text bear, or nobody in full, is nobody's", () => {
  const both = named("They saw Ada Marsh and Tom Marsh there. Both heard what Marsh had said.");
  expect(both).toContainEqual(["Marsh", "other", 1]);
  expect(named("The clubs asked Marsh for comment. It was Marsh who left.")).toEqual([["Marsh", "other", 2]]);
});

test("a surname with a form of address is somebody, whoever it is, and no hashtag", () => {
  for (const title of ["Mrs", "President", "Sen.", "Mayor"])
    expect(named(`The clubs asked Marsh for comment. It was ${title} Marsh who left.`)).toEqual([
      ["Marsh", "person", 2],
    ]);
  expect(named("They stayed at the Governor Marsh and saw the Marsh again.")).toEqual([["Marsh", "other", 2]]);
  expect(named("It was General Corvin that built the engines of Corvin.")).toEqual([["Corvin", "other", 2]]);
  const title = "Marsh leaves";
  const body = "The clubs asked Marsh. It was Mrs Marsh who left, and Marsh alone.";
  expect(hashtagsOf({ title, text: body, names: study(body, title), publisherTags: [], language: "en" })).toEqual([]);
});

test("who is the third of a name, or the son, has the surname before it", () => {
  expect(named("The judge heard Ada R. Marsh III on Friday. Ms Marsh denied it, and Marsh left.")).toEqual([
    ["Ada R. Marsh III", "person", 3],
  ]);
  const both = named("They saw Tom Marsh Jr. there, and Tom Marsh, his father. Mr. Marsh said so.");
  expect(both).toContainEqual(["Tom Marsh", "person", 2]);
  expect(both).toContainEqual(["Tom Marsh Jr", "person", 1]);
});

test("a hashtag of a person has no initial, and none but a son has a number", () => {
  const tagsOf = (name: string) => {
    const body = `The judge heard ${name} on Friday. Then ${name} denied it, and ${name} left.`;
    return hashtagsOf({ title: "", text: body, names: study(body), publisherTags: [], language: "en" }).map(
      (tag) => tag.name,
    );
  };
  expect(tagsOf("Clara R. Marsh III")).toEqual(["ClaraMarsh"]);
  expect(tagsOf("Thomas R. Marsh Jr.")).toEqual(["ThomasMarshJr"]);
  expect(tagsOf("John Paul II")).toEqual(["JohnPaulII"]);
});

test("a state in short behind a town is the state, and the town a place", () => {
  expect(named("The fire began in Millbrook, Calif., on Friday. Others burnt in Harrow, N.Y., last year.")).toEqual([
    ["Millbrook", "place", 1],
    ["California", "place", 1],
    ["Harrow", "place", 1],
    ["New York", "place", 1],
  ]);
  expect(named("They asked Mo. Then, said Ada. Mo. left Miss. It was ill.").map(([name]) => name)).not.toContain(
    "Missouri",
  );
});

test("a town is told from others of its name by its state", () => {
  expect(named("The fire began in Millbrook, Ohio, on Friday. Residents of Millbrook fled.")[0]).toEqual([
    "Millbrook, Ohio",
    "place",
    2,
  ]);
});

const names = (text: string) => study(text).map(({ name }) => name);

test("New opens the names of places and papers, but a new year is none", () => {
  expect(names("The senator of New Tessen read the New Tessen Herald. In New Tessen all was calm.")).toEqual([
    "New Tessen",
    "New Tessen Herald",
  ]);
  expect(names("They wished Oona Varga a Happy New Year.")).not.toContain("New Year");
});

test("offices and what they are for are no part of who holds them", () => {
  const text =
    "It was Senate Minority Leader Ada Marsh and House Speaker Paul Hent of Velden who met Secretary of State Oona Varga, " +
    "and later White House Chief of Staff Rahel Dorn met Special Counsel Robert Brell and Director of National Intelligence Jan Tesk.";
  expect(names(text)).toEqual([
    "Ada Marsh",
    "Paul Hent",
    "Velden",
    "Oona Varga",
    "Rahel Dorn",
    "Robert Brell",
    "Jan Tesk",
  ]);
  expect(names("They wrote to the Foundation for Defense of Rivers.")).toEqual(["Foundation for Defense of Rivers"]);
});

test("where somebody is from or sits is no name", () => {
  expect(names("The Velden-based Corvin Bank sued Tom Marsh (D-Vel.), and Ada Hent, R-Tess., was asked.")).toEqual([
    "Corvin Bank",
    "Tom Marsh",
    "Ada Hent",
  ]);
});

test("teasers are no names, and what only opens a sentence is told apart", () => {
  const opening = study(
    "Sign Up You agree to our terms. Feeding Brisko is forbidden. It rained on Hask Green. Oda Renfeld refused. Ib Sorn then left. Vig Hall quickly sold it.",
  );
  expect(opening.map(({ name, isInside }) => [name, isInside])).toEqual([
    ["Sign Up You", false],
    ["Feeding Brisko", false],
    ["Hask Green", true],
    ["Oda Renfeld", true],
    ["Ib Sorn", true],
    ["Vig Hall", true],
  ]);
  expect(names("They saw it. Share CLOSE ALL Tesk is ill. By the river Tom Marsh waited.")).toEqual(["Tom Marsh"]);
  expect(names("Corvin Vale Bank fell. Ada Marsh left.")).toEqual(["Corvin Vale Bank", "Ada Marsh"]);
});

test("two bodies that an and joins are two", () => {
  expect(names("The bill went from the Water Ministry and Corvin Bank to court.")).toEqual([
    "Water Ministry",
    "Corvin Bank",
  ]);
});

test("a line in title case gives no names", () => {
  expect(study("Five Ways To Cook Better Beans This Winter")).toEqual([]);
});

test("every span holds a form of the name", () => {
  for (const { name, spans } of study(text))
    for (const [start, end] of spans) expect(name).toContain(text.slice(start, end));
});

test("German nouns and scripts without case give no names of one word", () => {
  expect(study("Der Rat hat dem Haushalt am Abend die Zustimmung gegeben.", "", "de")).toEqual([]);
  expect(study("東京都に住む人", "", "ja")).toEqual([]);
});

test("a hashtag reads in capitals and words", () => {
  expect(hashtagFrom("nuclear talks", "octavo")).toEqual({
    key: "nucleartalks",
    name: "NuclearTalks",
    givenBy: "octavo",
  });
  expect(hashtagFrom("a far too long tag for anybody to read", "octavo")).toBeUndefined();
});

test("hashtags are few, borne out by the words, and never a filing label", () => {
  const body = "The water talks went on. The water talks will end in May, said Oona Varga. Varga left.";
  const title = "Varga leaves water talks";
  const names = namesIn(body, sentencesOf(body, "en"), "en", title);
  const publisherTags = ["News", "Rivers", "Water", "water-talks", "Front Page"];
  const tags = hashtagsOf({ title, text: body, names, publisherTags, publisherName: "The Sluice", language: "en" });
  expect(tags.map(({ name, givenBy }) => [name, givenBy])).toEqual([
    ["WaterTalks", "publisher"],
    ["OonaVarga", "octavo"],
  ]);
});

test("what somebody does is no part of a full name, but a body keeps its words", () => {
  expect(named("Actress Clara Brand and Journalist Oskar Vale left the Painter Supply Company in Lisbon.")).toEqual(
    expect.arrayContaining([
      ["Clara Brand", "person", 1],
      ["Oskar Vale", "person", 1],
    ]),
  );
  expect(named("They bought the Model Railway Company at noon.").map(([name]) => name)).toEqual([
    "Model Railway Company",
  ]);
});

test("the eve of a feast, an office of state and words of any news are no names", () => {
  const text =
    "They sang on New Year's Eve and on Christmas Eve. The Secretary of State agreed. She told the Police and a Man of it.";
  expect(named(text)).toEqual([]);
  expect(named("They met Senator Long at noon, and Long agreed.").map(([name]) => name)).toEqual(["Long"]);
  expect(named("They met Eve Brandt on Christmas Eve.").map(([name]) => name)).toEqual(["Eve Brandt"]);
});

test("handles, hashtags and addresses are no names, agencies parted by a stroke are", () => {
  expect(named("They read @ClaraBrand7 and #VeldenPort and pic.example.com/QxZelta7 today.")).toEqual([]);
  expect(named("A picture by Velden/Corvin Images shows it.").map(([name]) => name)).toContain("Corvin Images");
});

test("a name does not run into the small word that opens the next sentence", () => {
  expect(named("It was seen by Corvin Press A ship lay there.").map(([name]) => name)).toEqual(["Corvin Press"]);
});

test("whose somebody is by country, also in the plural, is no name", () => {
  expect(named("They met Tunisians and the Serbian at noon, and a Hispanic.")).toEqual([]);
});

test("a hashtag in a text is a mention more of what the text names, and makes no name of its own", () => {
  const said =
    "Ferries lay in Velden and Harrow Bank paid, it was said. #velden #HarrowBank #SaveTheFerry @Velden &#Velden";
  expect(named(said)).toEqual([
    ["Velden", "place", 2],
    ["Harrow Bank", "organisation", 2],
  ]);
  const [, [, tag] = []] = study(said)[0]?.spans ?? [];
  expect(said.slice(0, tag)).toMatch(/#velden$/);
  expect(named("It was Ada Us who told us. #us #ada")).toEqual([["Ada Us", "person", 1]]);
});

test("carriers of news are no hashtags unless a network is in the headline", () => {
  const text =
    "They wrote on Twitter of the dam. It stood on Twitter, and on Twitter again. Reuters saw it, Reuters said, and so Reuters wrote.";
  const tagsOf = (title: string) =>
    hashtagsOf({
      title,
      text,
      names: namesIn(text, sentencesOf(text, "en"), "en", title),
      publisherTags: [],
      language: "en",
    }).map(({ name }) => name);
  expect(tagsOf("A dam holds")).toEqual([]);
  expect(tagsOf("How Twitter told of a dam - Reuters")).toEqual(["Twitter"]);
});
