import { Duplex, pipeline, Readable } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";

export const acceptEncoding = "gzip, deflate, br, zstd";

/** The host compressed its answer in a way that was not asked for. */
export class UnknownCoding extends Error {
  readonly coding: string;
  constructor(coding: string) {
    super(`unknown content coding ${coding}`);
    this.coding = coding;
  }
}

/** Two codings in a row are a misconfigured cache; more are an attempt at a bomb within a bomb. */
const maxCodings = 2;

/** A truncated stream yields what it holds, as in browsers: publishers' own servers cut some short. */
const lenient = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };

/**
 * The streams that undo a Content-Encoding header, in the order to pass through them (RFC 9110, section 8.4).
 * @throws UnknownCoding
 */
export function decodersFor(contentEncoding: string | undefined): Duplex[] {
  const codings = (contentEncoding ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > maxCodings) throw new UnknownCoding(codings.join(", "));
  return codings.reverse().map(decoderFor);
}

function decoderFor(coding: string): Duplex {
  if (coding === "gzip" || coding === "x-gzip") return createGunzip(lenient);
  if (coding === "deflate") return Duplex.from(inflateEither);
  if (coding === "br")
    return createBrotliDecompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    });
  if (coding === "zstd") return createZstdDecompress(modestZstd);
  throw new UnknownCoding(coding);
}

/** RFC 9659 bounds the window of zstd on the web to 8 MiB; without the bound a frame may claim 128 MiB of memory. */
const modestZstd = {
  flush: constants.ZSTD_e_flush,
  finishFlush: constants.ZSTD_e_flush,
  params: { [constants.ZSTD_d_windowLogMax]: 23 },
};

/** `deflate` means zlib's format, but some hosts send it raw; the first byte of zlib's names the method 8. */
async function* inflateEither(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const isZlib = ((first.value[0] ?? 0) & 0x0f) === 8;
  const inflate = isZlib ? createInflate(lenient) : createInflateRaw(lenient);
  const whole = Readable.from(startingWith(first.value, pieces), { objectMode: false });
  // An error destroys `inflate`, and the loop that reads it throws: the callback has nothing left to do.
  yield* pipeline(whole, inflate, () => undefined);
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
