import { resolve } from "node:path";
import { expect, test } from "vitest";
import { loadConfig } from "./config.ts";

function problemsOf(environment: Record<string, string>): string {
  try {
    loadConfig(environment);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test("an empty environment gives a newspaper on this machine", () => {
  expect(loadConfig({ HOME: "/" })).toMatchObject({
    host: "127.0.0.1",
    port: 8080,
    logLevel: "info",
    databaseUrl: undefined,
    hostPauseMs: 1000,
    allowHosts: [],
    itemsPerPoll: 200,
    proxy: { http: undefined, https: undefined, except: [] },
  });
});

test("every wrong setting is named at once, with what it must look like", () => {
  const said = problemsOf({
    OCTAVO_PORT: "eighty",
    OCTAVO_HOST_PAUSE_MS: "-5",
    OCTAVO_LOG: "loud",
    DATABASE_URL: "mysql://here",
    HTTP_PROXY: "ftp://proxy",
  });
  expect(said).toContain("OCTAVO_PORT must be a whole number");
  expect(said).toContain("OCTAVO_HOST_PAUSE_MS must be a whole number");
  expect(said).toContain("OCTAVO_LOG");
  expect(said).toContain("DATABASE_URL must be a postgres:// address");
  expect(said).toContain("HTTP_PROXY must be an http:// or https:// address");
});

test("a name that Octavo does not know is refused beside the other problems", () => {
  const said = problemsOf({ OCTAVO_PROT: "80", OCTAVO_PORT: "70000" });
  expect(said).toContain("OCTAVO_PROT is not a setting of Octavo");
  expect(said).toContain("OCTAVO_PORT must be 65535 or less");
});

test("names of other programs are none of our business", () => {
  expect(problemsOf({ PATH: "/bin", MINIFLUX_PORT: "x", OCTAVO_TEST_BROWSER: "/bin/true" })).toBe("");
});

test("what is wrong is said in a refusal, not as a defect", () => {
  expect(() => loadConfig({ OCTAVO_PORT: "x" })).toThrow(expect.objectContaining({ name: "InvalidInput" }));
});

test("a flag stands above the environment", () => {
  const config = loadConfig(
    { OCTAVO_PORT: "9000", OCTAVO_HOST: "127.0.0.2", OCTAVO_DATA: "/from/environment" },
    { port: "9001", data: "/from/flag" },
  );
  expect(config).toMatchObject({ port: 9001, host: "127.0.0.2", dataFolder: resolve("/from/flag") });
});

test("a wrong flag is refused like a wrong setting", () => {
  expect(() => loadConfig({ OCTAVO_PORT: "9000" }, { port: "x" })).toThrow("must be a whole number");
});

test("an empty setting counts as not set", () => {
  expect(loadConfig({ HOME: "/", OCTAVO_PORT: "", DATABASE_URL: "", OCTAVO_ALLOW_HOSTS: "" })).toMatchObject({
    port: 8080,
    databaseUrl: undefined,
    allowHosts: [],
  });
});

test("a data folder that is given as a relative path is one place, wherever the program goes", () => {
  expect(loadConfig({ OCTAVO_DATA: "news" }).dataFolder).toBe(resolve("news"));
});

test("lists are parted by commas or spaces", () => {
  const config = loadConfig({ HOME: "/", OCTAVO_ALLOW_HOSTS: "10.0.0.0/8, news.lan  nas", NO_PROXY: "localhost,.lan" });
  expect(config.allowHosts).toEqual(["10.0.0.0/8", "news.lan", "nas"]);
  expect(config.proxy.except).toEqual(["localhost", ".lan"]);
});

test("the proxy settings are read in lower case too, as curl does", () => {
  const config = loadConfig({ HOME: "/", http_proxy: "http://proxy:3128", no_proxy: "lan" });
  expect(config.proxy).toMatchObject({ http: "http://proxy:3128", except: ["lan"] });
});

test("what is no host is named among the problems, and what is one is taken", () => {
  expect(() => loadConfig({ OCTAVO_ALLOW_HOSTS: "///" })).toThrow(/OCTAVO_ALLOW_HOSTS.* must hold hosts/);
  const written = "feeds.home.example, .lan 10.0.0.0/8 127.0.0.1:8080 [::1]:80 fd00::/8 localhost";
  expect(loadConfig({ OCTAVO_ALLOW_HOSTS: written }).allowHosts).toHaveLength(7);
});

test("the demo fetches from its own press, straight, and writes to no database but its own", () => {
  const config = loadConfig(
    { DATABASE_URL: "postgres://db.example/news", HTTP_PROXY: "http://proxy.example:3128", NO_PROXY: "db.example" },
    { pressHosts: ["127.0.0.1:4711"] },
  );
  expect(config).toMatchObject({
    databaseUrl: undefined,
    allowHosts: ["127.0.0.1:4711"],
    proxy: { except: ["db.example", "127.0.0.1:4711"] },
  });
});

test("a model is connected by its address and its name together, and by neither of them alone", () => {
  const both = { OCTAVO_MODEL_URL: "http://127.0.0.1:11434/v1", OCTAVO_MODEL: "small" };
  expect(loadConfig(both).model).toMatchObject({ address: both.OCTAVO_MODEL_URL, name: "small", key: undefined });
  expect(loadConfig({}).model).toBeUndefined();
  expect(() => loadConfig({ OCTAVO_MODEL: "small" })).toThrow("belong together");
  expect(() => loadConfig({ ...both, OCTAVO_MODEL_PRICE_IN: "cheap" })).toThrow(
    "OCTAVO_MODEL_PRICE_IN must be a number",
  );
});

const issuer = {
  OCTAVO_ISSUER_URL: "https://sso.isle.example/realm",
  OCTAVO_ISSUER_CLIENT: "octavo",
  OCTAVO_ISSUER_SECRET: "s",
};

test("an issuer comes whole, with roles by group", () => {
  expect(
    loadConfig({ HOME: "/", ...issuer, OCTAVO_ISSUER_ROLES: "newsroom=editor, /night desk = moderator" }).issuer,
  ).toEqual({
    address: "https://sso.isle.example/realm",
    clientId: "octavo",
    clientSecret: "s",
    name: "sso.isle.example",
    scopes: ["openid", "email", "profile"],
    groupsClaim: "groups",
    roles: [
      { group: "newsroom", role: "editor" },
      { group: "/night desk", role: "moderator" },
    ],
    isWelcome: false,
  });
  expect(problemsOf({ OCTAVO_ISSUER_URL: "https://sso.isle.example" })).toContain("must all be set");
  expect(problemsOf({ ...issuer, OCTAVO_ISSUER_ROLES: "newsroom=king" })).toContain("must hold groups and roles");
});

test.each([
  ["http://sso.isle.example", false],
  ["http://127.0.0.1.isle.example", false],
  ["http://localhost.isle.example/", false],
  ["http://127.0.0.1:9000/realm", true],
  ["http://localhost", true],
  ["https://sso.isle.example/.well-known/openid-configuration", true],
])("an issuer at %s: %s", (address, isGood) => {
  expect(problemsOf({ ...issuer, OCTAVO_ISSUER_URL: address }) === "").toBe(isGood);
});
