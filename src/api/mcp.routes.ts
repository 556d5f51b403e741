import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { Hono } from "hono";
import type { Actor } from "../platform/actor.ts";
import { sendProblem } from "../web/send-problem.ts";
import type { McpAccess } from "./mcp-access.ts";
import { createMcpServer } from "./mcp-server.ts";

interface McpRoutesNeeds {
  api: Hono;
  /** Undefined where the server is off: then there is nothing at the address. */
  access: McpAccess | undefined;
  version: string;
}

/** A program with the token reads what any reader may. */
const program: Actor = { role: "reader", name: "a program with the MCP token" };

/** The MCP server over HTTP (Streamable HTTP, without sessions: each request is whole in itself). */
export function mcpRoutes({ api, access, version }: McpRoutesNeeds): Hono {
  const routes = new Hono();
  if (!access) return routes;
  routes.all("/mcp", async (c) => {
    if (!access.allows(c.req.header("authorization"))) {
      c.header("WWW-Authenticate", 'Bearer realm="octavo"');
      return sendProblem(c, 401, "The MCP server needs the token of OCTAVO_MCP_TOKEN: Authorization: Bearer …");
    }
    if (c.req.method !== "POST") {
      c.header("Allow", "POST");
      return sendProblem(
        c,
        405,
        "Send requests of the Model Context Protocol by POST. There is no stream to listen to.",
      );
    }
    const server = createMcpServer({ api, actor: program, version });
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    try {
      return await transport.handleRequest(c.req.raw);
    } finally {
      await server.close();
    }
  });
  return routes;
}
