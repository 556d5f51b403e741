import { Agent, type RequestInit as DispatchedInit, type Dispatcher, fetch, ProxyAgent } from "undici";
import { type ProxySettings, proxyChooser } from "../fetch/proxy-choice.ts";

/** The answer is longer than any that was asked for. */
export class AnswerTooLarge extends Error {}
/** The server sent the request elsewhere, or the request was for elsewhere. */
export class AddressLeft extends Error {
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

const connectMs = 10_000;

export interface ModelFetch {
  fetch: typeof globalThis.fetch;
  close(): Promise<void>;
}

/**
 * The way to one address and nowhere else: whoever configured it may name a machine of their own, so the guard against
 * private addresses does not apply, and therefore no redirect is followed.
 */
export function openModelFetch(base: string, proxy: ProxySettings, mostBytes: number): ModelFetch {
  const address = new URL(base);
  const via = proxyChooser(proxy)(address);
  // The time for the whole request is the caller's; a model may think for long before its first word.
  const limits = { headersTimeout: 0, bodyTimeout: 0 };
  const dispatcher: Dispatcher = via
    ? new ProxyAgent({ uri: via.href, ...limits })
    : new Agent({ connect: { timeout: connectMs }, ...limits });
  const path = address.pathname.replace(/\/$/, "");
  return {
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.origin !== address.origin || !url.pathname.startsWith(`${path}/`))
        throw new AddressLeft(0, "This is not the model’s address.");
      const asked = { ...init, redirect: "manual", dispatcher } as DispatchedInit;
      const response = (await fetch(url, asked)) as unknown as Response;
      if (response.status >= 300 && response.status < 400)
        throw new AddressLeft(response.status, "The model’s address leads elsewhere, which is not followed.");
      return bounded(response, mostBytes);
    },
    close: () => dispatcher.destroy(),
  };
}

function bounded(response: Response, mostBytes: number): Response {
  let bytes = 0;
  const counted = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > mostBytes) controller.error(new AnswerTooLarge(`more than ${mostBytes} bytes`));
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText } = response;
  return new Response(counted ?? null, { status, statusText, headers: [...response.headers] });
}
