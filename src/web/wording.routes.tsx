import { type Context, Hono } from "hono";
import type { AnswerSentence, Subject } from "../assistant/answer.ts";
import { insteadWords } from "../assistant/instead.ts";
import { readWish, type WrittenWish } from "../assistant/read-wish.ts";
import { type Reworded, reword } from "../assistant/reword.action.ts";
import { allow } from "../platform/actor.ts";
import { NotFound } from "../platform/refusals.ts";
import { actorOf } from "./actor-of.ts";
import { AssistantPage } from "./assistant.page.tsx";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";
import { wordedBy } from "./wording-part.tsx";

const kinds = [
  ["/stories", "story"],
  ["/articles", "article"],
  ["/storylines", "storyline"],
] as const;

/** Asking a connected model: a form's answer is the page with all of it, an island's one line of JSON a sentence. */
export function wordingRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  for (const [path, kind] of kinds) {
    routes.post(`${path}/:id{[0-9]{1,15}}/assistant`, async (c) => {
      const { wish, may, model } = await readAsked(c, desk, kind);
      const reworded = await reword(may, desk.assistant, wish);
      return sendPage(c, <AssistantPage wish={wish} assisted={reworded} model={model} printing={print()} />);
    });
    routes.post(`${path}/:id{[0-9]{1,15}}/assistant/stream`, async (c) => {
      const { wish, may } = await readAsked(c, desk, kind);
      const stream = sentenceStream(c.req.raw.signal, (take, signal) =>
        reword(may, desk.assistant, wish, { take, signal }),
      );
      return c.body(stream, 200, {
        "Content-Type": "application/x-ndjson; charset=utf-8",
        // Compressing would hold the sentences back until there are enough of them, and so would nginx.
        "Cache-Control": "no-store, no-transform",
        "X-Accel-Buffering": "no",
      });
    });
  }
  return routes;
}

async function readAsked(c: Context, { assistant }: WebDesk, kind: Subject["kind"]) {
  const may = allow(actorOf(c), "use the assistant");
  if (!assistant.model) throw new NotFound("No model is connected to this Octavo.");
  const form = await c.req.parseBody();
  const written: WrittenWish = Object.fromEntries(
    Object.entries(form).filter((field): field is [string, string] => typeof field[1] === "string"),
  );
  return { may, model: assistant.model.model.name, wish: readWish({ kind, id: Number(c.req.param("id")) }, written) };
}

type Ask = (take: (sentence: AnswerSentence) => void, signal: AbortSignal) => Promise<Reworded>;

/** Whoever goes away calls the answer off. */
function sentenceStream(gone: AbortSignal, ask: Ask): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const off = new AbortController();
  const signal = AbortSignal.any([gone, off.signal]);
  return new ReadableStream({
    async start(controller) {
      const send = (line: object) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const { wording, instead } = await ask((sentence) => send({ sentence: forBrowser(sentence) }), signal);
      send({ end: { line: wording ? wordedBy(wording) : "", instead: instead ? insteadWords[instead] : "" } });
      if (!signal.aborted) controller.close();
    },
    cancel: () => off.abort(),
  });
}

function forBrowser({ text, cites, about }: AnswerSentence) {
  return {
    text,
    about: about ? { name: about.name, path: about.path ?? "" } : undefined,
    cites: cites.map(({ articleId, publisherName, words, language }) => ({
      path: `/articles/${articleId}`,
      publisher: publisherName,
      words,
      language: language ?? "",
    })),
  };
}
