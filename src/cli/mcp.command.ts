import type { Command } from "commander";
import type { Actor } from "../platform/actor.ts";
import { untilAsked } from "./serve.command.ts";
import type { Program } from "./tools.ts";
import { addDataFlag, withTools } from "./with-tools.ts";

/** Whoever starts it may do more, but a model that asks through it only reads. */
const program: Actor = { role: "reader", name: "a program on this machine" };

export function addMcpCommand(octavo: Command, needs: Program): void {
  addDataFlag(octavo.command("mcp"))
    .description("answer a program by the Model Context Protocol, over standard input and output")
    .action((flags: { data?: string }) =>
      withTools(needs, flags, async (tools) => {
        const { StdioServerTransport } = await import("@modelcontextprotocol/sdk/server/stdio.js");
        const server = await tools.createMcpServer(program);
        const closed = new Promise<void>((done) => {
          server.server.onclose = done;
          process.stdin.once("end", done);
        });
        await server.connect(new StdioServerTransport());
        await Promise.race([closed, untilAsked(needs.isUnderNpm)]);
        await server.close();
      }),
    );
}
