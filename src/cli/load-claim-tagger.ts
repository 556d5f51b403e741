import type { ClaimTagger } from "../claims/find-claims.ts";
import { createClaimTagger } from "../claims/tag-by-model.ts";
import { readClaimModel } from "./claim-model-file.ts";

/** A tagger by the trained model, for a program of one thread; undefined as for `readClaimModel`. */
export function loadClaimTagger(from?: URL): ClaimTagger | undefined {
  const model = readClaimModel(from);
  return model && createClaimTagger(model);
}
