import type { ZodType } from "zod";

/** Prices for a million tokens, in whatever currency the administrator counts. */
export interface ModelPrices {
  input: number;
  output: number;
}

export interface ModelSettings {
  /** The base of an OpenAI-compatible interface, such as `http://127.0.0.1:11434/v1`. */
  address: string;
  name: string;
  key?: string | undefined;
  prices: ModelPrices;
  /** For one request with all its attempts. */
  timeoutMs: number;
}

/** A list of elements that the model is asked to write; it has no tools and nothing else to answer with. */
export interface ModelRequest<Element> {
  /** What the operator says: goes first and holds nothing that anybody else wrote. */
  instructions: string;
  prompt: string;
  element: ZodType<Element>;
  mostTokens: number;
  /** The caller's own change of mind, such as a reader who went away. */
  signal?: AbortSignal;
}

export interface ModelUsage {
  inputTokens: number;
  outputTokens: number;
  /** The server did not count; these are a third of the characters. */
  isEstimated: boolean;
  /** By the prices. */
  cost: number;
  ms: number;
  attempts: number;
}

/** How a request ended. Everything that a server can do is an outcome; only bugs throw. */
export type ModelEnd =
  | { outcome: "written" }
  /** The answer is not of the shape that was asked for. */
  | { outcome: "malformed" }
  /** The answer stopped in the middle: by its length, or because the connection broke. */
  | { outcome: "cut" }
  /** The model declined. */
  | { outcome: "declined" }
  | { outcome: "timed out" }
  /** 429 or 503, also after waiting. */
  | { outcome: "busy" }
  /** The server would not take the request: a wrong key, a name it does not know, a redirect. */
  | { outcome: "rejected"; status: number }
  | { outcome: "unreachable"; reason: string }
  | { outcome: "too large" }
  | { outcome: "aborted" };

/** A language model that the administrator connected. It writes lists and can do nothing else. */
export interface Model {
  readonly name: string;
  /** Where it is, without what stands after the host. */
  readonly host: string;
  /** The most that a request can cost, before it is made. */
  priceOf(promptLength: number, mostTokens: number): number;
  /** Hands over each element when it is whole and of the right shape. */
  write<Element>(
    request: ModelRequest<Element>,
    take: (element: Element) => void,
  ): Promise<{ end: ModelEnd; usage: ModelUsage }>;
  close(): Promise<void>;
}
