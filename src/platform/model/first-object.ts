import type { LanguageModelMiddleware } from "ai";

/**
 * Of a text that comes in pieces, what belongs to the first JSON object: small models put it into a fence of Markdown or say
 * something before and after. Each piece is answered with what of it belongs to the object.
 */
export function firstObject(): (piece: string) => string {
  let depth = 0;
  let [isOver, isString, isEscaped] = [false, false, false];
  return (piece) => {
    let from = depth > 0 ? 0 : piece.length;
    for (let at = 0; at < piece.length && !isOver; at += 1) {
      const character = piece.charAt(at);
      if (isEscaped) isEscaped = false;
      else if (isString) {
        if (character === "\\") isEscaped = true;
        else if (character === '"') isString = false;
      } else if (character === '"') isString = depth > 0;
      else if (character === "{") {
        if (depth === 0) from = at;
        depth += 1;
      } else if (character === "}" && depth > 0) {
        depth -= 1;
        isOver = depth === 0;
        if (isOver) return piece.slice(from, at + 1);
      }
    }
    return isOver ? "" : piece.slice(from);
  };
}

/** The same for a model's stream. */
export function onlyFirstObject(): LanguageModelMiddleware {
  return {
    specificationVersion: "v4",
    wrapStream: async ({ doStream }) => {
      const { stream, ...rest } = await doStream();
      const keep = firstObject();
      const kept = stream.pipeThrough(
        new TransformStream<Chunk, Chunk>({
          transform(chunk, controller) {
            controller.enqueue(chunk.type === "text-delta" ? { ...chunk, delta: keep(chunk.delta) } : chunk);
          },
        }),
      );
      return { stream: kept, ...rest };
    },
  };
}

type Streaming = Awaited<ReturnType<NonNullable<LanguageModelMiddleware["wrapStream"]>>>["stream"];
type Chunk = Streaming extends ReadableStream<infer Part> ? Part : never;
