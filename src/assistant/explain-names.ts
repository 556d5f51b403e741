import { type Answer, quoted } from "./answer.ts";
import type { Material } from "./material.ts";

/** Names, terms and what went before, each with the sentence that says so. */
export function explainNames(_material: Material): Answer {
  return quoted("explain", [], "no article here says");
}
