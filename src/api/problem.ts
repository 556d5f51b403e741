import { randomUUID } from "node:crypto";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Log } from "../platform/log.ts";
import { ChangedMeanwhile, InvalidInput, NotAllowed, NotFound, TakenDown } from "../platform/refusals.ts";
import { actorOf } from "../web/actor-of.ts";
import { problemType, sendProblem } from "../web/send-problem.ts";

const Fault = z.object({
  in: z.enum(["query", "body"]),
  name: z.string().openapi({ description: "The parameter, or the path of the field in the body.", example: "limit" }),
  detail: z.string(),
});
type Fault = z.infer<typeof Fault>;

const Problem = z
  .object({
    type: z.literal("about:blank"),
    title: z.string().openapi({ description: "What the status means.", example: "Not Found" }),
    status: z.int().openapi({ example: 404 }),
    detail: z.string().openapi({ description: "A sentence for a person." }),
    errors: z.array(Fault).optional().openapi({ description: "What is wrong with the request, one by one." }),
  })
  .openapi("Problem", { description: "Problem details (RFC 9457)." });

/** The answer of a refusal, as the document describes it; `sendProblem` writes it. */
export function problem(description: string) {
  return { description, content: { [problemType]: { schema: Problem } } };
}

/** A request whose query or body breaks the rules that the document gives. */
export class WrongRequest extends InvalidInput {
  readonly faults: Fault[];

  constructor(place: string, issues: readonly { path: PropertyKey[]; message: string }[]) {
    const faults = issues.map(({ path, message }) => ({
      in: place === "json" ? ("body" as const) : ("query" as const),
      name: path.join("."),
      detail: message,
    }));
    super(faults.map(({ name, detail }) => [name, detail].filter(Boolean).join(": ")).join("; "));
    this.faults = faults;
  }
}

/** The one place where what is thrown becomes an answer. What is no refusal is a defect: logged, with an id to find it by. */
export function refuse(c: Context, error: unknown, log: Log): Response {
  if (error instanceof WrongRequest) return sendProblem(c, 422, error.message, { errors: error.faults });
  if (error instanceof TakenDown) return sendProblem(c, 410, error.message);
  if (error instanceof NotFound) return sendProblem(c, 404, error.message);
  if (error instanceof NotAllowed) return refuseActor(c, error);
  if (error instanceof InvalidInput) return sendProblem(c, 422, error.message);
  if (error instanceof ChangedMeanwhile) return sendProblem(c, 409, error.message);
  if (error instanceof HTTPException && error.status < 500) {
    const status = error.status as ContentfulStatusCode;
    return sendProblem(c, status, error.message || "The request is not one that Octavo knows.");
  }
  const id = randomUUID().slice(0, 8);
  const told = error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
  log.error({ id, method: c.req.method, path: c.req.path, ...told }, "resource failed");
  return sendProblem(c, 500, `Octavo could not answer. The log has the cause under ${id}.`);
}

/** Whoever has not said who they are may be allowed when they do (RFC 9110 §15.5.2). */
function refuseActor(c: Context, error: NotAllowed): Response {
  if (actorOf(c).account !== undefined) return sendProblem(c, 403, error.message);
  c.header("WWW-Authenticate", 'Bearer realm="Octavo"');
  return sendProblem(c, 401, `${error.message} Sign in, or send a key: Authorization: Bearer.`);
}
