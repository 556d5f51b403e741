import { type Context, Hono } from "hono";
import { readCursor } from "../articles/dated-cursor.ts";
import { allow } from "../platform/actor.ts";
import { ChangedMeanwhile, InvalidInput, NotFound } from "../platform/refusals.ts";
import { findStoriesWithEntity } from "../stories/front-page.store.ts";
import { editEntity, undoEntityEdit } from "../topics/edit-entity.action.ts";
import { isEntityType } from "../topics/entity.ts";
import { findCompany, findEntityHashtags } from "../topics/entity-company.store.ts";
import { findMentionsOverTime } from "../topics/entity-days.store.ts";
import { findEntityEdits } from "../topics/entity-edit.store.ts";
import { type EntityWish, isSaidType } from "../topics/entity-edit.ts";
import { type EntityListing, findEntities } from "../topics/entity-list.store.ts";
import { type EntityPage, findEntityArticles, loadEntity } from "../topics/entity-page.store.ts";
import { isTopic } from "../topics/topic.ts";
import { actorOf } from "./actor-of.ts";
import { EntitiesPage } from "./entities.page.tsx";
import { EntityPageView, type EntityView } from "./entity.page.tsx";
import type { RefusedEntityEdit } from "./entity-editing.tsx";
import { findEntityClaims } from "./find-entity-claims.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const perPage = 60;
const shown = { stories: 8, company: 16, hashtags: 6, edits: 10, choices: 8, claims: 6 };
/** What follows the number is for people who read addresses. */
const one = "/:id{[0-9]{1,15}[-a-z0-9]*}";

/** Below `/entities`: who and what is named, a page for each, and what editors do to them. */
export function entityRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/", async (c) => {
    const [type, words] = [c.req.query("type"), c.req.query("q") ?? ""];
    const asked = { type: isEntityType(type) ? type : undefined, words };
    const after = c.req.query("after");
    const page = await findEntities(desk.database, { ...asked, after, limit: perPage });
    return sendPage(c, <EntitiesPage view={{ ...asked, page, isFirst: after === undefined }} printing={print()} />);
  });
  routes.get(one, async (c) => {
    const found = await loadEntity(desk.database, idOf(c));
    if (found.outcome === "same as") return c.redirect(`/entities/${found.id}`);
    return sendPage(c, <EntityPageView view={await entityView(c, desk, found.entity)} printing={print()} />);
  });
  routes.post(`${one}/edit`, async (c) => {
    const fields = readFields(await c.req.parseBody());
    let choices: EntityListing[] = [];
    try {
      const into = fields.deed === "merge" ? await findTarget(desk, idOf(c), fields) : undefined;
      if (typeof into === "object") {
        choices = into;
        throw new InvalidInput("Several entities are called so. Choose one.");
      }
      const done = await editEntity(allow(actorOf(c), "edit entities"), desk, wishOf(idOf(c), fields, into), fields);
      return c.redirect(`/entities/${done.entityId}`, 303);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return refusedPage(c, { ...fields, sentence: error.message, choices }, 422);
    }
  });
  routes.post("/edits/:id{[0-9]{1,15}}/undo", async (c) => {
    const done = await undoEntityEdit(allow(actorOf(c), "edit entities"), desk, idOf(c));
    return c.redirect(`/entities/${done.entityId}`, 303);
  });
  return routes;

  async function refusedPage(c: Context, refused: RefusedEntityEdit, status: 422) {
    const found = await loadEntity(desk.database, idOf(c));
    if (found.outcome === "same as") throw new ChangedMeanwhile("It was merged into another entity meanwhile.");
    const view = { ...(await entityView(c, desk, found.entity)), refused };
    return sendPage(c, <EntityPageView view={view} printing={print()} />, status);
  }
}

async function entityView(c: Context, { database, now }: WebDesk, entity: EntityPage): Promise<EntityView> {
  const from = readCursor(c.req.query("from"));
  const storiesFrom = readCursor(c.req.query("stories"));
  const claims = findEntityClaims(database, entity, shown.claims);
  const [stories, articles, company, hashtags, mentions, trail] = await Promise.all([
    findStoriesWithEntity(database, entity.id, { from: storiesFrom, limit: shown.stories }),
    findEntityArticles(database, entity.id, { from }),
    findCompany(database, entity.id, shown.company),
    findEntityHashtags(database, entity.id, shown.hashtags),
    findMentionsOverTime(database, entity.id, now()),
    findEntityEdits(database, { entityId: entity.id, limit: shown.edits }),
  ]);
  const view = { entity, stories, articles, company, hashtags, mentions, trail, isFirst: from === undefined };
  return { ...view, ...(await claims) };
}

type Fields = Record<"deed" | "name" | "to" | "into" | "topic" | "type" | "why", string>;

function readFields(sent: Record<string, unknown>): Fields {
  const field = (name: string) => {
    const value = sent[name];
    return typeof value === "string" ? value : "";
  };
  const [deed, name, to] = [field("deed"), field("name"), field("to").trim()];
  return { deed, name, to, into: field("into"), topic: field("topic"), type: field("type"), why: field("why") };
}

/** @throws InvalidInput */
function wishOf(entityId: number, { deed, name, topic, type }: Fields, into: number | undefined): EntityWish {
  if (deed === "rename") return { what: "renamed", entityId, name };
  if (deed === "merge" && into !== undefined) return { what: "merged", entityId, into };
  if (deed === "part" && isTopic(topic)) return { what: "parted", entityId, topic };
  if (deed === "type") return { what: "typed", entityId, type: isSaidType(type) ? type : null };
  throw new InvalidInput("Say what is to be done.");
}

const entityAddress = /^(?:(?:https?:\/\/[^/\s]+)?\/entities\/)?(\d{1,15})(?:-[^/\s]*)?$/i;

/** The other entity: by its number or address, by its name, or those among which to choose. @throws InvalidInput */
async function findTarget({ database }: WebDesk, own: number, { to, into }: Fields): Promise<number | EntityListing[]> {
  const id = entityAddress.exec(into || to)?.[1];
  if (id !== undefined) return Number(id);
  if (to === "") throw new InvalidInput("Name the other entity: by its name or by its address.");
  const found = await findEntities(database, { words: to, limit: shown.choices + 1 });
  const others = found.entities.filter((entity) => entity.id !== own).slice(0, shown.choices);
  const exact = others.filter(({ name }) => name.toLowerCase() === to.toLowerCase());
  const [only] = exact.length === 1 ? exact : others;
  if (!only) throw new InvalidInput(`No other entity is called “${to}”.`);
  return exact.length === 1 || others.length === 1 ? only.id : others;
}

/** @throws NotFound */
function idOf(c: Context): number {
  const [, id] = /^(\d{1,15})(?:-.*)?$/.exec(c.req.param("id") ?? "") ?? [];
  if (id === undefined) throw new NotFound("There is no such entity.");
  return Number(id);
}
