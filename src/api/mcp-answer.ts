import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { Context } from "hono";
import { createMcpServer, type McpNeeds } from "./mcp-server.ts";

/** Answers one request of the Model Context Protocol over HTTP. */
export async function answerMcp(c: Context, needs: McpNeeds): Promise<Response> {
  const server = createMcpServer(needs);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const answered = await transport.handleRequest(c.req.raw);
    answered.headers.set("Cache-Control", "private, no-store");
    return answered;
  } finally {
    await server.close();
  }
}
