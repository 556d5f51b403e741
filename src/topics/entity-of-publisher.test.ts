import { expect, test } from "vitest";
import { asPublishers } from "./entity-of-publisher.ts";

const entity = (name: string) => ({
  ...{ key: name.toLowerCase(), name, type: "person" as const },
  ...{ times: 2, isInTitle: false },
});

test("who bears the name of a followed publisher, with or without its article, is a body", () => {
  const found = asPublishers(
    [entity("Corran Mercury"), entity("Hask Sentinel"), entity("Oona Varga")],
    [{ name: "The Corran Mercury" }, { name: "Hask Sentinel" }],
  );
  expect(found.map(({ name, type }) => [name, type])).toEqual([
    ["Corran Mercury", "organisation"],
    ["Hask Sentinel", "organisation"],
    ["Oona Varga", "person"],
  ]);
});
