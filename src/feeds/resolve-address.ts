/** An address that is certainly one: letters and digits in its host, and no white space. */
const plainAddress = /^https?:\/\/(?:[a-z][a-z0-9]*\.)+[a-z]{2,}(?:[/?#]\S*)?$/;
/** A path of the host that stands as it is: none of its characters is escaped, none of its steps goes up. RFC 3986 §5.2. */
const plainPath = /^\/(?![/.])(?:[\w~\-?&=+,:;@!$()*]|\/(?!\.)|\.)*$/;

/**
 * A reference made absolute (RFC 3986 §5). One that has a scheme is left exactly as written; characters beyond ASCII in a
 * relative one stay readable (RFC 3987). `undefined` for what no address can be made of.
 */
export function resolveAddress(reference: string, base: string): string | undefined {
  const written = reference.trim().replace(/[\t\n\r]+/g, "");
  if (hasScheme(written)) return written;
  if (/^www\.[^\s/]+\.[a-z]{2,}(?:[/?#]|$)/i.test(written)) return `http://${written}`;
  const origin = plainPath.test(written) && /^https?:\/\/[a-z0-9.-]+(?=\/)/.exec(base)?.[0];
  if (origin) return origin + written;
  const resolved = URL.parse(written, base)?.href;
  return resolved && /[^\x00-\x7f]/.test(written) ? readable(resolved) : resolved;
}

/** The same for an address that is to be opened: http and https only, and not empty. */
export function resolveWebAddress(reference: string | undefined, base: string): string | undefined {
  if (!reference?.trim()) return undefined;
  if (plainAddress.test(reference)) return reference;
  const resolved = resolveAddress(reference, base);
  return resolved && /^https?:\/\/[^/]/i.test(resolved) && URL.canParse(resolved) ? resolved : undefined;
}

export function hasScheme(reference: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(reference);
}

function readable(address: string): string {
  return address.replace(/(?:%[89A-F][0-9A-F])+/g, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch (error) {
      // URIError: these bytes were no UTF-8.
      if (error instanceof URIError) return escaped;
      throw error;
    }
  });
}
