import { expect, test } from "vitest";
import { findTranslationFault } from "./check-translation.ts";

const original = "Inspectors found 14 cracks in the bridge of Elmstead, Ida Brook said.";
const german = "Prüfer fanden 14 Risse in der Brücke von Elmstead, sagte Ida Brook.";

test("a translation that comes back is shown", () => {
  expect(
    findTranslationFault(original, german, "Inspectors found 14 cracks in Elmstead's bridge, said Ida Brook."),
  ).toBeUndefined();
  expect(
    findTranslationFault("The bridge is closed.", "橋は閉鎖されている。", "The bridge is closed."),
  ).toBeUndefined();
  expect(findTranslationFault("1,200 left.", "1.200 sind gegangen.", "1,200 left.")).toBeUndefined();
});

test.each([
  ["comes back as something else", german, "The mayor resigned yesterday in tears.", "way back"],
  ["does not come back", german, undefined, "way back"],
  [
    "comes back denied",
    german,
    "Inspectors did not find 14 cracks in the bridge of Elmstead, Ida Brook said.",
    "way back",
  ],
  ["has another number", german.replace("14", "41"), original, "number"],
  ["has lost the names", "Prüfer fanden 14 Risse in der Brücke, sagte jemand.", original, "name"],
  ["has a quotation of its own", `„${german}“`, original, "quotation"],
  ["has an address", `${german} Mehr auf evil.example.`, original, "address"],
  ["is far longer", `${german} `.repeat(4), original, "length"],
])("one that %s is not", (_, translated, back, fault) => {
  expect(findTranslationFault(original, translated, back)).toBe(fault);
});
