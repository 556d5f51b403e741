import { expect, test } from "vitest";
import { defines, expansionOf } from "./find-definition.ts";

test("a sentence defines a name that it calls something", () => {
  const said: [string, string][] = [
    ["Velden is a group of nine islands off Aldermouth.", "Velden"],
    ["Mira Dolp, the engineer who inspected the bridge, found cracks.", "Mira Dolp"],
    ["The bridge was inspected by the town's engineer, Mira Dolp.", "Mira Dolp"],
    ["Transport minister Karsten Obel called the demands excessive.", "Karsten Obel"],
  ];
  for (const [sentence, name] of said) expect(defines(sentence, name), sentence).toBeGreaterThan(0);
});

test("a sentence that only mentions a name, or a longer one, defines nothing", () => {
  expect(defines("No ferry has sailed to Velden for eleven days.", "Velden")).toBe(0);
  expect(defines("Veldenburg is a town in the north.", "Velden")).toBe(0);
  expect(defines("She is the engineer of the town, Mira Dolp says.", "Mira Dolp")).toBe(0);
});

test("a list, the end of what a sentence opens with, and a relative clause about a place define nothing", () => {
  const said: [string, string][] = [
    ["The papers went to a hundred newsrooms, among them the Courier, the Echo and others.", "Courier"],
    ["After a fire at the Tessen Zoo, a crew of nine carried the animals to the harbour.", "Tessen Zoo"],
    ["According to VFU, the crews receive more pay.", "VFU"],
    ["The ship is shown at the Velden Fair, which is in Aldermouth until March.", "Velden Fair"],
    ["A group of former Isle Echo and Courier reporters left.", "Courier"],
    ["Transport minister Karsten Obel (left) and the mediator on Friday", "Karsten Obel"],
    ["Outside the Reed House, the search for a way out went on.", "Reed House"],
    ["Letters went to Laura Obel, former President Tom Hent and others.", "Laura Obel"],
    ["The engineer said that the crane of Davit Hollin was old.", "Davit Hollin"],
  ];
  for (const [sentence, name] of said) expect(defines(sentence, name, ["engineer"]), sentence).toBe(0);
  expect(defines("In Tessen, a town of nine streets, nobody was hurt.", "Tessen")).toBeGreaterThan(0);
  expect(defines("Laura Obel, former president of the Velden Union, came.", "Laura Obel")).toBeGreaterThan(0);
  expect(defines("Laura Obel, who was mayor of Tessen until May, died.", "Laura Obel")).toBeGreaterThan(0);
});

test("what is said outright counts more than an office before the name", () => {
  const outright = defines("Karsten Obel is the transport minister.", "Karsten Obel");
  expect(outright).toBeGreaterThan(defines("Transport minister Karsten Obel spoke.", "Karsten Obel"));
});

test("the office that a claim's source has makes its sentence a definition", () => {
  const sentence = "The pay is too low, said Davit Hollin as speaker of the crews' council on Monday.";
  expect(defines(sentence, "Davit Hollin")).toBe(0);
  expect(defines(sentence, "Davit Hollin", ["speaker of the crews' council"])).toBeGreaterThan(0);
});

test("an abbreviation in brackets is expanded by the words before it", () => {
  expect(expansionOf("The Velden Ferry Union (VFU) called a strike.", "VFU")).toBe("Velden Ferry Union");
  expect(expansionOf("The Institute of the Sea (IOS) agrees.", "IOS")).toBe("Institute of the Sea");
  expect(expansionOf("The crews (VFU) called a strike.", "VFU")).toBeUndefined();
});
