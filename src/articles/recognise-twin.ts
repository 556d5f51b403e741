/**
 * Whether another address that a page gives for itself may stand for the same article: on the same host (`www.` and
 * the like aside) and deeper than the home page. Publishers sometimes name their front page as canonical everywhere.
 */
export function mayBeTwin(link: string, other: string): boolean {
  if (!URL.canParse(link) || !URL.canParse(other)) return false;
  const [first, second] = [new URL(link), new URL(other)];
  return bareHost(first) === bareHost(second) && second.pathname.length > 1;
}

function bareHost(url: URL): string {
  return url.host.replace(/^(www|m|mobile|amp)\./, "");
}
