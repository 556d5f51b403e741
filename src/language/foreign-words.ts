/** Words by which a language other than English says when something is, and whether it is to come. All lower-case patterns. */
export interface DateWords {
  /** Monday first. */
  weekdays: readonly string[];
  /** How many days on, by its words. */
  days: readonly (readonly [RegExp, number])[];
  /** Verbs and participles of what is to come. */
  coming: RegExp;
  /** Verbs of what was said to be to come, or of a present that is, which announce nothing by themselves: "reprendraient". */
  later: RegExp;
  past: RegExp;
  /** Conditions and what recurs. */
  unsure: RegExp;
  possible: RegExp;
  expected: RegExp;
  cancelled: RegExp;
  moved: RegExp;
}

const words = (list: string) =>
  new RegExp(`(?<![\\p{L}'’])(?:${list.replaceAll(" ", "|").replaceAll("_", " ")})(?!\\p{L})`, "iu");
const days = (...list: readonly (readonly [string, number])[]) =>
  list.map(([pattern, later]) => [new RegExp(pattern, "iu"), later] as const);

const dateWordsOf: Readonly<Record<string, DateWords>> = {
  de: {
    weekdays: "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag".split(" "),
    days: days(
      ["(?<!\\p{L})übermorgen(?!\\p{L})", 2],
      ["(?<!\\p{L})vorgestern(?!\\p{L})", -2],
      ["(?<!\\p{L})gestern(?!\\p{L})", -1],
      ["(?<!\\p{L})heute(?!\\p{L})", 0],
      ["(?<!(?:heute|gestern|am|diesen|jeden|guten|vom|den) )(?<!\\p{L})morgen(?!\\p{L})", 1],
    ),
    coming: words(
      "wird werden soll sollen will wollen plant planen geplant vorgesehen angesetzt terminiert beginnt beginnen startet starten endet enden findet finden tagt tagen trifft treffen entscheidet entscheiden stimmt stimmen wählt wählen eröffnet öffnet tritt treten erwartet verschoben vertagt läuft reist reisen könnte könnten dürfte dürften abgesagt bleibt bleiben",
    ),
    later: /(?<!\p{L})(?:werden?|würden?)(?!\p{L})/iu,
    past: words(
      "wurde wurden war waren hatte hatten hat haben begann endete sagte sagten teilte teilten erklärte fand fanden starb gab traf kam",
    ),
    unsure: words("wenn falls sofern jeden jede jedes jeweils üblicherweise"),
    possible: words("könnte könnten womöglich möglicherweise"),
    expected: words("soll sollen voraussichtlich erwartet dürfte dürften"),
    cancelled: words("abgesagt gestrichen"),
    moved: /auf (?:den |die |das )?.{2,40} (?:verschoben|verlegt|vertagt)|(?:verschoben|verlegt|vertagt) auf/iu,
  },
  fr: {
    weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" "),
    days: days(
      ["après-demain", 2],
      ["avant-hier", -2],
      ["(?<![\\p{L}-])hier(?!\\p{L})", -1],
      ["aujourd[’']hui", 0],
      ["(?<![\\p{L}-])demain(?!\\p{L})", 1],
    ),
    coming:
      /(?<!\p{L})(?:\p{L}{1,}(?:era|eront|ira|iront|dra|dront|vra|vront|ura|uront)|sera|seront|fera|feront|va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|prévue?s?|attendue?s?|entre en vigueur|débute|commence|s[’']ouvre|se réunit|se réunissent|se tient|reportée?s?|annulée?s?)(?!\p{L})/iu,
    later: /(?<!\p{L})(?:\p{L}{2,}(?<!(?<!\p{L})au|(?<!\p{L})se)r(?:ait|aient))(?!\p{L})/iu,
    past: /(?<!\p{L})(?:a|ont|avait|avaient|est|sont|était|étaient) (?:été )?\p{L}+(?:é|i|u|is|it)e?s?(?!\p{L})|(?<!\p{L})(?:était|fut|furent)(?!\p{L})/iu,
    unsure: /(?<!\p{L})(?:si|s[’']il|chaque|tous les)(?!\p{L})/iu,
    possible: words("pourrait pourraient éventuellement"),
    expected: words("devrait devraient attendu attendue attendus attendues"),
    cancelled: words("annulé annulée annulés annulées"),
    moved: /(?:reportée?s?|déplacée?s?) au/iu,
  },
  es: {
    weekdays: "lunes martes miércoles jueves viernes sábado domingo".split(" "),
    days: days(
      ["pasado mañana", 2],
      ["anteayer", -2],
      ["(?<!\\p{L})ayer(?!\\p{L})", -1],
      ["(?<!\\p{L})hoy(?!\\p{L})", 0],
      ["(?<!(?:la|esta|una|cada|pasado|ayer|hoy|media) )(?<!\\p{L})mañana(?!\\p{L})", 1],
    ),
    coming:
      /(?<!\p{L})(?:\p{L}{1,}(?:ará|arán|erá|erán|irá|irán|drá|drán|brá|brán)|va a|van a|prevé|prevén|prevista?s?|previstos?|debe|deben|debería|deberían|podría|podrían|comienza|comienzan|empieza|se celebra|se celebran|se reúne|se reúnen|entra en vigor|aplazad[oa]s?|cancelad[oa]s?)(?!\p{L})/iu,
    later: /(?<!\p{L})(?:\p{L}{2,}[aei]rían?)(?!\p{L})/iu,
    past: /(?<!\p{L})(?:\p{L}{2,}(?:ó|aron|ieron)|fue|fueron|dijo|hizo|tuvo|vino|puso|dio|vio|hubo|ha|han|había|habían|era|eran)(?!\p{L})/iu,
    unsure: words("si cada todos_los todas_las"),
    possible: words("podría podrían"),
    expected: words("debería deberían previsiblemente se_espera se_prevé"),
    cancelled: words("cancelado cancelada cancelados canceladas"),
    moved: /aplazad[oa]s? (?:al|hasta|para)|traslad(?:ado|ada)s? al/iu,
  },
  it: {
    weekdays: "lunedì martedì mercoledì giovedì venerdì sabato domenica".split(" "),
    days: days(
      ["dopodomani", 2],
      ["l[’']altro ieri", -2],
      ["(?<!altro )(?<!\\p{L})ieri(?!\\p{L})", -1],
      ["(?<!\\p{L})oggi(?!\\p{L})", 0],
      ["(?<!\\p{L})domani(?!\\p{L})", 1],
    ),
    coming:
      /(?<!\p{L})(?:\p{L}{1,}(?:arà|aranno|erà|eranno|irà|iranno|drà|dranno|vrà|vranno|rrà|rranno)|previst[oaie]|in programma|fissat[oaie]|inizia|iniziano|comincia|si tiene|si tengono|si riunisce|si riuniscono|entra in vigore|dovrebbe|dovrebbero|potrebbe|potrebbero|rinviat[oaie]|annullat[oaie])(?!\p{L})/iu,
    later: /(?<!\p{L})(?:\p{L}+[ei]rebber?o?)(?!\p{L})/iu,
    past: /(?<!\p{L})(?:ha|hanno|aveva|avevano|era|erano|fu|furono|(?:è|sono) stat[oaie]|(?:è|sono) \p{L}+(?:ato|ata|ati|ate|uto|uta|ito|ita))(?!\p{L})/iu,
    unsure: words("se ogni tutti_i tutte_le"),
    possible: words("potrebbe potrebbero"),
    expected: words("dovrebbe dovrebbero atteso attesa attesi attese"),
    cancelled: words("annullato annullata annullati annullate"),
    moved: /(?:rinviat|spostat)[oaie] (?:al|a|all[’'])/iu,
  },
  pt: {
    weekdays: [
      ..."segunda terça quarta quinta sexta".split(" ").map((day) => `${day}-feiras?|${day}(?=[,.;]| ?\\(|$)`),
      "sábado",
      "domingo",
    ],
    days: days(
      ["depois de amanhã", 2],
      ["anteontem", -2],
      ["(?<!\\p{L})ontem(?!\\p{L})", -1],
      ["(?<!\\p{L})hoje(?!\\p{L})", 0],
      ["(?<!de )(?<!\\p{L})amanhã(?!\\p{L})", 1],
    ),
    coming:
      /(?<!\p{L})(?:\p{L}{1,}(?:ará|arão|erá|erão|irá|irão|drá|porá)|vai|vão|previst[oa]s?|marcad[oa]s?|agendad[oa]s?|começa|começam|deve|devem|deveria|poderia|poderiam|reúne-se|reúnem-se|realiza-se|entra em vigor|adiad[oa]s?|cancelad[oa]s?)(?!\p{L})/iu,
    later: /(?<!\p{L})(?:\p{L}{2,}[aei]riam?)(?!\p{L})/iu,
    past: /(?<!\p{L})(?:\p{L}{2,}(?:ou|aram|iram|eram)|\p{L}{3,}(?<!mus|europ|jud)(?:eu|iu)|foi|foram|era|eram|tinha|havia|disse)(?!\p{L})/iu,
    unsure: words("caso cada todos_os todas_as"),
    possible: words("poderia poderiam poderá poderão"),
    expected: words("deve devem deverá deverão espera-se"),
    cancelled: words("cancelado cancelada cancelados canceladas"),
    moved: /adiad[oa]s? (?:para|até)/iu,
  },
  nl: {
    weekdays: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(" "),
    days: days(
      ["(?<!\\p{L})overmorgen(?!\\p{L})", 2],
      ["(?<!\\p{L})eergisteren(?!\\p{L})", -2],
      ["(?<!\\p{L})gisteren(?!\\p{L})", -1],
      ["(?<!\\p{L})vandaag(?!\\p{L})", 0],
      ["(?<!(?:de|deze|elke|iedere|goede) )(?<!\\p{L})morgen(?!\\p{L})", 1],
    ),
    coming: words(
      "zal zullen wil willen gaat gaan begint beginnen start starten vergadert vergaderen beslist beslissen stemt stemmen opent openen vindt vinden gepland verwacht moet moeten uitgesteld verplaatst treedt treden eindigt eindigen kan zou afgelast geschrapt blijft",
    ),
    later: /(?<!\p{L})(?:zouden|zou|wordt|worden)(?!\p{L})/iu,
    past: words("werd werden was waren heeft hebben had hadden zei zeiden begon ging gingen kwam vond"),
    unsure: words("als indien elke iedere meestal"),
    possible: words("kan zou_kunnen mogelijk"),
    expected: words("moet moeten naar_verwachting verwacht vermoedelijk"),
    cancelled: words("afgelast geschrapt"),
    moved: /(?:uitgesteld|verplaatst|verschoven) (?:tot|naar)|naar .{2,40} (?:verplaatst|verschoven)/iu,
  },
};

/** What stands for a language in these tables; undefined for English and for those without one. */
export function dateWordsFor(language: string | null | undefined): DateWords | undefined {
  return dateWordsOf[(language ?? "").split("-")[0]?.toLowerCase() ?? ""];
}
