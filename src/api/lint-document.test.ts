import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { createLog } from "../platform/log.ts";
import { createApi } from "./api-app.ts";
import type { ApiDesk } from "./api-desk.ts";

// Describing the resources asks nobody.
const api = createApi({ log: createLog("silent") } as ApiDesk, "1.2.3");
const written = await (await api.request("/openapi.json")).text();
const config = await createConfig({ extends: ["recommended-strict"] });

/** What the linter has to say, as the names of its rules. */
async function lint(source: string): Promise<string[]> {
  const problems = await lintFromString({ source, config, absoluteRef: "openapi.json" });
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

test("a linter finds nothing wrong with the document", async () => {
  expect(await lint(written)).toEqual([]);
});

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Record<string, unknown>>>;
}

const faults: [name: string, rule: string, plant: (document: Document) => unknown][] = [
  [
    "a reference that leads nowhere",
    "no-unresolved-refs",
    ({ paths }) => {
      Object.assign(paths["/stories"]?.get ?? {}, { requestBody: { $ref: "#/components/requestBodies/Nobody" } });
    },
  ],
  [
    "two operations of one name",
    "operation-operationId-unique",
    ({ paths }) => {
      Object.assign(paths["/stories"]?.get ?? {}, { operationId: "getStory" });
    },
  ],
  [
    "a parameter of the path that is not described",
    "path-parameters-defined",
    ({ paths }) => {
      Object.assign(paths["/stories/{id}"]?.get ?? {}, { parameters: [] });
    },
  ],
  [
    "an answer that says nothing",
    "struct",
    ({ paths }) => Object.assign(paths["/stories"]?.get?.responses ?? {}, { 200: {} }),
  ],
  [
    "a type that does not exist",
    "struct",
    ({ paths }) => {
      Object.assign(paths["/stories"]?.get ?? {}, {
        parameters: [{ name: "x", in: "query", schema: { type: "number of" } }],
      });
    },
  ],
];

test.each(faults)("the linter finds %s", async (_name, rule, plant) => {
  const document = JSON.parse(written) as Document;
  plant(document);
  const found = await lint(JSON.stringify(document));
  expect(found.filter((problem) => problem.startsWith(`${rule}:`))).not.toEqual([]);
});
