import { afterEach, beforeEach, expect, test } from "vitest";
import { type Actor, allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { type Mail, openMail } from "../platform/mail/mail.ts";
import { type MailHost, openMailHost } from "../platform/mail/test-mail-host.ts";
import { hideComment } from "./moderate-comment.action.ts";
import { chooseLetters, type LetterDesk, sendLetters, stopLetters } from "./send-letters.action.ts";
import { join, printTestStory, type TestConversation, trustEverybody } from "./test-conversation.ts";
import { writeComment } from "./write-comment.action.ts";

let server: TestDatabase;
let talk: TestConversation;
let host: MailHost;
let mail: Mail;
let ilse: Actor;
let tove: Actor;
let first: number;

beforeEach(async () => {
  server = await createTestDatabase();
  host = await openMailHost();
  mail = openMail({ url: host.url, from: "Octavo <paper@tessen.example>" });
  talk = await printTestStory(server);
  await trustEverybody(server);
  ilse = await join(server, "Ilse");
  tove = await join(server, "Tove");
  await server.pool.query("update account set email_verified = true");
  first = await write(ilse, "The quay at Brennick is too short");
  talk.wait(1);
});
afterEach(async () => {
  mail.close();
  await host.close();
  await server.close();
});

async function write(actor: Actor, words: string, parentId?: number): Promise<number> {
  const wish = { subject: { story: talk.story }, words, parentId };
  return (await writeComment(allow(actor, "write comments"), talk.desk, wish)).id;
}

const deskWith = (more: Partial<LetterDesk> = {}): LetterDesk => ({
  ...talk.desk,
  mail,
  log: { warn: () => undefined },
  address: "https://octavo.example/",
  findReader: async () => ({ email: "ilse@tessen.example", isConfirmed: true, actor: ilse }),
  ...more,
});
const send = (more: Partial<LetterDesk> = {}) => sendLetters(deskWith(more));
const ask = (wants = true) => chooseLetters(allow(ilse, "keep an account"), talk.desk, wants);
const headersOf = (letter = "") => letter.slice(0, letter.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
const linkOf = (letter = "") => /List-Unsubscribe: <([^>]+)>/.exec(headersOf(letter))?.[1] ?? "";

async function askAndAnswer(): Promise<number> {
  await ask();
  talk.wait(1);
  return write(tove, "The harbour master measured it wrong", first);
}

test("nobody gets a letter who did not ask for one, nor for what was before they did", async () => {
  await write(tove, "It is not", first);
  await send();
  talk.wait(1);
  await ask();
  await send();
  expect(host.letters).toEqual([]);
});

test("answers and decisions come in one letter, with no word of any comment and a way to end it", async () => {
  const answer = await askAndAnswer();
  const runa = await join(server, "Runa", "moderator");
  await hideComment(allow(runa, "moderate"), talk.desk, first, "Unkind");
  await send();
  expect(host.letters).toHaveLength(1);
  const [letter = ""] = host.letters;
  expect(headersOf(letter)).toContain("To: ilse@tessen.example");
  expect(headersOf(letter)).toContain("Content-Type: text/plain");
  expect(headersOf(letter)).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(linkOf(letter)).toMatch(/^https:\/\/octavo[.]example\/account\/letters\/stop\?token=/);
  expect(letter).toContain(`https://octavo.example/comments/${answer}`);
  expect(letter).toContain("A moderator hid your comment.");
  expect(letter).not.toMatch(/harbour master|Brennick|Unkind|Tove/);
});

test("one letter an hour at most, and each matter once", async () => {
  await askAndAnswer();
  await send();
  const later = await write(tove, "By a metre at least", first);
  await send();
  expect(host.letters).toHaveLength(1);
  talk.wait(61);
  await send();
  await send();
  expect(host.letters).toHaveLength(2);
  expect(host.letters[1]).toContain(`/comments/${later}`);
  expect(host.letters[1]).toContain("One answer");
});

test("one's own answers are nothing to be told of", async () => {
  await ask();
  talk.wait(1);
  await write(ilse, "Too short by a metre", first);
  await send();
  expect(host.letters).toEqual([]);
});

test("an address that nobody confirmed gets none", async () => {
  await askAndAnswer();
  await send({ findReader: async () => ({ email: "ilse@tessen.example", isConfirmed: false, actor: ilse }) });
  await server.pool.query("update account set email_verified = false; delete from notice_letter");
  await send();
  expect(host.letters).toEqual([]);
});

test("of an answer that a reader may not read there is no letter", async () => {
  const answer = await askAndAnswer();
  await server.pool.query("update comment set open_to = 'members' where id = $1", [answer]);
  await send();
  expect(host.letters).toEqual([]);
});

test("a letter that no server takes is sent later, and one that was taken before a crash goes again as the same", async () => {
  await askAndAnswer();
  const crashing: Mail = {
    close: () => undefined,
    async send(letter) {
      await mail.send(letter);
      throw new Error("the power went");
    },
  };
  await send({ mail: crashing });
  talk.wait(11);
  await send();
  await send();
  expect(host.letters).toHaveLength(2);
  const [one, other] = host.letters.map((letter) => /Message-ID: (<[^>]+>)/i.exec(headersOf(letter))?.[1]);
  expect(one).toMatch(/^<octavo-letter-\d+@octavo[.]example>$/);
  expect(other).toBe(one);
});

test("several machines that send at once send one letter", async () => {
  await askAndAnswer();
  await Promise.all([send(), send(), send()]);
  expect(host.letters).toHaveLength(1);
});

test("the link in a letter ends the letters of its reader, a link with another's name ends nothing", async () => {
  await askAndAnswer();
  await send();
  const token = new URL(linkOf(host.letters[0])).searchParams.get("token") ?? "";
  const forged = `${Buffer.from("account-Tove").toString("base64url")}.${token.split(".")[1]}`;
  await expect(stopLetters(talk.desk, forged)).rejects.toThrow("not whole");
  const wishes = async () => (await server.pool.query("select account_id from letter_wish")).rows;
  expect(await wishes()).toEqual([{ account_id: "account-Ilse" }]);
  await stopLetters(talk.desk, token);
  expect(await wishes()).toEqual([]);
});
