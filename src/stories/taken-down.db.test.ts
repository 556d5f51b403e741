import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { tablesOfWords } from "./taken-down.store.ts";

/**
 * The columns that hold text and are not moved aside with a taken down article, by table. A column that is new fails the test
 * below: either its table belongs into the list of those that are moved, or somebody has judged it and adds it here.
 */
const judged: Record<string, string> = {
  // People, and what they typed or decided.
  account: "email id image name role",
  account_credential: "access_token account_id id id_token issuer_id password refresh_token role scope subject",
  account_passkey: "aaguid account_id credential_id device_type id name public_key transports",
  account_proof: "id identifier value",
  account_session: "account_id id ip_address token user_agent",
  api_key: "account_id hash name scopes",
  comment: "account_id held_for open_to state words writer_role",
  comment_ban: "account_id why",
  comment_edit: "words",
  comment_report: "account_id reason words",
  comment_rule: "deed pattern what",
  conversation_house: "open_to",
  conversation_look: "account_id subject",
  conversation_of_story: "open_to",
  entity_edit: "actor aliases_before name_after name_before role topic what why",
  house_rule: "changed_by name value",
  invitation: "code_hash email ended_by made_by note role",
  invitation_use: "account_id",
  issuer_visit: "back browser_hash nonce state_hash verifier",
  letter_matter: "account_id",
  letter_wish: "account_id",
  member_grant: "account_id granted_by reference",
  moderation: "account_id actor before role setting what why",
  notice_letter: "account_id",
  payment_notice: "id",
  sign_in_wait: "who",
  storyline_edit: "actor name role what why",
  take_down: "actor role what why",
  writer_notice: "account_id",
  // Feeds, publishers and the program itself.
  catching_up: "what",
  feed: "etag exclude_selectors home_url include_selectors last_modified outcome outcome_detail state title url",
  feed_folder: "path",
  feed_subscription: "detail hub secret state token topic",
  host_turn: "host",
  image: "digest trouble",
  migration: "name",
  model_call: "feature outcome",
  model_spending: "reader",
  publisher: "home_url language name name_from site",
  secret: "name value",
  served_address: "address",
  // Names and topics of many articles.
  entity: "editor_name editor_type key name qualifier type",
  entity_alias: "topic",
  hashtag: "key name stem",
  // What placing counts by, and why.
  article_features: "features",
  membership: "placed_by reasons",
  story_edit_article: "placed_by reasons",
  story_profile: "language past terms",
  // Blanked in the rows themselves.
  article:
    "byline etag evidence excerpt head_words image_url kind language last_modified link page_tags reading_detail reading_outcome section state text_from title",
  article_address: "address",
  entry: "blocks categories digest guid summary title",
  // Forgotten with the article, or told anew without it.
  model_answer: "key sentences",
  named_speaker: "key name",
  statement: "attitude digest quotation speaker_key",
  statement_print: "how pieces",
  story: "editor_headline excerpt first_origin hashtags headline topic",
  story_agenda: "certainty clock label precision sources state topic uid",
  story_link: "linked_by reasons",
  story_speaker: "aliases key name roles sort type",
  storyline: "editor_name name",
  told_sentence: "details part words",
  // Editors on stories.
  story_edit: "actor headline_after headline_before role what why",
  // The place where the words are put aside.
  taken_down: "images kept printed_reason",
};

let server: TestDatabase;
beforeAll(async () => {
  server = await createTestDatabase();
});
afterAll(() => server.close());

async function columnsThatHoldText(): Promise<Map<string, string>> {
  const { rows } = await server.pool.query<{ name: string; columns: string }>(`
    select table_name as name, string_agg(column_name, ' ' order by column_name collate "C") as columns
    from information_schema.columns
    where table_schema = 'public'
      and udt_name in ('text', '_text', 'varchar', '_varchar', 'json', 'jsonb', '_jsonb', 'bytea', 'tsvector', 'xml')
    group by table_name`);
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

test("every column that can hold words of an article goes with it when it is taken down, or has been judged", async () => {
  const found = await columnsThatHoldText();
  for (const table of tablesOfWords) found.delete(table);
  expect(Object.fromEntries(found)).toEqual(judged);
});

test("a table whose words are moved has its rows by article", async () => {
  const { rows } = await server.pool.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'article_id'",
  );
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([...tablesOfWords]));
});
