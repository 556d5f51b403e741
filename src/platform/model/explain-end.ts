import {
  APICallError,
  InvalidResponseDataError,
  JSONParseError,
  NoObjectGeneratedError,
  NoOutputGeneratedError,
  RetryError,
  TypeValidationError,
} from "ai";
import { explainFailure } from "../fetch/explain-failure.ts";
import { retryAfterMs } from "../fetch/retry-after.ts";
import type { ModelEnd } from "./model.ts";
import { AddressLeft, AnswerTooLarge } from "./model-fetch.ts";

/** What an error of a request means. @throws the error itself, where it is a fault of this program */
export function endOf(error: unknown, host: string): ModelEnd {
  const chain = chainOf(error);
  const call = chain.find((one) => APICallError.isInstance(one));
  for (const one of chain) {
    if (one instanceof AnswerTooLarge) return { outcome: "too large" };
    if (one instanceof AddressLeft) return { outcome: "rejected", status: one.status };
  }
  if (call?.statusCode !== undefined && call.statusCode >= 400) return endOfStatus(call.statusCode);
  const reason = explainFailure(error, host);
  // An answer that had begun well ended too early.
  if (call?.statusCode !== undefined || chain.some((one) => InvalidResponseDataError.isInstance(one)))
    return { outcome: reason === undefined && call ? "malformed" : "cut" };
  if (chain.some(isMalformed)) return { outcome: "malformed" };
  if (reason !== undefined) return { outcome: "unreachable", reason };
  throw error;
}

function endOfStatus(status: number): ModelEnd {
  return status === 429 || status === 503 ? { outcome: "busy" } : { outcome: "rejected", status };
}

function isMalformed(error: unknown): boolean {
  return (
    JSONParseError.isInstance(error) ||
    TypeValidationError.isInstance(error) ||
    NoObjectGeneratedError.isInstance(error) ||
    NoOutputGeneratedError.isInstance(error)
  );
}

/** How long the server wants to be left alone. */
export function waitOf(error: unknown, nowMs: number): number | undefined {
  for (const one of chainOf(error))
    if (APICallError.isInstance(one)) return retryAfterMs(one.responseHeaders?.["retry-after"], nowMs);
  return undefined;
}

/** Whether the server does not know the way in which the shape of the answer was asked for. */
export function knowsNoSchema(error: unknown): boolean {
  return chainOf(error).some(
    (one) =>
      APICallError.isInstance(one) &&
      (one.statusCode === 400 || one.statusCode === 422) &&
      /response_format|json_schema|schema/i.test(one.responseBody ?? ""),
  );
}

function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let one = error; one !== undefined && chain.length < 8; one = nextOf(one)) chain.push(one);
  return chain;
}

function nextOf(error: unknown): unknown {
  if (RetryError.isInstance(error)) return error.lastError;
  return error instanceof Error ? error.cause : undefined;
}
