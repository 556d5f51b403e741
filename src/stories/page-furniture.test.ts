import { expect, test } from "vitest";
import { withoutFurniture } from "./page-furniture.ts";

test("lines and sentences that are the page's are left out, the article's stay", () => {
  const text =
    "A barn burned in Holm. Sign up for our letter. Two cows died.\nCopyright 2031 Holm Broadcasting\nThe farmer wept.";
  expect(withoutFurniture(text)).toBe("A barn burned in Holm.\nTwo cows died.\nThe farmer wept.");
});
