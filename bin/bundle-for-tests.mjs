// Journeys and browser tests run the program that people run: vitest calls this before them.
import { fileURLToPath } from "node:url";
import { buildBundle } from "./prepare.mjs";

export function setup() {
  buildBundle(fileURLToPath(new URL("..", import.meta.url)), process.execPath);
}
