const redirects = new Set([301, 302, 303, 307, 308]);

/** Where an answer sends us on to; `undefined` when it does not. */
export function redirectTarget(
  status: number,
  location: string | undefined,
  base: URL,
): URL | "no address" | undefined {
  if (!redirects.has(status) || location === undefined) return undefined;
  return URL.parse(utf8(location), base.href) ?? "no address";
}

/** Headers arrive as Latin-1, one character a byte, but many hosts write UTF-8 into `Location`, as browsers expect. */
function utf8(header: string): string {
  const decoded = Buffer.from(header, "latin1").toString("utf8");
  return decoded.includes("\ufffd") ? header : decoded;
}
