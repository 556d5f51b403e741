import pino, { type Logger } from "pino";
import { placesInSources } from "./source-places.ts";

export type Log = Logger;

/** One line a fact, as JSON on standard error: standard output belongs to what a command prints. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { log: withReadableStack } },
    pino.destination({ dest: 2, sync: false }),
  );
}

function withReadableStack(fields: Record<string, unknown>): Record<string, unknown> {
  const { stack } = fields;
  return typeof stack === "string" ? { ...fields, stack: placesInSources(stack) } : fields;
}
