import type { Child } from "hono/jsx";

/** A link to a place outside Octavo. An address that is no web address gives its words only. */
export function ExternalLink({ href, children, ...rest }: { href: string | null; class?: string; children: Child }) {
  if (!isWebAddress(href)) return <span>{children}</span>;
  return (
    <a href={href} rel="noopener noreferrer nofollow" {...rest}>
      {children}
    </a>
  );
}

export function isWebAddress(address: string | null | undefined): address is string {
  if (typeof address !== "string" || !/^https?:\/\//i.test(address)) return false;
  const url = URL.parse(address);
  // With a user name an address looks like another: `https://bank.example@evil.example/`.
  return url !== null && url.username === "" && url.password === "";
}
