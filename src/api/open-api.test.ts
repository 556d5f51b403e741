import { expect, test } from "vitest";
import { createLog } from "../platform/log.ts";
import { createApi } from "./api-app.ts";
import type { ApiDesk } from "./api-desk.ts";

// Describing the resources asks nobody.
const api = createApi({ log: createLog("silent") } as ApiDesk, "1.2.3");

interface Answer {
  description?: string;
  content?: Record<string, { schema?: object }>;
}
interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  requestBody?: { required?: boolean; content: Record<string, { schema?: object }> };
  responses: Record<string, Answer>;
}
interface Document {
  openapi: string;
  info: { version: string };
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

const answer = await api.request("/openapi.json");
const document = (await answer.json()) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation, name: `${method} ${path}` })),
);

test("the document is OpenAPI 3.1 of this version", () => {
  expect(document).toMatchObject({ openapi: "3.1.0", info: { version: "1.2.3" } });
});

test("every route that answers is in the document, and nothing else", () => {
  const served = new Set(
    api.routes
      .filter(({ method, path }) => method !== "ALL" && path !== "/openapi.json")
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, "{$1}")}`),
  );
  expect(operations.map(({ name }) => name).sort()).toEqual([...served].sort());
});

test.each(operations)("$name says what it does, takes and answers", ({ path, method, operation }) => {
  expect(operation.summary).toBeTruthy();
  expect(document.tags.map((tag) => tag.name)).toContain(operation.tags?.[0]);
  const good = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
  expect(good.length).toBeGreaterThan(0);
  for (const [status, { description, content }] of good) {
    expect(description).toBeTruthy();
    if (status !== "204") expect(Object.values(content ?? {})[0]?.schema).toBeDefined();
  }
  for (const [status, { content }] of Object.entries(operation.responses)) {
    if (Number(status) >= 400)
      expect(content).toEqual({ "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } });
  }
  expect(operation.responses["500"]).toBeDefined();
  expect(operation.responses["304"] !== undefined).toBe(method === "get");
  const named = [...path.matchAll(/{(\w+)}/g)].map((match) => match[1]);
  const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
  expect(inPath.map(({ name, required }) => [name, required])).toEqual(named.map((name) => [name, true]));
  if (named.length > 0) expect(operation.responses["404"]).toBeDefined();
});

test("a body is JSON and required, for whatever is not read or removed", () => {
  for (const { method, operation, name } of operations) {
    const wants = ["post", "patch", "put"].includes(method);
    expect(operation.requestBody !== undefined, name).toBe(wants);
    if (!wants) continue;
    expect(operation.requestBody?.required, name).toBe(true);
    expect(Object.keys(operation.requestBody?.content ?? {}), name).toEqual(["application/json"]);
  }
});

test("every list takes a cursor and a limit, neither of them required, and answers items and next", () => {
  const lists = operations.filter(({ operation }) => operation.operationId?.startsWith("list"));
  expect(lists).toHaveLength(21);
  for (const { operation, name } of lists) {
    const parameters = operation.parameters ?? [];
    for (const wanted of ["cursor", "limit"])
      expect(parameters.find((parameter) => parameter.name === wanted)?.required ?? false, `${name} ${wanted}`).toBe(
        false,
      );
    const schema = operation.responses["200"]?.content?.["application/json"]?.schema as { $ref: string };
    const list = document.components.schemas[schema.$ref.split("/").at(-1) ?? ""];
    expect(list, name).toMatchObject({ required: expect.arrayContaining(["items", "next"]) });
  }
});

test("an operation has one name, and every reference leads somewhere", () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(operations.length);
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, name] of references) expect(document.components.schemas).toHaveProperty([name ?? ""]);
});

test("a field that may be null says so, and a pattern is one that any program can read", () => {
  expect(document.components.schemas.Feed).toMatchObject({
    properties: { publisher: { anyOf: [{ $ref: "#/components/schemas/PublisherName" }, { type: "null" }] } },
  });
  for (const [, pattern] of JSON.stringify(document).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g))
    expect(JSON.parse(pattern ?? "")).toMatch(/\$$/);
});
