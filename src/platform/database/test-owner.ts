import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Another process that uses a data folder. */
export interface TestOwner extends AsyncDisposable {
  pid: number;
  /** What it said: that it is ready, or the sentence it was refused with. */
  said: { ready: true } | { refused: string };
  /** SIGKILL: it ends without a chance to tidy up. */
  kill(): Promise<void>;
  /** Ends in good order. */
  leave(): Promise<void>;
}

const program = fileURLToPath(new URL("../../../fixtures/programs/own-folder.ts", import.meta.url));

export async function startOwner(folder: string, use: "own" | "share" = "own"): Promise<TestOwner> {
  const child = spawn(process.execPath, [program, folder, use], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, "line"), ended.then(() => ['{"refused":"it ended"}'])])) as [string];
  const end = async (how: () => void) => {
    if (child.exitCode === null && child.signalCode === null) how();
    await ended;
  };
  const leave = () => end(() => child.stdin.end());
  return {
    pid: child.pid ?? 0,
    said: JSON.parse(line),
    kill: () => end(() => child.kill("SIGKILL")),
    leave,
    [Symbol.asyncDispose]: leave,
  };
}
