import { foldedName } from "../language/tokens.ts";
import { newsAgencies } from "./news-agencies.ts";

/** A publisher that is followed, by what is known of it. */
export interface FollowedPublisher {
  id: number;
  name: string;
  /** What it is known by: the registrable domain of its home page. */
  site: string;
}

/** Who is named as a source: a publisher that is followed, an agency, or another outlet. */
export interface Outlet {
  name: string;
  /** Of a publisher that is followed. */
  publisherId?: number;
}

/** Equal for one outlet under its several names. */
export function outletId({ publisherId, name }: Outlet): string {
  return publisherId === undefined ? `outlet ${outletKey(name)}` : `publisher ${publisherId}`;
}

export interface OutletNames {
  /** By folded name: recognised wherever an outlet is named. */
  names: ReadonlyMap<string, Outlet>;
  /** By folded name: recognised in datelines, bylines and lines of credit alone. */
  marks: ReadonlyMap<string, Outlet>;
  /** The names of each publisher, also those that it shares with another. */
  ofPublisher: ReadonlyMap<number, readonly string[]>;
}

/** What a name may end in that people leave out. */
const kindOfOutlet = /\s(?:wire|newswire|news|news agency|agency|press|online|newspaper|media)$/;
/** A name of one letter is found in every article. */
const leastLetters = 2;

/**
 * The names that outlets go by: of those followed their name, the parts of it before and after a rule, and their site;
 * then those of the world's agencies. A name that two publishers share stands for neither.
 */
export function outletNames(publishers: readonly FollowedPublisher[]): OutletNames {
  const names = new Map<string, Outlet | undefined>();
  const marks = new Map<string, Outlet | undefined>();
  const ofPublisher = new Map(publishers.map((publisher) => [publisher.id, namesOf(publisher)]));
  for (const publisher of publishers) {
    const outlet = { name: publisher.name, publisherId: publisher.id };
    const own = ofPublisher.get(publisher.id) ?? [];
    for (const key of own) claim(names, key, outlet);
    for (const key of own) claim(marks, key.replace(kindOfOutlet, ""), outlet);
  }
  for (const agency of newsAgencies) {
    const [first = ""] = agency.names;
    // A followed agency is the publisher, under each of the agency's names.
    const outlet = agency.names.map((name) => names.get(outletKey(name))).find(Boolean) ?? { name: first };
    for (const name of agency.names) if (!names.has(outletKey(name))) names.set(outletKey(name), outlet);
    for (const mark of agency.marks ?? []) if (!marks.has(outletKey(mark))) marks.set(outletKey(mark), outlet);
  }
  return { names: known(names), marks: known(marks), ofPublisher };
}

/** Names are compared without case, accents and article: The Ulven Post is Ulven Post. */
export function outletKey(name: string): string {
  return foldedName(name).replace(/^the /, "");
}

/**
 * The outlet that a name stands for; also where it is known in one word, as a site writes it: "Ulm Ledger" is
 * ulmledger.example, and "The Post" is thepost.example.
 */
export function outletCalled(name: string, names: ReadonlyMap<string, Outlet>): Outlet | undefined {
  for (const key of outletKeys(name)) {
    const outlet = names.get(key);
    if (outlet) return outlet;
  }
  return undefined;
}

/** All the keys that a name may be known by, the plainest first. */
export function outletKeys(name: string): string[] {
  const key = outletKey(name);
  const oneWord = inOneWord(key);
  return [...new Set([key, oneWord, ...(/^the\s/i.test(name) ? [`the${oneWord}`] : [])])];
}

function inOneWord(key: string): string {
  return key.replaceAll(" ", "");
}

/** Of "World news | The Ulm Ledger" the part that its site is called after is a name of the outlet, the other is not. */
function namesOf({ name, site }: FollowedPublisher): string[] {
  const domain = /^(?=[^/]*\p{L})([^./]+)\.[^/]+/u.exec(site);
  const label = domain?.[1] ?? "";
  const parts = name.split(/\s+[|–—»:-]\s+|:\s+/u).filter((part) => isCalledAfter(outletKey(part), label));
  const ofSite = domain ? [domain[0], label] : [];
  const keys = [name, ...parts, ...ofSite].map(outletKey);
  return [...new Set([...keys, ...keys.map(inOneWord)])].filter((key) => key.length >= leastLetters);
}

function isCalledAfter(part: string, label: string): boolean {
  const [one, other] = [part.replaceAll(" ", ""), label.replaceAll("-", "")];
  return Math.min(one.length, other.length) > leastLetters && (one.includes(other) || other.includes(one));
}

function claim(names: Map<string, Outlet | undefined>, key: string, outlet: Outlet): void {
  const other = names.get(key);
  names.set(key, !names.has(key) || other?.publisherId === outlet.publisherId ? outlet : undefined);
}

function known(names: ReadonlyMap<string, Outlet | undefined>): Map<string, Outlet> {
  return new Map([...names].flatMap(([key, outlet]) => (outlet ? [[key, outlet] as const] : [])));
}
