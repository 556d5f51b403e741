import { type ClaimTagger, findClaims } from "../claims/find-claims.ts";
import { loadClaimTagger } from "./claim-model-file.ts";

/**
 * `octavo claims --jsonl`: lines of `{id, text}` in, with `language` where it is known; one line each out:
 * `{id, claims: [{source, cue, content}], tagger}`, spans as `[start, end]` in UTF-16 code units of the text. `tagger` says
 * what read it: "model", "rules", or "none" for a text that is not English. A line that cannot be read gives
 * `{id, error}` and never ends the stream.
 */
export async function studyClaims(
  input: AsyncIterable<string>,
  write: (line: string) => void,
  loadTagger: () => ClaimTagger | undefined = loadClaimTagger,
): Promise<void> {
  const model = loadTagger();
  for await (const line of input) {
    if (line.trim() !== "") write(JSON.stringify(studyLine(line, model)));
  }
}

function studyLine(line: string, model: ClaimTagger | undefined): object {
  let id: unknown = null;
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== "object" || row === null || Array.isArray(row)) throw new Error("a line must be a JSON object");
    const { id: given, text, language } = row as Record<string, unknown>;
    id = given ?? null;
    if (id === null) throw new Error("id is missing");
    if (typeof text !== "string") throw new Error("text must be a string");
    if (language !== undefined && language !== null && typeof language !== "string")
      throw new Error("language must be a string");
    return { id, ...findClaims(text, language ?? undefined, model) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
