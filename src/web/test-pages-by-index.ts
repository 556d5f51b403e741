import type pg from "pg";

/** Statements of one address, each with values that it was asked with. */
export type Asked = Map<string, unknown[]>;

/** Notes what is read through a pool from now on. @returns what was noted since it was last called. */
export function recordReads(pool: pg.Pool): () => Asked {
  let asked: Asked = new Map();
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((given: unknown, values: unknown, ...rest: unknown[]) => {
      const text = typeof given === "string" ? given : (given as { text: string }).text;
      if (/^[\s(]*(select|with)\b/i.test(text)) asked.set(text, Array.isArray(values) ? values : []);
      return query(given, values, ...rest);
    }) as typeof client.query;
  });
  return () => {
    const noted = asked;
    asked = new Map();
    return noted;
  };
}

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: PlanNode[];
}

/**
 * Tables that a statement reads from their beginning to their end for want of an index: the planner is told to avoid that, so it does
 * it only where nothing else is possible, however few rows there are.
 */
export async function findScanned(client: pg.PoolClient, text: string, values: unknown[]): Promise<string[]> {
  await client.query("set enable_seqscan = off");
  const { rows } = await client.query(`explain (format json) ${text}`, values);
  const found: string[] = [];
  const walk = (node: PlanNode) => {
    if (node["Node Type"] === "Seq Scan") found.push(node["Relation Name"] ?? "");
    for (const part of node.Plans ?? []) walk(part);
  };
  walk(rows[0]["QUERY PLAN"][0].Plan);
  return found;
}
