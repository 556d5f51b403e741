import { Hono } from "hono";
import { type Actor, isAllowed } from "../platform/actor.ts";
import { NotAllowed } from "../platform/refusals.ts";
import { hasAccounts } from "../readers/account.store.ts";
import type { ReaderDesk } from "../readers/reader-desk.ts";
import { findKeyHolder } from "../readers/who-asks.action.ts";
import { limitBodies } from "../web/security.ts";
import { sendProblem } from "../web/send-problem.ts";
import type { McpAccess } from "./mcp-access.ts";

interface McpRoutesNeeds {
  api: Hono;
  /** Undefined where no token is set: then accounts’ keys alone open it. */
  access: McpAccess | undefined;
  readers: ReaderDesk;
  version: string;
}

/** The MCP server over HTTP (Streamable HTTP, without sessions: each request is whole in itself). */
export function mcpRoutes({ api, access, readers, version }: McpRoutesNeeds): Hono {
  const routes = new Hono();
  routes.use("/mcp", limitBodies);
  routes.all("/mcp", async (c, next) => {
    // While nobody has an account and no token is set, nobody could come in.
    if (!access && !(await hasAccounts(readers.database))) return next();
    const actor = await whoBrings(c.req.header("authorization"), access, readers);
    if (actor instanceof NotAllowed) {
      c.header("WWW-Authenticate", 'Bearer realm="Octavo"');
      return sendProblem(c, 401, actor.message);
    }
    if (!isAllowed(actor, "use the API")) return sendProblem(c, 403, "In this house programs need a higher role.");
    if (c.req.method !== "POST") {
      c.header("Allow", "POST");
      return sendProblem(
        c,
        405,
        "Send requests of the Model Context Protocol by POST. There is no stream to listen to.",
      );
    }
    // What speaks the protocol is read with the first who asks: few houses have one.
    const { answerMcp } = await import("./mcp-answer.ts");
    return answerMcp(c, { api, actor, version });
  });
  return routes;
}

/** Whoever has the token reads what a reader of this house may; whoever has a key of an account, what that may. */
async function whoBrings(
  authorization: string | undefined,
  access: McpAccess | undefined,
  readers: ReaderDesk,
): Promise<Actor | NotAllowed> {
  if (access?.allows(authorization))
    return { role: "reader", name: "a program with the MCP token", house: (await readers.house()).roles };
  if (authorization === undefined)
    return new NotAllowed(
      "The MCP server needs a key of an account, or the token of OCTAVO_MCP_TOKEN: Authorization: Bearer …",
    );
  try {
    return await findKeyHolder(readers, authorization);
  } catch (error) {
    if (error instanceof NotAllowed) return error;
    throw error;
  }
}
