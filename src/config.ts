import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";
import { defaultDataFolder } from "./platform/data-folder.ts";
import { InvalidInput } from "./platform/refusals.ts";
import { type AccountRole, accountRoles } from "./readers/account.ts";

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .pipe(z.number().min(least, `must be ${least} or more`).max(most, `must be ${most} or less`));

const price = z
  .string()
  .regex(/^\d+(\.\d+)?$/, "must be a number such as 0.15")
  .transform(Number);

const list = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean));
/** A name, a suffix, an address or a network, with or without a port. */
const host = /^(\*|\.?[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.?|\[?[0-9a-f:.]+\]?)(\/\d{1,3})?(:\d{1,5})?$/iu;
const hosts = list.pipe(
  z.array(
    z
      .string()
      .regex(host, "must hold hosts such as feeds.home.example, 10.0.0.0/8 or 127.0.0.1:8080, parted by commas"),
  ),
);
const webAddress = z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" });

/** Keys of tokens are fetched from it: only what never leaves this machine may go unprotected. */
const issuerAddress = webAddress
  .refine(
    (address) => /^(https:|http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?\/)/i.test(`${address}/`),
    "must be an https:// address, or one of this machine’s own",
  )
  .transform((address) => address.replace(/\.well-known\/openid-configuration$/, ""));
const groupRoles = z.string().transform((text, context) =>
  text
    .split(",")
    .filter((part) => part.trim() !== "")
    .flatMap((part) => {
      const [, group = "", written = ""] = /^\s*(.+?)\s*=\s*(\w+)\s*$/.exec(part) ?? [];
      const role = accountRoles.find((known) => known === written);
      if (role) return [{ group, role }];
      context.addIssue(`must hold groups and roles such as newsroom=editor; the roles are ${accountRoles.join(", ")}`);
      return [];
    }),
);

/** Every setting, with what it must look like. Empty counts as not set. Defaults stand in `.env.example` too. */
const settings = z.object({
  OCTAVO_DATA: z.string().optional(),
  OCTAVO_HOST: z.string().default("127.0.0.1"),
  OCTAVO_PORT: wholeNumber(0, 65535).default(8080),
  OCTAVO_LOG: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  OCTAVO_HOST_PAUSE_MS: wholeNumber(0, 600_000).default(1000),
  OCTAVO_ALLOW_HOSTS: hosts.default([]),
  OCTAVO_CONTACT: z
    .string()
    .regex(/^[\x20-\x7e]{1,200}$/, "must be plain text")
    .optional(),
  OCTAVO_PUBLIC_URL: webAddress.optional(),
  OCTAVO_PROXIES: hosts.default([]),
  OCTAVO_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "must be an smtp:// or smtps:// address")
    .optional(),
  OCTAVO_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]*$/, "must be a mail address, such as Octavo <paper@news.example>")
    .optional(),
  OCTAVO_MEMBERSHIP_SECRET: z.string().min(16, "must have 16 characters or more").optional(),
  OCTAVO_ISSUER_URL: issuerAddress.optional(),
  OCTAVO_ISSUER_CLIENT: z.string().max(500).optional(),
  OCTAVO_ISSUER_SECRET: z.string().max(2000).optional(),
  OCTAVO_ISSUER_NAME: z.string().max(80).optional(),
  OCTAVO_ISSUER_SCOPES: list.default(["openid", "email", "profile"]),
  OCTAVO_ISSUER_GROUPS: z.string().max(200).default("groups"),
  OCTAVO_ISSUER_ROLES: groupRoles.default([]),
  OCTAVO_ISSUER_NEWCOMERS: z.enum(["house", "welcome"]).default("house"),
  OCTAVO_ITEMS_PER_POLL: wholeNumber(1, 10_000).default(200),
  OCTAVO_READERS: wholeNumber(1, 256).default(24),
  OCTAVO_IMAGES: z.enum(["on", "off"]).default("on"),
  OCTAVO_IMAGES_MB: wholeNumber(1, 1_000_000).default(1000),
  OCTAVO_MODEL_URL: webAddress.optional(),
  OCTAVO_MODEL: z.string().max(200).optional(),
  OCTAVO_MODEL_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, "must be plain text without spaces")
    .optional(),
  OCTAVO_MODEL_PRICE_IN: price.default(0),
  OCTAVO_MODEL_PRICE_OUT: price.default(0),
  OCTAVO_MODEL_TIMEOUT_MS: wholeNumber(1000, 600_000).default(60_000),
  OCTAVO_MODEL_READER_ANSWERS: wholeNumber(0, 1_000_000).default(30),
  OCTAVO_MODEL_SITE_ANSWERS: wholeNumber(0, 1_000_000).default(500),
  OCTAVO_MODEL_SITE_COST: price.optional(),
  OCTAVO_MCP_TOKEN: z
    .string()
    .regex(
      /^[\x21-\x7e]{24,512}$/,
      "must be 24 to 512 characters without spaces, such as `openssl rand -hex 24` prints",
    )
    .optional(),
  OCTAVO_THREADS: wholeNumber(1, 64).default(Math.max(1, Math.min(4, availableParallelism() - 1))),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must be a postgres:// address")
    .optional(),
  HTTP_PROXY: webAddress.optional(),
  HTTPS_PROXY: webAddress.optional(),
  NO_PROXY: list.default([]),
});

