import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

const forgetAfterMs = 10_000;
const maps = new Map<string, SourceMap | undefined>();

/**
 * A stack with the places in the sources for those in the bundle. The maps are read when a stack is written, and forgotten
 * soon: the runtime's own `--enable-source-maps` keeps them from the start, in every thread, which is a tenth of the program's memory.
 */
export function placesInSources(stack: string): string {
  return stack.replace(
    /(file:\/\/\/[^\s()]+\.js):(\d+):(\d+)/g,
    (written, file: string, line: string, column: string) => {
      const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (!entry || !("originalSource" in entry)) return written;
      return `${new URL(entry.originalSource, file).href}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );
}

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) {
    maps.set(file, readMap(fileURLToPath(`${file}.map`)));
    setTimeout(() => maps.delete(file), forgetAfterMs).unref();
  }
  return maps.get(file);
}

function readMap(path: string): SourceMap | undefined {
  return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, "utf8"))) : undefined;
}
