import { type Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { decodersFor } from "./content-coding.ts";
import { GrowingBytes } from "./growing-bytes.ts";

export interface BodyLimits {
  /** After decompression. */
  maxBytes: number;
  /** As sent. */
  maxWireBytes: number;
  /** Decompressed bytes for each byte sent, judged from `ratioFromBytes` of output on. */
  maxRatio: number;
  ratioFromBytes: number;
}

export class TooLarge extends Error {
  readonly because: "bytes" | "compression ratio";
  readonly limitBytes: number;
  constructor(because: "bytes" | "compression ratio", limitBytes: number) {
    super(`too large: ${because}`);
    this.because = because;
    this.limitBytes = limitBytes;
  }
}

/**
 * The whole body, decompressed. What comes after a broken limit is never read: every stream up to the socket is destroyed.
 * @throws TooLarge, UnknownCoding, and what the streams throw
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  limits: BodyLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const collected = new GrowingBytes();
  let wireBytes = 0;
  const meter = new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      wireBytes += piece.length;
      if (wireBytes > limits.maxWireBytes) done(new TooLarge("bytes", limits.maxWireBytes));
      else done(null, piece);
    },
  });
  const sink = new Writable({
    write(piece: Uint8Array, _encoding, done) {
      const size = collected.length + piece.length;
      if (size > limits.maxBytes) return done(new TooLarge("bytes", limits.maxBytes));
      if (size > limits.ratioFromBytes && size > wireBytes * limits.maxRatio)
        return done(new TooLarge("compression ratio", wireBytes * limits.maxRatio));
      collected.append(piece);
      done();
    },
  });
  await pipeline([body, meter, ...decodersFor(contentEncoding), sink], { signal });
  return collected.taken();
}
