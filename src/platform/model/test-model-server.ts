import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the scripted server was asked. */
export interface AskedModel {
  authorization: string | undefined;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    stream: boolean;
    response_format?: { type: string };
    tools?: unknown;
  };
}

/** How it answers one request; the last of a list is given for ever. */
export type ModelScript =
  /** Streamed in pieces, as such servers do. */
  | { say: string | ((asked: AskedModel) => string); finish?: string; usage?: false; pieceMs?: number }
  | { status: number; headers?: Record<string, string>; text?: string }
  /** The connection ends in the middle of the words. */
  | { cut: string }
  /** Nothing comes, or nothing more after these words. */
  | { hang: true; after?: string }
  /** Something that is no event stream. */
  | { raw: string }
  | { redirect: string };

export interface ModelServer extends AsyncDisposable {
  /** What an administrator would set OCTAVO_MODEL_URL to. */
  address: string;
  asked: AskedModel[];
}

/** A server on loopback that speaks the OpenAI-compatible protocol (chat completions, streamed) by a script. */
export async function modelServer(...script: ModelScript[]): Promise<ModelServer> {
  const asked: AskedModel[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await bodyOf(request)) as AskedModel["body"];
    const one = { authorization: request.headers.authorization, body };
    asked.push(one);
    const answer = script[Math.min(asked.length, script.length) - 1];
    if (request.url?.endsWith("/chat/completions") && answer) await play(answer, one, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The sentences in the form that is asked for. */
export function written(...sentences: unknown[]): string {
  return JSON.stringify({ elements: sentences });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const piece of request) body += piece;
  return body;
}

async function play(answer: ModelScript, asked: AskedModel, response: ServerResponse): Promise<void> {
  if ("status" in answer) return void response.writeHead(answer.status, answer.headers).end(answer.text ?? "{}");
  if ("redirect" in answer) return void response.writeHead(302, { location: answer.redirect }).end();
  response.writeHead(200, { "content-type": "text/event-stream" });
  if ("raw" in answer) return void response.end(answer.raw);
  if ("hang" in answer) return pieces(answer.after ?? "", response);
  if ("cut" in answer) {
    await pieces(answer.cut, response);
    return void setTimeout(() => response.destroy(), 20);
  }
  const said = typeof answer.say === "string" ? answer.say : answer.say(asked);
  await pieces(said, response, answer.pieceMs);
  send(response, { choices: [{ index: 0, delta: {}, finish_reason: answer.finish ?? "stop" }] });
  if (answer.usage !== false)
    send(response, { choices: [], usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 } });
  response.end("data: [DONE]\n\n");
}

const pieceLength = 7;

async function pieces(text: string, response: ServerResponse, pauseMs = 0): Promise<void> {
  for (let at = 0; at < text.length; at += pieceLength) {
    const content = text.slice(at, at + pieceLength);
    send(response, { choices: [{ index: 0, delta: { role: "assistant", content }, finish_reason: null }] });
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

function send(response: ServerResponse, fields: object): void {
  const chunk = { id: "1", object: "chat.completion.chunk", created: 1, model: "scripted", ...fields };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}
