/**
 * A hub after the W3C recommendation WebSub (2018), for the tests: run as a program of its own, it prints its address.
 * `POST /` subscribes and unsubscribes, with verification of intent (§5.3); `POST /publish?topic=…&method=sha256` sends the
 * body to the subscribers of a topic, signed (§7); `GET /subscriptions` lists them; `POST /deny?topic=…` denies one (§5.2).
 */
import { createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

interface Subscriber {
  callback: string;
  topic: string;
  secret: string | undefined;
  leaseSeconds: number;
  /** How often it asked. */
  asked: number;
}

const subscribers = new Map<string, Subscriber>();
const grantedSeconds = 3600;

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://hub.example");
  const body = await bodyOf(request);
  const topic = url.searchParams.get("topic") ?? "";
  if (url.pathname === "/subscriptions") {
    response.setHeader("content-type", "application/json").end(JSON.stringify([...subscribers.values()]));
  } else if (url.pathname === "/publish") {
    response.end(JSON.stringify(await publish(topic, url.searchParams.get("method") ?? "sha256", body)));
  } else if (url.pathname === "/deny") {
    response.end(JSON.stringify(await deny(topic)));
  } else {
    const form = new URLSearchParams(body.toString());
    const isWhole = ["hub.callback", "hub.mode", "hub.topic"].every((name) => form.get(name));
    response.writeHead(isWhole ? 202 : 400).end(isWhole ? "" : "a field is missing");
    if (isWhole) await verify(form);
  }
});

async function verify(form: URLSearchParams): Promise<void> {
  const [callback = "", topic = "", mode = ""] = ["hub.callback", "hub.topic", "hub.mode"].map(
    (name) => form.get(name) ?? "",
  );
  const challenge = randomUUID();
  const question = new URL(callback);
  const fields = {
    mode,
    topic,
    challenge,
    ...(mode === "subscribe" && { lease_seconds: String(grantedSeconds) }),
  };
  for (const [name, value] of Object.entries(fields)) question.searchParams.set(`hub.${name}`, value);
  const answer = await fetch(question);
  if (!answer.ok || (await answer.text()) !== challenge) return;
  if (mode === "unsubscribe") subscribers.delete(callback);
  else
    subscribers.set(callback, {
      ...{ callback, topic, secret: form.get("hub.secret") ?? undefined, leaseSeconds: grantedSeconds },
      asked: (subscribers.get(callback)?.asked ?? 0) + 1,
    });
}

async function publish(topic: string, method: string, body: Buffer): Promise<number[]> {
  const sent = ofTopic(topic).map(async ({ callback, secret }) => {
    const signature = secret && createHmac(method, secret).update(body).digest("hex");
    const headers = {
      "content-type": "application/rss+xml",
      ...(signature && { "x-hub-signature": `${method}=${signature}` }),
    };
    const answer = await fetch(callback, { method: "POST", body: new Uint8Array(body), headers });
    return answer.status;
  });
  return Promise.all(sent);
}

async function deny(topic: string): Promise<number[]> {
  const told = ofTopic(topic).map(async ({ callback }) => {
    subscribers.delete(callback);
    const question = new URL(callback);
    for (const [name, value] of Object.entries({ mode: "denied", topic, reason: "this topic is closed" }))
      question.searchParams.set(`hub.${name}`, value);
    return (await fetch(question)).status;
  });
  return Promise.all(told);
}

function ofTopic(topic: string): Subscriber[] {
  return [...subscribers.values()].filter((subscriber) => subscriber.topic === topic);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