export interface ModelConfig {
  /** The base of an OpenAI-compatible interface. */
  address: string;
  name: string;
  key: string | undefined;
  /** For a million tokens. */
  prices: { input: number; output: number };
  timeoutMs: number;
  budgets: { readerAnswers: number; siteAnswers: number; siteCost: number | undefined };
}

/** Where people sign in by OpenID Connect, and what whoever comes from there may do. */
export interface IssuerConfig {
  address: string;
  clientId: string;
  clientSecret: string;
  /** On the button. */
  name: string;
  scopes: string[];
  groupsClaim: string;
  roles: { group: string; role: AccountRole }[];
  isWelcome: boolean;
}

export interface Config {
  dataFolder: string;
  host: string;
  port: number;
  logLevel: string;
  databaseUrl: string | undefined;
  hostPauseMs: number;
  allowHosts: string[];
  /** Where a publisher finds who reads it: part of the user agent. */
  contact: string | undefined;
  /** The address by which others reach this Octavo. */
  publicUrl: string | undefined;
  /** Whose word is taken for where a request comes from. */
  proxies: string[];
  /** Undefined where no mail is sent. */
  mail: { url: string; from: string } | undefined;
  /** Shared with a payment service. */
  membershipSecret: string | undefined;
  /** Undefined where people sign in here alone. */
  issuer: IssuerConfig | undefined;
  itemsPerPoll: number;
  readers: number;
  /** Undefined where no picture is fetched or shown; else the most that the cache of pictures may take. */
  imageBytes: number | undefined;
  threads: number;
  /** Undefined where no model is connected. */
  model: ModelConfig | undefined;
  /** Undefined where no program is answered at `/mcp`. */
  mcpToken: string | undefined;
  proxy: { http: string | undefined; https: string | undefined; except: string[] };
}

/** Flags of the command line stand above the environment. */
export interface Flags {
  data?: string | undefined;
  host?: string | undefined;
  port?: string | undefined;
  /** `host:port` of the demo's press: the one thing the demo fetches beside what is allowed anyway. */
  pressHosts?: readonly string[] | undefined;
}

