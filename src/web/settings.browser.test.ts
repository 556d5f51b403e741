import { afterAll, beforeAll, expect, test } from "vitest";
import { openModelDesk } from "../assistant/test-model-desk.ts";
import { allow } from "../platform/actor.ts";
import { openDatabase } from "../platform/database/database.ts";
import { invite } from "../readers/invite.action.ts";
import { turnBy } from "./test-browser.ts";
import { faultsOf, windows } from "./test-faults.ts";
import { knowingDesk } from "./test-people.ts";
import { visitSample } from "./test-visits.ts";

let model: Awaited<ReturnType<typeof openModelDesk>>;
let code: string;
// Before the pages are served, which have it on their desk.
beforeAll(async () => {
  model = await openModelDesk([{ status: 401 }, { status: 401 }]);
});
afterAll(() => model[Symbol.asyncDispose]());
const visits = visitSample("edition", undefined, (test) => ({
  readers: knowingDesk(test).readers,
  assistant: { database: test.database, model },
}));

const may = allow({ role: "administrator", name: "test" }, "manage accounts");
beforeAll(async () => {
  const { pool } = visits.server;
  await pool.query(
    "insert into account (id, name, email, role) values ('root', 'Root', 'root@isle.example', 'administrator')",
  );
  const wish = { role: "reader", uses: 2, hours: 1 } as const;
  await pool.query("insert into house_rule (name, value, changed_by) values ('registration', 'invitation', 'test')");
  code = await invite(may, { database: openDatabase(pool), now: () => new Date() }, wish);
});

test.each(windows)("the pages of who runs the newspaper have no fault at $width pixels", async (viewport) => {
  const context = await visits.contextOf("root", { viewport, bypassCSP: true });
  const page = await context.newPage();
  const found: string[] = [];
  const look = async (path: string, status = 200) => {
    expect((await page.goto(path))?.status(), path).toBe(status);
    found.push(...(await faultsOf(page)));
  };
  await look("/settings/people");
  await page.goto("/settings/model");
  await turnBy(page.getByRole("button", { name: "Test the connection" }));
  await page.getByRole("table", { name: "The last requests" }).waitFor();
  found.push(...(await faultsOf(page)));
  await page.goto(visits.article("Ferry strike:"));
  await page.getByText("Take this article down").click();
  await page.getByLabel("Why it is taken down").fill("The words of a letter were printed in it.");
  await turnBy(page.getByRole("button", { name: "Take it down" }));
  found.push(...(await faultsOf(page)));
  await look("/settings/taken-down");
  await page.goto(visits.article("Ferry strike:"));
  await page.getByLabel("Why it is put back").fill("It was the wrong article.");
  await turnBy(page.getByRole("button", { name: "Put it back" }));
  await context.close();
  expect(found).toEqual([]);
});

test.each(windows)("what visitors are shown of it has no fault at $width pixels", async (viewport) => {
  await visits.onPage({ viewport, bypassCSP: true }, async (page) => {
    for (const [path, status] of [
      [`/join/${code}`, 200],
      ["/settings/people", 403],
      ["/settings/model", 403],
    ] as const) {
      expect((await page.goto(path))?.status(), path).toBe(status);
      expect(await faultsOf(page)).toEqual([]);
    }
  });
});
