import type { SpeakerType } from "./speaker.ts";

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Nouns of persons that hold an office or act for a state, singular. */
const officials = set(`
  official minister diplomat ambassador envoy lawmaker legislator senator congressman congresswoman deputy mp governor mayor president chancellor premier
  general colonel commander admiral officer soldier prosecutor judge magistrate councillor investigator inspector detective sheriff secretary
  commissioner policeman policewoman firefighter arbiter referee regulator policymaker negotiator king queen bishop archbishop adviser
  councilman councilwoman serviceman planner ombudsman constable justice chief head director leader chairman chairwoman boss executive manager member commandant
`);
const experts = set(`
  expert analyst economist scientist researcher biologist historian professor scholar academic engineer meteorologist climatologist physicist chemist
  statistician strategist pollster epidemiologist geologist seismologist glaciologist astronomer archaeologist psychologist specialist critic author
  conservationist virologist demographer linguist anthropologist sociologist ecologist zoologist botanist
`);
const witnesses = set(`
  witness eyewitness bystander onlooker passer-by resident local survivor passenger spectator commuter voter patient neighbor traveller traveler
  tourist evacuee refugee shopper monk
`);
const spokespersons = set("spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen");
/** Persons of whom nothing follows. */
const persons = set(`
  man woman person boy girl teenager pupil student child farmer driver guard teacher nurse doctor lawyer solicitor barrister attorney agent coach captain player
  striker goalkeeper baker builder hunter fisherman shepherd worker employee colleague friend relative father mother brother sister son daughter wife
  husband widow widower uncle aunt cousin neighbour parent grandmother grandfather trader investor shareholder supporter fan activist protester demonstrator
  campaigner rebel fighter militant priest musician singer soprano tenor actor actress artist writer poet novelist journalist reporter editor photographer
  blogger columnist cook chef waiter clerk mechanic pilot sailor skipper swimmer runner skier boxer cyclist grandmaster athlete champion winner founder owner
  chair ceo aide staffer prisoner suspect defendant plaintiff victim caller viewer reader visitor guest star hand elder brewer customer tenant landlord
  organiser organizer volunteer candidate opponent rival supplier seller buyer middleman mediator go-between intermediary tutor scout lifeguard
  treasurer curator librarian conductor composer producer designer architect surgeon dentist vet midwife paramedic adult youth villager monarch duke prince princess
  nominee contender front-runner frontrunner hopeful incumbent appointee surrogate
  opposition representative advocate proponent family couple pair trio crew crowd public celebrity billionaire millionaire tycoon delegate user citizen
  attendee participant conservative liberal progressive moderate leftist hardliner hard-liner cop medic ally foe trustee model
  opposition insider veteran headteacher principal dean rector publisher entrepreneur businessman businesswoman banker accountant hacker cleric imam rabbi
`);
const documents = set(`
  report statement letter document memo memorandum indictment filing paper file record e-mail email note notice order ruling verdict lawsuit suit complaint
  transcript cable draft law bill text post proposal copy contract treaty agreement affidavit testimony data figure statistic table list message notebook diary
  book article column editorial leaflet manifesto communique communiqué decree estimate test audit budget website page tweet log minute release bulletin warrant
  footage video photo photograph picture image map chart finding guideline resolution advertisement ad commentary headline account excerpt
  declaration missive snapshot screenshot rendering slide projection rule investigation inquiry probe assessment
`);
const studies = set("study survey poll research paper analysis trial census review experiment");
const authorities = set(`
  police ministry government court council authority authorities commission army military parliament department embassy consulate regulator prosecution
  congress senate administration navy cabinet tribunal palace treasury state junta legislature presidency customs coastguard watchdog municipality
  city town county province republic kremlin country nation regime bureau force prefecture
`);
const companies = set(`
  company firm line carrier airline bank insurer lender retailer carmaker automaker operator maker manufacturer developer builder supplier miner chain brand startup
  start-up publisher brewery supermarket broker shipbuilder drugmaker chipmaker corporation business conglomerate subsidiary refinery utility contractor
  business-group exchange
`);
const organisations = set(`
  club union association federation group party league university hospital museum school institute organisation organization church campaign team guild
  society foundation movement alliance coalition board committee network theatre theater opera orchestra choir college academy institution agency office service
  laboratory lab house side charity body fund bloc mission synod diocese congregation clinic zoo library festival cooperative co-operative militia lobby camp panel leadership
`);
const outlets = set(
  "newspaper broadcaster magazine daily weekly tabloid newswire channel radio television station broadsheet gazette newsroom outlet media publication affiliate",
);
/** Uncountable and irregular plurals that stand for persons. */
const irregular: Readonly<Record<string, string>> = {
  people: "person",
  men: "man",
  women: "woman",
  children: "child",
  policemen: "policeman",
  servicemen: "serviceman",
  "passers-by": "passer-by",
  fishermen: "fisherman",
  businessmen: "businessman",
  rabbis: "rabbi",
  wives: "wife",
  parties: "party",
  studies: "study",
  minutes: "minute",
};

