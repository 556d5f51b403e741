import Bowser from "bowser";

/** @returns browser and system of a user agent in words, such as “Firefox 133 on Windows”; undefined where it names none. */
export function describeAgent(userAgent: string): string | undefined {
  if (userAgent === "") return undefined;
  const { browser, os } = Bowser.parse(userAgent);
  if (!browser.name) return undefined;
  const [version = ""] = (browser.version ?? "").split(".");
  const named = /^\d+$/.test(version) ? `${browser.name} ${version}` : browser.name;
  return os.name ? `${named} on ${os.name}` : named;
}