/**
 * The one reader of the environment.
 * @throws InvalidInput that names every setting that is wrong, at once.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>, flags: Flags = {}): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [
      name,
      environment[name] || environment[name.toLowerCase()] || undefined,
    ]),
  );
  const wanted = {
    ...given,
    ...without({ OCTAVO_DATA: flags.data, OCTAVO_HOST: flags.host, OCTAVO_PORT: flags.port }),
  };
  const parsed = settings.safeParse(wanted);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith("OCTAVO_") && !(name in settings.shape) && !ours.includes(name),
  );
  if ((wanted.OCTAVO_MODEL_URL === undefined) !== (wanted.OCTAVO_MODEL === undefined))
    problems.push(
      "OCTAVO_MODEL_URL and OCTAVO_MODEL belong together: the address of a model’s server and the model’s name",
    );
  problems.push(...unknown.map((name) => `${name} is not a setting of Octavo`));
  const issuerParts = [wanted.OCTAVO_ISSUER_URL, wanted.OCTAVO_ISSUER_CLIENT, wanted.OCTAVO_ISSUER_SECRET];
  if (issuerParts.some(Boolean) && !issuerParts.every(Boolean))
    problems.push("OCTAVO_ISSUER_URL, OCTAVO_ISSUER_CLIENT and OCTAVO_ISSUER_SECRET must all be set, or none");
  if (Boolean(wanted.OCTAVO_SMTP_URL) !== Boolean(wanted.OCTAVO_MAIL_FROM))
    problems.push("OCTAVO_SMTP_URL and OCTAVO_MAIL_FROM must both be set, or neither");
  if (!parsed.success || problems.length > 0)
    throw new InvalidInput(
      `These settings are wrong:\n${problems.map((problem) => `  ${problem}`).join("\n")}\nThey are explained in docs/settings.md.`,
    );
  const read = parsed.data;
  const press = flags.pressHosts ?? [];
  return {
    dataFolder: resolve(read.OCTAVO_DATA ?? defaultDataFolder(environment)),
    host: read.OCTAVO_HOST,
    port: read.OCTAVO_PORT,
    logLevel: read.OCTAVO_LOG,
    // The demo's invented news never go into a reader's own database.
    databaseUrl: flags.pressHosts ? undefined : read.DATABASE_URL,
    hostPauseMs: read.OCTAVO_HOST_PAUSE_MS,
    allowHosts: [...read.OCTAVO_ALLOW_HOSTS, ...press],
    contact: read.OCTAVO_CONTACT,
    publicUrl: read.OCTAVO_PUBLIC_URL,
    proxies: read.OCTAVO_PROXIES,
    mail:
      read.OCTAVO_SMTP_URL && read.OCTAVO_MAIL_FROM
        ? { url: read.OCTAVO_SMTP_URL, from: read.OCTAVO_MAIL_FROM }
        : undefined,
    membershipSecret: read.OCTAVO_MEMBERSHIP_SECRET,
    issuer: issuerOf(read),
    itemsPerPoll: read.OCTAVO_ITEMS_PER_POLL,
    readers: read.OCTAVO_READERS,
    imageBytes: read.OCTAVO_IMAGES === "on" ? read.OCTAVO_IMAGES_MB * 1_000_000 : undefined,
    threads: read.OCTAVO_THREADS,
    model: modelOf(read),
    mcpToken: read.OCTAVO_MCP_TOKEN,
    proxy: { http: read.HTTP_PROXY, https: read.HTTPS_PROXY, except: [...read.NO_PROXY, ...press] },
  };
}

function issuerOf(read: z.infer<typeof settings>): IssuerConfig | undefined {
  const { OCTAVO_ISSUER_URL: address, OCTAVO_ISSUER_CLIENT: clientId, OCTAVO_ISSUER_SECRET: clientSecret } = read;
  if (address === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return {
    address,
    clientId,
    clientSecret,
    name: read.OCTAVO_ISSUER_NAME ?? new URL(address).hostname,
    scopes: [...new Set(["openid", ...read.OCTAVO_ISSUER_SCOPES])],
    groupsClaim: read.OCTAVO_ISSUER_GROUPS,
    roles: read.OCTAVO_ISSUER_ROLES,
    isWelcome: read.OCTAVO_ISSUER_NEWCOMERS === "welcome",
  };
}

function modelOf(read: z.infer<typeof settings>): ModelConfig | undefined {
  if (read.OCTAVO_MODEL_URL === undefined || read.OCTAVO_MODEL === undefined) return undefined;
  return {
    address: read.OCTAVO_MODEL_URL,
    name: read.OCTAVO_MODEL,
    key: read.OCTAVO_MODEL_KEY,
    prices: { input: read.OCTAVO_MODEL_PRICE_IN, output: read.OCTAVO_MODEL_PRICE_OUT },
    timeoutMs: read.OCTAVO_MODEL_TIMEOUT_MS,
    budgets: {
      readerAnswers: read.OCTAVO_MODEL_READER_ANSWERS,
      siteAnswers: read.OCTAVO_MODEL_SITE_ANSWERS,
      siteCost: read.OCTAVO_MODEL_SITE_COST,
    },
  };
}

/** Read by the tests' own set-up, never by Octavo. */
const ours = ["OCTAVO_TEST_BROWSER", "OCTAVO_TEST_SLOW_MS"];

function without(flags: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(flags).filter((flag): flag is [string, string] => flag[1] !== undefined));
}