/** Nouns that look like those of agents and are none. */
const noAgents = set(`
  after under over never however other rather whether together dinner summer winter paper letter water power number order matter river former
  latter later earlier further either neither another offer answer center centre error mirror floor door minor major senior junior honor harbor
  november october september december monitor outer inner upper lower poster corner layer tower career beer deer her per super user cover tender vector
  sector factor motor terror horror favor labor tour four hour your our for nor or moment government parliament different important recent ancient present
  current silent significant constant giant plant restaurant elephant grant want accident incident percent cent moment event content talent
  her his christian human german roman list exist persist insist consist assist resist mist twist east west best test last
`);

export interface Noun {
  word: string;
  isPlural: boolean;
  /** Undefined for a noun that is not known to name a source. */
  type: SpeakerType | undefined;
  /** A person or several; otherwise a body or a document. */
  isPerson: boolean;
}

/** What a noun says of a source. */
export function readNoun(written: string): Noun {
  const lower = written.toLowerCase().replace(/['’]s?$/, "");
  const singular = singularOf(lower);
  const isPlural = singular !== lower || lower === "spokespeople" || lower === "spokesmen" || lower === "spokeswomen";
  const type = typeOf(lower) ?? typeOf(singular);
  const isKnown = type !== undefined;
  const isAgent = !isKnown && isAgentNoun(singular);
  const found = type ?? (isAgent ? "other" : undefined);
  const word = isKnown && typeOf(lower) && !typeOf(singular) ? lower : singular;
  return { word, isPlural, type: found, isPerson: found !== undefined && personTypes.has(found) };
}

const personTypes: ReadonlySet<SpeakerType> = new Set(["official", "expert", "witness", "spokesperson", "other"]);

function typeOf(noun: string): SpeakerType | undefined {
  if (spokespersons.has(noun)) return "spokesperson";
  if (authorities.has(noun)) return "authority";
  if (studies.has(noun) && noun !== "paper") return "study";
  if (experts.has(noun)) return "expert";
  if (witnesses.has(noun)) return "witness";
  if (officials.has(noun)) return "official";
  if (persons.has(noun)) return "other";
  if (documents.has(noun)) return "document";
  if (outlets.has(noun)) return "outlet";
  if (companies.has(noun)) return "company";
  return organisations.has(noun) ? "organisation" : undefined;
}

function singularOf(noun: string): string {
  const known = irregular[noun];
  if (known) return known;
  if (authorities.has(noun) || /(?:ss|us|is)$/.test(noun)) return noun;
  if (noun.endsWith("ies") && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith("s") ? noun.slice(0, -1) : noun;
}

function isAgentNoun(noun: string): boolean {
  return (
    noun.length > 4 &&
    !noAgents.has(noun) &&
    /(?:er|or|ist|ian|man|woman|person|eer|ant|master|wright|herd|smith|keeper)$/.test(noun) &&
    !/(?:ment|tion)$/.test(noun)
  );
}

/** Companies are called so by what they do: all of these may stand for one. */
export function isCompanyNoun(noun: string): boolean {
  return companies.has(noun);
}

/** Nouns by which a text takes up an outlet that it named. */
export function isOutletNoun(noun: string): boolean {
  return outlets.has(noun) || noun === "paper";
}
