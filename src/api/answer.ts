import { z } from "@hono/zod-openapi";
import { problem } from "./problem.ts";

/** What a query, body or path may hold where it becomes a value of the database, which knows no zero character. */
export function plainText(longest: number) {
  return (
    z
      .string()
      .max(longest)
      // Without the flag u, which the document has no place for.
      .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, "Control characters are not allowed here.")
  );
}

export const time = z.iso.datetime({ offset: true }).openapi({ example: "2026-11-21T13:05:00.000Z" });

/** `nullable()` would be lost where the document refers to the schema by its name. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}

export function iso(date: Date): string {
  return date.toISOString();
}

export function isoOrNull(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}

const mostDigits = 999_999_999_999_999;

export const id = z.coerce.number().int().min(1).max(mostDigits);

/** The `{id}` of a path. */
export const byId = z.object({ id: id.openapi({ param: { name: "id", in: "path" }, example: 1 }) });

/** Of a resource that takes no parameter: a mistyped one is refused, not passed over. */
export const noQuery = z.strictObject({});

const always = {
  401: problem("It takes somebody who has signed in, or a key."),
  403: problem("Whoever asks may not do this."),
  421: problem("Octavo was asked under a name that is not this machine's."),
  500: problem("A defect of Octavo's. The log has the cause."),
};
const wrongRequest = { 422: problem("A parameter or field that the resource does not take.") };
export const notThere = { 404: problem("There is nothing of this id or name.") };

/** The answers of a resource that is read. */
export function reading<Schema extends z.ZodType, MediaType extends string = "application/json">(
  schema: Schema,
  description: string,
  mediaType = "application/json" as MediaType,
) {
  const headers = z.object({
    ETag: z.string().openapi({ description: "Send it as If-None-Match to learn whether anything changed." }),
  });
  return {
    200: { description, headers, content: { [mediaType]: { schema } } as Record<MediaType, { schema: Schema }> },
    304: { description: "Nothing has changed since the answer that If-None-Match names." },
    ...wrongRequest,
    ...always,
  };
}

export function readingOne<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { ...reading(schema, description), ...notThere };
}

/** The refusals of a resource that changes something. */
export const refusalsOfChange = {
  400: problem("The body is no JSON."),
  413: problem("The body is too long."),
  415: problem("The body was not sent as application/json."),
  ...wrongRequest,
  ...always,
};

export const refusalsOfChangeToOne = { ...refusalsOfChange, ...notThere };

/** Of a change that is refused where something has changed since whoever asks has seen it. */
export const refusalsOfEdit = { ...refusalsOfChangeToOne, 409: problem("It has changed meanwhile; nothing was done.") };

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } };
}

/** For what needs no more than its address: still JSON, so that no form can send it. */
export const emptyBody = jsonBody(z.strictObject({}).openapi("Nothing", { description: "An empty object." }));
