import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./test-browser.ts";
import { type SampleServer, serveSample } from "./test-pages.ts";

export interface Visits {
  readonly server: SampleServer;
  readonly browser: Browser;
  /** The address of a story of the edition. */
  story(name: string): string;
  /** The address of the article whose title begins so. */
  article(start: string): string;
  /** A browser of somebody's own: of nobody known, or of an account where the desk is a knowing one (`test-people.ts`). */
  contextOf(account: string | undefined, options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A page in a browser of its own, which is closed after the act. Paths are those of the server. */
  onPage(options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void>;
}

/** Octavo's pages and a browser for the tests of a file: opened before the first of them, closed after the last. */
export function visitSample(...content: Parameters<typeof serveSample>): Visits {
  let opened: { server: SampleServer; browser: Browser } | undefined;
  beforeAll(async () => {
    const [server, browser] = await Promise.all([serveSample(...content), openBrowser()]);
    opened = { server, browser };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.server.close();
  });
  const now = () => {
    if (!opened) throw new Error("the pages are served only while tests run");
    return opened;
  };
  const contextOf: Visits["contextOf"] = async (account, options = {}) => {
    const { server, browser } = now();
    const context = await browser.newContext({ reducedMotion: "reduce", baseURL: server.address, ...options });
    if (account) await context.addCookies([{ name: "octavo.session_token", value: account, url: server.address }]);
    return context;
  };
  return {
    get server() {
      return now().server;
    },
    get browser() {
      return now().browser;
    },
    story: (name) => `${now().server.address}/stories/${now().server.edition?.storyIds.get(name)}`,
    article(start) {
      const { server } = now();
      const [, id] = [...(server.edition?.articleIds ?? [])].find(([title]) => title.startsWith(start)) ?? [];
      return `${server.address}/articles/${id}`;
    },
    contextOf,
    async onPage(options, act) {
      const context = await contextOf(undefined, options);
      await act(await context.newPage());
      await context.close();
    },
  };
}
