import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { type ClaimModel, readClasses, readModel } from "../claims/claim-model.ts";

/** `models/claims`, seen from the sources and from the bundle. */
const folder = new URL(import.meta.url.endsWith(".ts") ? "../../models/claims/" : "../models/claims/", import.meta.url);

/** A file is unpacked into one piece, of which only what is written takes memory: thousands of small ones leave holes behind. */
const chunkSize = 32 * 1024 * 1024;

/**
 * The trained model of claims, in memory that threads share: read it once, give it to each of them, and make a tagger of it
 * there. Undefined where its folder was deleted, which is allowed: the rules then take its place.
 *
 * @throws Error when the files are there and cannot be read
 */
export function readClaimModel(from: URL = folder): ClaimModel | undefined {
  const weights = readIfThere(new URL("weights.bin.br", from));
  const classes = readIfThere(new URL("word-classes.bin.br", from));
  if (!weights || !classes) return undefined;
  try {
    return readModel(
      brotliDecompressSync(weights, { chunkSize }),
      readClasses(brotliDecompressSync(classes, { chunkSize })),
    );
  } catch (error) {
    throw new Error(
      `The model of claims in ${fileURLToPath(from)} cannot be read; restore the folder, or delete it to go by rules.`,
      { cause: error },
    );
  }
}

function readIfThere(file: URL): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
