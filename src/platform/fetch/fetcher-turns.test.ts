import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { createFetcher, type FetcherSettings } from "./fetcher.ts";
import { loopbackHost, until } from "./loopback-host.ts";

function fetcherWith(settings: Partial<FetcherSettings> = {}) {
  return createFetcher({ userAgent: "Octavo", allowHosts: ["127.0.0.1"], hostPauseMs: 0, ...settings });
}

test("a host gets no more requests at once than allowed", async () => {
  const open: ServerResponse[] = [];
  await using host = await loopbackHost((_, response) => open.push(response));
  const fetcher = fetcherWith({ turns: { maxRunning: 2, maxWaiting: 4 } });
  const fetches = [1, 2, 3, 4].map((number) => fetcher.fetch({ url: `${host.origin}/${number}` }));
  await until(() => open.length === 2);
  open[0]?.end();
  await until(() => open.length === 3);
  for (const response of open) response.end();
  await until(() => open.length === 4);
  open[3]?.end();
  for (const came of await Promise.all(fetches)) expect(came.outcome).toBe("answer");
  await fetcher.close();
});

test("a slow host sends further callers away while another host is served", async () => {
  await using slow = await loopbackHost((request) => request.resume());
  await using quick = await loopbackHost((_, response) => response.end());
  const fetcher = fetcherWith({ turns: { maxRunning: 1, maxWaiting: 1 } });
  const stuck = [fetcher.fetch({ url: slow.origin }), fetcher.fetch({ url: slow.origin })];
  await until(() => slow.asked.length === 1);
  expect(await fetcher.fetch({ url: slow.origin })).toMatchObject({ outcome: "later", url: `${slow.origin}/` });
  expect(await fetcher.fetch({ url: quick.origin })).toMatchObject({ outcome: "answer" });
  await fetcher.close();
  await Promise.all(stuck);
});

test.each([429, 503])("a %d with Retry-After is answered, and the host is left alone", async (status) => {
  await using host = await loopbackHost((_, response) => response.writeHead(status, { "retry-after": "120" }).end());
  const fetcher = fetcherWith({ clock: { now: () => 0, after: () => () => undefined } });
  expect(await fetcher.fetch({ url: host.origin })).toMatchObject({ outcome: "answer", status });
  expect(await fetcher.fetch({ url: host.origin })).toMatchObject({ outcome: "later", afterMs: 120_000 });
  expect(host.asked).toHaveLength(1);
  await fetcher.close();
});

test("a Retry-After with status 200 means nothing", async () => {
  await using host = await loopbackHost((_, response) => response.writeHead(200, { "retry-after": "120" }).end());
  const fetcher = fetcherWith();
  await fetcher.fetch({ url: host.origin });
  expect(await fetcher.fetch({ url: host.origin })).toMatchObject({ outcome: "answer" });
  await fetcher.close();
});

test("a redirect within a host needs no second turn", async () => {
  await using host = await loopbackHost(({ url }, response) =>
    url === "/" ? response.writeHead(302, { location: "/there" }).end() : response.end(),
  );
  const fetcher = fetcherWith({ hostPauseMs: 3_600_000, turns: { maxRunning: 1 } });
  expect(await fetcher.fetch({ url: host.origin })).toMatchObject({ outcome: "answer" });
  await fetcher.close();
});

test("two hosts that redirect to each other do not lock each other up", async () => {
  const locations = ["", ""];
  const redirecting = (to: number) =>
    loopbackHost((_, response) => response.writeHead(302, { location: locations[to] }).end());
  await using one = await redirecting(1);
  await using two = await redirecting(0);
  locations.splice(0, 2, one.origin, two.origin);
  const fetcher = fetcherWith({ turns: { maxRunning: 1 } });
  const came = await Promise.all([fetcher.fetch({ url: one.origin }), fetcher.fetch({ url: two.origin })]);
  expect(came.map(({ outcome }) => outcome)).toEqual(["too many redirects", "too many redirects"]);
  await fetcher.close();
});

test("a turn is given back whatever the host does", async () => {
  await using host = await loopbackHost((request) => request.socket.destroy());
  const fetcher = fetcherWith({ turns: { maxRunning: 1, maxWaiting: 1 } });
  for (let round = 0; round < 5; round += 1)
    expect(await fetcher.fetch({ url: host.origin })).toMatchObject({ outcome: "unreachable" });
  await fetcher.close();
});
