import { type HostList, listsHost, parseHostList, portOf } from "./host-list.ts";

/** The operator's HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
export interface ProxySettings {
  http?: string | undefined;
  https?: string | undefined;
  except?: readonly string[];
}

type ChooseProxy = (url: URL) => URL | undefined;

/**
 * Which proxy carries a request, as curl decides it: by the scheme of the address asked for, unless the host is excepted.
 * `example.org` and `.example.org` except the name and all names under it; `*` excepts everything.
 */
export function proxyChooser({ http, https, except = [] }: ProxySettings): ChooseProxy {
  const proxies = { "http:": asUrl(http), "https:": asUrl(https) };
  const excepted: HostList = parseHostList(except).map((entry) =>
    entry.is === "name" ? { is: "suffix", suffix: entry.name, port: entry.port } : entry,
  );
  return (url) => {
    const proxy = url.protocol === "http:" || url.protocol === "https:" ? proxies[url.protocol] : undefined;
    return proxy === undefined || listsHost(excepted, url.hostname, portOf(url)) ? undefined : proxy;
  };
}

function asUrl(proxy: string | undefined): URL | undefined {
  if (proxy === undefined || proxy === "") return undefined;
  return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`);
}
