/**
 * The words by which news names another outlet as its source, as regular expressions that end or begin where the name
 * stands. English first; of other languages the commonest around an agency's name.
 */

/** A word of a name: begins with a capital, or is a site. */
const word = "(?:\\p{Lu}[\\p{L}\\p{N}]*(?:[.&’'-][\\p{L}\\p{N}]+)*|dpa|[\\p{Ll}\\d-]+\\.(?:com|org|net|news|info))";
/** A name with its article; as long as it goes on. */
const name = `((?:[Tt]he\\s)?${word}(?:\\s(?:(?:of(?:\\sthe)?|and|&|for|de|du|della)\\s)?${word}){0,6})`;

const report = "(?:report|reports|reporting|investigation|analysis|story|article|account|interview|scoop|dispatch)";
const when = "(?:(?:on|last|this|late|earlier|early|in)?\\s?(?:\\w+day|week|month|year|morning|evening|night)\\s)?";

export interface Cue {
  pattern: RegExp;
  /** Which end of the capitalised words the outlet's name stands at. */
  nameStands: "first" | "last";
  /** So sure of an outlet that a single word which nobody knows counts as one. */
  isOfOutletsAlone?: boolean;
}

const kinds =
  "(?:newspaper|news\\sagency|news\\s(?:site|website|outlet|channel|organi[sz]ation)|broadcaster|daily|weekly|tabloid|magazine|wire\\sservice|network)";

const first = (before: string, more: Partial<Cue> = {}): Cue => ({
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${before})(?:\\s(?:the\\s|an?\\s)?(?:\\p{Lu}\\p{L}+\\s)?${kinds})?\\s${name}`,
    "gu",
  ),
  nameStands: "first",
  ...more,
});
const last = (after: string, more: Partial<Cue> = {}): Cue => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${name}(?:${after})`, "gu"),
  nameStands: "last",
  ...more,
});

/** What a company reports of itself is no news of its own making. */
const ownFigures =
  "(?!\\s(?:an?\\s|its\\s|their\\s|the\\s)?(?:[\\p{L}-]+\\s){0,3}(?:profits?|loss(?:es)?|earnings|revenues?|sales|income|results|turnover|deficit|circulation)\\b)";
export const cues: readonly Cue[] = [
  first("told|tells|telling"),
  first(`[Ii]n\\san?\\s(?:[\\p{L}-]+\\s){0,3}interview\\s${when}(?:with|to|on|for|in)`),
  first(`(?:[Ss]tatement|[Cc]omments?|remarks|e-?mail|message)\\s(?:sent\\s)?to`),
  first(
    `[Aa]ccording\\sto(?:\\s(?:an?|the|earlier|recent|media))*(?:\\s(?:[\\p{L}-]+\\s){0,2}${report}\\s(?:${when})?(?:published\\s|printed\\s|carried\\s)?(?:in|by|from|on|with))?`,
  ),
  first(`(?:first|originally|initially)\\s(?:reported|published|revealed|disclosed)\\s${when}(?:by|in)`, {
    isOfOutletsAlone: true,
  }),
  first(`(?:reported|revealed|published|disclosed|obtained|seen|reviewed|viewed|verified|broken)\\s${when}(?:by|in)`),
  first(
    `(?:[Cc]iting|[Qq]uoting|quoted\\s(?:by|in)|cited\\s(?:by|in))(?:\\s(?:an?|the|earlier|unnamed))*(?:\\s${report}\\s(?:published\\s)?(?:in|by|from|with|on))?`,
  ),
  first(
    `(?:[Aa]n?|[Tt]he|that)\\s(?:[\\p{L}-]+\\s){0,2}${report}\\s${when}(?:published\\s|printed\\s)?(?:in|by|from|with)`,
  ),
  first("confirmed\\sto|(?:[Ss]peaking|spoke)\\s(?:to|on|with)|said\\son"),
  last(
    `(?:\\s(?:state\\s)?${kinds})?(?:,\\swhich)?\\s(?:has\\s|had\\s|have\\s|was\\sthe\\sfirst\\sto\\s|were\\sthe\\sfirst\\sto\\s)?(?:also\\s|first\\s|earlier\\s|previously\\s)?(?:reported|reports|report|revealed|reveals)(?![\\p{L}])${ownFigures}`,
  ),
  last(`['’]s?\\s(?:[\\p{L}-]+\\s){0,2}${report}(?![\\p{L}])`),
  last(`\\s(?:report|investigation|interview|scoop)(?![\\p{L}])`),
];

/** How other languages cite an agency, with its name; the names are closed, so little else is needed. */
export const foreignCue =
  /(?<![\p{L}])(?:[Ll]aut |(?:meldete?|berichtete?n?)(?: die| der)? |sagte der |[Gg]egenüber der |[Nn]ach Angaben (?:der|von) |[Ss]elon (?:l['’])?|(?:a (?:déclaré|affirmé|indiqué)|confirmé) à (?:l['’])?|rapporte (?:l['’])?|[Ss]egún (?:la agencia )?|(?:dijo|declaró|explicó|informó) (?:hoy )?a (?:la agencia )?|informó |[Ss]econdo (?:l['’])?|(?:ha detto|ha dichiarato|riferisce) (?:all['’]|l['’])|[Ss]egundo a (?:agência )?|disse à |[Сс]ообщает |[Сс]ообщил[аи]? |[Пп]ереда[её]т |据|據)(dpa|\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}|\p{sc=Han}{2,3}社)/gu;

/** Days and titles that follow an outlet's name with a capital and are not of it. */
export const afterName =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December))/;

/** What a sentence may begin with before an outlet's name. */
export const beforeName =
  /^(?:(?:An?|But|And|Meanwhile|Earlier|On|In|As|When|While|Last|Later|Although|Since|After|Before|That|Today|Yesterday|If|Then|However|Also)\s?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?$/;

/** Nouns that end an outlet's name; in running text after "the", since people are called so too. */
export const outletNoun =
  /\s(?:Times|Post|Tribune|Gazette|Herald|Chronicle|Journal|Telegraph|Examiner|Inquirer|Courier|Dispatch|Observer|Mail)$/u;
/** Nouns that need no article before them. */
export const plainOutletNoun =
  /\s(?:News|Radio|TV|Television|News Agency|Press Agency|News Service|Newswire|Broadcasting Corporation|Zeitung|Nachrichten|Rundschau|Tageblatt|Anzeiger|Dagblad|Nyheter|Magazine)$|^(?:Radio|Agence|Agencia|Agenzia)\s|^[\p{L}\d-]+\.(?:com|org|net|news|info)$/u;
/** Institutions whose names end so. */
export const notOutlets =
  /^(?:the\s)?(?:royal mail|.* post office|.* (?:good|bad|breaking) news|human rights observer|un observer)$/i;
