/** The front page of a site, or of one of its languages. */
const home = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|(?:index|home|default)\.\w{2,5})?$/i;

/** Whether the address of an article ended at a front page: what stands there is not the article. */
export function leadsHome(link: string, endedAt: string): boolean {
  return isHome(new URL(endedAt)) && !isHome(new URL(link));
}

function isHome({ pathname, search }: URL): boolean {
  return home.test(pathname) && search === "";
}
