import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { expect, test } from "vitest";
import { createOctavo } from "./octavo.fixture.ts";

const token = "an-invented-token-of-thirty-two";
const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

test("a program asks Octavo over standard input and output, and over HTTP with the token", async () => {
  await using octavo = createOctavo({ OCTAVO_MCP_TOKEN: token });
  const address = await octavo.serve().address();
  const env = { PATH: process.env.PATH ?? "", OCTAVO_DATA: octavo.folder };
  const piped = new StdioClientTransport({ command: process.execPath, args: [main, "mcp"], env, cwd: octavo.folder });
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  const sent = new StreamableHTTPClientTransport(new URL("/mcp", address), { requestInit });
  for (const transport of [piped, sent]) {
    const client = new Client({ name: "a journey", version: "1.0.0" });
    await client.connect(transport);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain("ask");
    const { content } = await client.callTool({ name: "stories", arguments: {} });
    expect(content).toEqual([{ type: "text", text: JSON.stringify({ items: [], next: null }) }]);
    await client.close();
  }
});
