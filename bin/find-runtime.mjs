// Prints the path of the pinned runtime, after installing and building what is missing.
import { fileURLToPath } from "node:url";
import { prepare } from "./prepare.mjs";

const { node } = await prepare(fileURLToPath(new URL("..", import.meta.url)));
process.stdout.write(node);
