import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { placesInSources } from "./source-places.ts";

test("a stack names the places in the sources, and others as they are", () => {
  const folder = mkdtempSync(join(tmpdir(), "octavo-places-"));
  const bundle = join(folder, "bundle.js");
  // The first letter of the bundle is the third of the source's second line.
  const map = { version: 3, file: "bundle.js", sources: ["../src/harbour.ts"], names: [], mappings: "AACE" };
  writeFileSync(`${bundle}.map`, JSON.stringify(map));
  const address = pathToFileURL(bundle).href;
  const source = new URL("../src/harbour.ts", address).href;
  const stack = `Error: the mole\n    at open (${address}:1:1)\n    at node:internal/timers:5:7\n    at ${address.replace("bundle", "other")}:3:4`;
  expect(placesInSources(stack)).toBe(
    `Error: the mole\n    at open (${source}:2:3)\n    at node:internal/timers:5:7\n    at ${address.replace("bundle", "other")}:3:4`,
  );
  rmSync(folder, { recursive: true });
});
