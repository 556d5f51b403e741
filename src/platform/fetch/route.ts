import { Agent, type Dispatcher, ProxyAgent } from "undici";
import { guardedConnector, type Resolve } from "./guarded-connect.ts";
import type { HostList } from "./host-list.ts";
import { type ProxySettings, proxyChooser } from "./proxy-choice.ts";

/** Where to send a request so that it reaches an address: to its host, or to the proxy in between. */
export interface Route {
  dispatcher: Dispatcher;
  target: { origin: string; path: string; servername?: string };
  headers: Readonly<Record<string, string>>;
  /** The proxy, when one carries the request; it also looks the name up. */
  via: URL | undefined;
}

export interface Routes {
  /** `direct` carries what no proxy does. */
  to(url: URL, direct: Dispatcher): Route;
  /** Breaks off every connection to a proxy. */
  destroy(): Promise<void>;
}

interface ConnectionSettings {
  connectMs: number;
  /** Large news sites send more than the usual 16 KiB of policies and cookies. */
  maxHeaderBytes: number;
}

/** Connections to the hosts themselves, only to public addresses and allowed ones. */
export function guardedAgent(allowed: HostList, resolve: Resolve, settings: ConnectionSettings): Agent {
  return new Agent({
    connect: guardedConnector(allowed, resolve, settings.connectMs),
    maxHeaderSize: settings.maxHeaderBytes,
  });
}

export function createRoutes(proxies: ProxySettings, settings: ConnectionSettings): Routes {
  const chooseProxy = proxyChooser(proxies);
  const carriers = new Map<string, { forward: Agent; tunnel: ProxyAgent }>();

  function carrierTo(proxy: URL) {
    const carrier = carriers.get(proxy.href) ?? openCarrier(proxy, settings);
    carriers.set(proxy.href, carrier);
    return carrier;
  }

  return {
    to: (url, direct) => {
      const via = chooseProxy(url);
      const target = { origin: url.origin, path: url.pathname + url.search };
      if (via === undefined) return { dispatcher: direct, target, headers: {}, via };
      const { forward, tunnel } = carrierTo(via);
      return url.protocol === "https:"
        ? { dispatcher: tunnel, target, headers: {}, via }
        : { dispatcher: forward, target: forwarded(url, via), headers: forwardHeaders(url, via), via };
    },
    destroy: async () => {
      await Promise.all([...carriers.values()].flatMap(({ forward, tunnel }) => [forward.destroy(), tunnel.destroy()]));
    },
  };
}

/** The operator chose the proxy, so its own address is not checked. */
function openCarrier(proxy: URL, { connectMs, maxHeaderBytes }: ConnectionSettings) {
  const connect = { timeout: connectMs, allowH2: false };
  return {
    forward: new Agent({ connect, maxHeaderSize: maxHeaderBytes }),
    tunnel: new ProxyAgent({
      uri: proxy.href,
      connectTimeout: connectMs,
      maxHeaderSize: maxHeaderBytes,
      allowH2: false,
      proxyTls: { allowH2: false },
      requestTls: { allowH2: false },
    }),
  };
}

/**
 * Plain http is asked of the proxy by its whole address (RFC 9112, section 3.2.2), which needs no CONNECT. Done here and
 * not by `ProxyAgent`, which keeps a pool for every host that was ever asked for.
 */
function forwarded(url: URL, proxy: URL): Route["target"] {
  const target = { origin: proxy.origin, path: url.origin + url.pathname + url.search };
  return proxy.protocol === "https:" ? { ...target, servername: proxy.hostname } : target;
}

function forwardHeaders(url: URL, proxy: URL): Record<string, string> {
  if (proxy.username === "") return { host: url.host };
  const secret = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { host: url.host, "proxy-authorization": `Basic ${Buffer.from(secret).toString("base64")}` };
}
