import { type Answer, quoted } from "./answer.ts";
import type { Material } from "./material.ts";

/** One to three sentences that answer a question, or none. */
export function answerQuestion(_material: Material, question: string): Answer {
  return quoted("ask", [], question.trim() === "" ? "no question" : "no article here says");
}
