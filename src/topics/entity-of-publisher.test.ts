import { expect, test } from "vitest";
import { entitiesKnowing } from "./entity-of-publisher.ts";

const entity = (name: string) => ({
  ...{ key: name.toLowerCase(), name, type: "person" as const },
  ...{ times: 2, isInTitle: false },
});

test("who bears the name of a followed publisher, with or without its article, is a body", () => {
  const found = entitiesKnowing([{ name: "The Corran Mercury" }, { name: "Hask Sentinel" }])([
    entity("Corran Mercury"),
    entity("Hask Sentinel"),
    entity("Oona Varga"),
  ]);
  expect(found.map(({ name, type }) => [name, type])).toEqual([
    ["Corran Mercury", "organisation"],
    ["Hask Sentinel", "organisation"],
    ["Oona Varga", "person"],
  ]);
});
