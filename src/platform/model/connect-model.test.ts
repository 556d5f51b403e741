import { expect, test } from "vitest";
import { z } from "zod";
import { loopbackHost } from "../fetch/loopback-host.ts";
import { connectModel } from "./connect-model.ts";
import { type ModelScript, type ModelServer, modelServer, written } from "./test-model-server.ts";

const element = z.object({ text: z.string(), cites: z.array(z.number()) });
const first = { text: "The dam holds.", cites: [1] };
const second = { text: "The road is closed.", cites: [2] };

async function ask(
  server: ModelServer | { address: string },
  settings: { timeoutMs?: number; mostBytes?: number; signal?: AbortSignal } = {},
) {
  const { signal, ...rest } = settings;
  const model = connectModel({
    ...{ address: server.address, name: "scripted", key: "secret key", timeoutMs: 5_000, random: () => 0 },
    prices: { input: 1, output: 10 },
    ...rest,
  });
  const taken: unknown[] = [];
  try {
    const request = { instructions: "Write.", prompt: "1: …", element, mostTokens: 200 };
    return { ...(await model.write(signal ? { ...request, signal } : request, (one) => taken.push(one))), taken };
  } finally {
    await model.close();
  }
}

test("what the model writes arrives element by element, with its tokens and their cost", async () => {
  await using server = await modelServer({ say: written(first, second) });
  const { end, taken, usage } = await ask(server);
  expect(end).toEqual({ outcome: "written" });
  expect(taken).toEqual([first, second]);
  expect(usage).toMatchObject({ inputTokens: 120, outputTokens: 30, isEstimated: false, attempts: 1 });
  expect(usage.cost).toBeCloseTo(0.00042);
});

test("the model gets a schema, a stream, the key and no tools", async () => {
  await using server = await modelServer({ say: written(first) });
  await ask(server);
  expect(server.asked).toHaveLength(1);
  expect(server.asked[0]).toMatchObject({
    authorization: "Bearer secret key",
    body: { model: "scripted", stream: true, response_format: { type: "json_schema" } },
  });
  expect(server.asked[0]?.body.tools).toBeUndefined();
  expect(server.asked[0]?.body.messages.map(({ role }) => role)).toEqual(["system", "user"]);
});

test("an element is handed over before the next is written", async () => {
  await using server = await modelServer({ hang: true, after: `${written(first, second).slice(0, -6)}` });
  const { end, taken } = await ask(server, { timeoutMs: 400 });
  expect(end).toEqual({ outcome: "timed out" });
  expect(taken).toEqual([first]);
});

test.each<[string, ModelScript, object]>([
  ["prose", { say: "I would rather talk about the weather." }, { outcome: "malformed" }],
  ["JSON of another shape", { say: '{"answer":"yes"}' }, { outcome: "malformed" }],
  ["an element without a citation field", { say: '{"elements":[{"text":"Bare."}]}' }, { outcome: "malformed" }],
  ["JSON that does not end", { say: '{"elements":[{"text":"Half' }, { outcome: "malformed" }],
  ["no events at all", { raw: "<html>Sign in</html>" }, { outcome: "cut" }],
  ["an end for its length", { say: '{"elements":[', finish: "length" }, { outcome: "cut" }],
  ["a refusal by its filter", { say: "", finish: "content_filter" }, { outcome: "declined" }],
  ["a wrong key", { status: 401 }, { outcome: "rejected", status: 401 }],
  ["an unknown model", { status: 404 }, { outcome: "rejected", status: 404 }],
  ["a redirect", { redirect: "http://127.0.0.1:1/v1/chat/completions" }, { outcome: "rejected", status: 302 }],
])("%s is an outcome, not an error", async (_, script, end) => {
  await using server = await modelServer(script);
  expect((await ask(server)).end).toEqual(end);
});

test("a redirect is not followed", async () => {
  await using elsewhere = await loopbackHost((_, response) => response.end());
  await using server = await modelServer({ redirect: `${elsewhere.origin}/v1/chat/completions` });
  await ask(server);
  expect(elsewhere.asked).toEqual([]);
});

test.each<[string, ModelScript]>([
  ["429", { status: 429 }],
  ["503", { status: 503 }],
  ["500", { status: 500 }],
  ["a broken connection", { cut: '{"elem' }],
  ["malformed JSON", { say: "nonsense" }],
])("after %s it is asked again", async (_, script) => {
  await using server = await modelServer(script, { say: written(first) });
  const { end, usage, taken } = await ask(server);
  expect(end).toEqual({ outcome: "written" });
  expect([usage.attempts, taken]).toEqual([2, [first]]);
});

test("it is left alone for as long as it asks", async () => {
  await using server = await modelServer({ status: 429, headers: { "retry-after": "1" } }, { say: written(first) });
  const { usage } = await ask(server);
  expect(usage.ms).toBeGreaterThanOrEqual(1000);
});

test("a wait that is longer than the time that is left is not waited for", async () => {
  await using server = await modelServer({ status: 429, headers: { "retry-after": "60" } });
  const { end, usage } = await ask(server);
  expect(end).toEqual({ outcome: "busy" });
  expect([server.asked.length, usage.ms < 2000]).toEqual([1, true]);
});

test("three attempts are made, not more", async () => {
  await using server = await modelServer({ status: 500 });
  expect((await ask(server)).end).toEqual({ outcome: "rejected", status: 500 });
  expect(server.asked).toHaveLength(3);
});

test("what a reader may have seen is not written twice", async () => {
  await using server = await modelServer({ cut: written(first, second).slice(0, -4) });
  const { taken } = await ask(server);
  expect(taken).toEqual([first]);
  expect(server.asked).toHaveLength(1);
});

test("a server that says nothing ends with the time", async () => {
  await using server = await modelServer({ hang: true });
  const { end, usage } = await ask(server, { timeoutMs: 300 });
  expect(end).toEqual({ outcome: "timed out" });
  expect(usage.isEstimated).toBe(true);
});

test("an endless answer is cut off", async () => {
  await using server = await modelServer({ say: `{"elements":[{"text":"${"word ".repeat(20_000)}` });
  expect((await ask(server, { mostBytes: 50_000 })).end).toEqual({ outcome: "too large" });
});

test("a server that is not there is an outcome", async () => {
  const address = await (async () => {
    await using host = await loopbackHost((_, response) => response.end());
    return `${host.origin}/v1`;
  })();
  expect((await ask({ address })).end).toEqual({ outcome: "unreachable", reason: "The connection was refused" });
});

test("whoever asked can call it off", async () => {
  await using server = await modelServer({ hang: true });
  expect((await ask(server, { signal: AbortSignal.timeout(200) })).end).toEqual({ outcome: "aborted" });
});

test("a server that does not know schemas is asked without one, from then on", async () => {
  await using server = await modelServer(
    { status: 400, text: '{"error":{"message":"response_format json_schema is not supported"}}' },
    { say: written(first) },
  );
  expect((await ask(server)).end).toEqual({ outcome: "written" });
  expect(server.asked.map(({ body }) => body.response_format?.type)).toEqual(["json_schema", "json_object"]);
});

test("thoughts and fences around the answer are put aside", async () => {
  await using server = await modelServer({ say: `<think>Well.</think>\n\`\`\`json\n${written(first)}\n\`\`\`` });
  expect((await ask(server)).taken).toEqual([first]);
});

test("tokens are estimated where the server does not count them", async () => {
  await using server = await modelServer({ say: written(first), usage: false });
  const { usage } = await ask(server);
  expect(usage.isEstimated).toBe(true);
  expect(usage.outputTokens).toBeGreaterThan(5);
});
