import { type RawBuilder, sql } from "kysely";
import { foldedName } from "../language/tokens.ts";
import type { Connection } from "../platform/database/database.ts";
import { nearNames } from "./near-names.ts";
import type { Choice, SearchQuery } from "./search-query.ts";

/** A name that nothing bears. */
export interface UnknownName {
  filter: NamedFilter;
  /** As it was written. */
  asked: string;
  /** Names that are nearly that, the nearest first. */
  near: string[];
}

export type NamedFilter = "publisher" | "speaker" | "entity" | "hashtag";

/** What the names of a query stand for: for each name everything that may be meant by it. */
export interface ResolvedNames {
  publishers: Choice<number[]>;
  speakers: Choice<string[]>;
  entities: Choice<number[]>;
  hashtags: Choice<number[]>;
  unknown: UnknownName[];
}

/** Part of a name may be part of many. */
const mostMeant = 200;
const mostCandidates = 2_000;
const mostNear = 3;

interface Asked {
  filter: NamedFilter;
  isWanted: boolean;
  written: string;
  /** As names are compared: see `foldedName`. */
  folded: string;
}

interface Meant {
  place: number;
  key: string | number;
  isWhole: boolean;
}

/** A whole name means those who bear it; a part of one, in whole words, all who have it in theirs. */
export async function resolveNames(connection: Connection, query: SearchQuery): Promise<ResolvedNames> {
  const asked = namesOf(query);
  const meant = asked.length > 0 ? await findMeant(connection, asked) : [];
  const keysOf = (place: number) => {
    const rows = meant.filter((row) => row.place === place);
    const whole = rows.filter(({ isWhole }) => isWhole);
    return (whole.length > 0 ? whole : rows).map(({ key }) => key);
  };
  const choice = <Key extends string | number>(filter: NamedFilter): Choice<Key[]> => {
    const keys = (isWanted: boolean) =>
      asked.flatMap((name, place) =>
        name.filter === filter && name.isWanted === isWanted ? [keysOf(place) as Key[]] : [],
      );
    return { wanted: keys(true), unwanted: keys(false) };
  };
  const lost = asked.filter((_, place) => keysOf(place).length === 0);
  return {
    publishers: choice("publisher"),
    speakers: choice("speaker"),
    entities: choice("entity"),
    hashtags: choice("hashtag"),
    unknown: lost.length > 0 ? await findNear(connection, lost) : [],
  };
}

function namesOf(query: SearchQuery): Asked[] {
  const names = (filter: NamedFilter, { wanted, unwanted }: Choice<string>) =>
    [wanted, unwanted].flatMap((list) =>
      list.map((written) => ({ filter, isWanted: list === wanted, written, folded: foldedName(written) })),
    );
  return [
    ...names("publisher", query.publishers),
    ...names("speaker", query.speakers),
    ...names("entity", query.entities),
    ...names("hashtag", query.hashtags),
  ];
}

async function findMeant(connection: Connection, asked: readonly Asked[]): Promise<Meant[]> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(asked.map((name, place) => ({ ...name, place })))}::jsonb)
    as asked (place int, filter text, written text, folded text)`;
  const words = (text: RawBuilder<unknown>) => sql`phraseto_tsquery('simple', search_text(${text}))`;
  const sources: Record<NamedFilter, RawBuilder<unknown>> = {
    publisher: sql`
      select to_jsonb(publisher.id) as key,
        asked.written = publisher.site or asked.written = lower(publisher.name) as "isWhole"
      from publisher
      where position(asked.written in lower(publisher.name)) > 0 or starts_with(publisher.site, asked.written)`,
    speaker: sql`
      select to_jsonb(key) as key, key = asked.folded as "isWhole" from named_speaker
      where name_words(key) @@ ${words(sql`asked.folded`)} order by key <> asked.folded, key`,
    entity: sql`
      select to_jsonb(id) as key, entity.key = asked.folded or lower(name) = lower(asked.written) as "isWhole" from entity
      where name_words(name) @@ ${words(sql`asked.written`)} order by lower(name) <> lower(asked.written), id`,
    hashtag: sql`select to_jsonb(id) as key, true as "isWhole" from hashtag where key = asked.written`,
  };
  const parts = [...new Set(asked.map(({ filter }) => filter))].map(
    (filter) => sql`
      select asked.place, meant.* from ${given}
      cross join lateral (select * from (${sources[filter]}) meant limit ${mostMeant}) meant
      where asked.filter = ${filter}`,
  );
  const { rows } = await sql<Meant>`${sql.join(parts, sql` union all `)}`.execute(connection);
  return rows;
}

/** Only for a name that is nowhere, so once in a while. */
async function findNear(connection: Connection, lost: readonly Asked[]): Promise<UnknownName[]> {
  const begun = (text: string) => {
    const starts = text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => [...word].slice(0, 2).join(""));
    return sql`(${sql.join(starts.length > 0 ? starts.map((start) => sql`search_start(${start})`) : [sql`''::tsquery`], sql` || `)})`;
  };
  const candidates: Record<NamedFilter, (name: Asked) => RawBuilder<unknown>> = {
    publisher: () => sql`select name from publisher`,
    speaker: ({ folded }) => sql`select name from named_speaker where name_words(key) @@ ${begun(folded)}`,
    entity: ({ written }) => sql`select name from entity where name_words(name) @@ ${begun(written)}`,
    // By the alphabet, on both sides.
    hashtag: ({ written }) => sql`(select key as name from hashtag where key < ${written} order by key desc limit 200)
      union all (select key from hashtag where key > ${written} order by key limit 200)`,
  };
  const parts = lost.map(
    (name, place) =>
      sql`(select ${place}::int as place, name from (${candidates[name.filter](name)}) near limit ${mostCandidates})`,
  );
  const { rows } = await sql<{ place: number; name: string }>`${sql.join(parts, sql` union all `)}`.execute(connection);
  const names = Map.groupBy(rows, ({ place }) => place);
  return lost.map(({ filter, written }, place) => ({
    filter,
    asked: written,
    near: nearNames(
      written,
      (names.get(place) ?? []).map(({ name }) => name),
      mostNear,
    ),
  }));
}
