import { expect, test } from "vitest";
import { choicesFor, houseAsItComes, readHouse } from "./house.ts";

test("an empty table is the house as it comes, and lines that mean nothing change nothing", () => {
  expect(readHouse([])).toEqual(houseAsItComes);
  const odd = [
    { name: "fly", value: "reader" },
    { name: "read full text", value: "king" },
    { name: "registration", value: "reader" },
    { name: "manage feeds", value: "visitor" },
    { name: "write comments", value: "visitor" },
  ];
  expect(readHouse(odd)).toEqual(houseAsItComes);
});

test("a line says the least role of a permission, and how one registers", () => {
  const rules = [
    { name: "read full text", value: "member" },
    { name: "registration", value: "open" },
  ];
  expect(readHouse(rules)).toEqual({ registration: "open", roles: { "read full text": "member" } });
});

test("visitors never write comments", () => {
  expect(choicesFor("write comments")).not.toContain("visitor");
  expect(choicesFor("read full text")).toContain("visitor");
});
