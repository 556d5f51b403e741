import type { CountingWords } from "./counting-words.ts";

/** What numbers count in German and Dutch. */
export const germanicCounts: Readonly<Record<string, CountingWords>> = {
  de: {
    fateNouns: {
      killed: "tote[nr]?|todesopfern?|todesfälle[n]?|leichen",
      injured: "verletzte[nr]?|verwundete[nr]?",
      missing: "vermisste[nr]?",
      arrested: "festnahmen|verhaftungen|festgenommene[nr]?",
    },
    fateVerbs: {
      killed:
        "starben|sterben|gestorben|getötet|tötete[n]?|(?:ums|um das) leben (?:ge)?k[ao]m\\p{L}*|(?:kam|kamen|kommen) .{0,60}ums leben|ertranken|ertrunken|erschossen|umgekommen",
      injured: "verletzt|verwundet|verletzte[n]?",
      missing: "vermisst|verschollen",
      arrested: "festgenommen|verhaftet|inhaftiert",
      rescued: "gerettet|geborgen",
      evacuated: "evakuiert|in sicherheit gebracht",
      infected: "infiziert",
      trapped: "eingeschlossen",
    },
    partedVerbs: [["arrested", "nahm|nahmen|nimmt|nehmen", "fest"]],
    anybody: "menschen|personen|opfern?|leute[n]?",
    somebody: {
      children: "kinder[n]?",
      women: "frauen",
      men: "männer[n]?",
      workers: "arbeiter[n]?",
      soldiers: "soldaten",
      officers: "polizisten|beamte[n]?",
      passengers: "passagiere[n]?|fahrgäste[n]?|insassen",
      protesters: "demonstranten|demonstrierende[n]?",
      miners: "bergleute[n]?",
      students: "schüler[n]?",
      residents: "bewohner[n]?|einwohner[n]?|anwohner[n]?",
    },
    definite: "die|der|den|des|diese[nr]?|alle[nr]?|beide[nr]?|ihre[nr]?|seine[nr]?|von",
    further: "weitere[nrsm]?|andere[nr]?|zusätzliche[nr]?",
    degrees: "leicht|schwer|lebensgefährlich|schwerst|kritisch",
    otherCount:
      "seit|(?:vergangene[nrm]?|letzte[nrm]?|vorige[nrms]?|diese[ms]) (?:jahr|monat|woche|sommer|winter|jahre|monate|wochen)\\p{L}*|vor \\p{L}+ (?:jahren|monaten|wochen)|jährlich|pro (?:jahr|monat|woche|tag)|durchschnittlich|ähnliche[nrs]?|frühere[nrs]?|jahrestag|verurteilt|landesweit|bundesweit|schlimmste[nrs]?|befürcht\\p{L}*|fürcht\\p{L}*|könnte[n]?|dürfte[n]?|womöglich|möglicherweise|wenn|falls|droh\\p{L}*|statt|nicht",
    conjunctions: "und|aber|während|als|sowie|darunter|nachdem|wobei|dass|weil",
    at: "in|im|bei|nahe|vor|auf",
    change:
      "stieg\\p{L}*|fiel\\p{L}*|sank\\p{L}*|gesunken|gestiegen|wuchs\\p{L}*|verl(?:or|oren|iert)\\p{L}*|gew(?:ann|onnen|innt)\\p{L}*|zulegt\\p{L}*|legte[n]?|gefallen|steig\\p{L}*|sinkt",
    step: "um|von|zwischen|je|pro|jede[nrs]?|nächste[nr]?|letzte[nr]?|vergangene[nr]?|ersten",
    percent: "%|prozent",
    units: {
      kilometres: "km|kilometern?",
      metres: "m|metern?",
      tonnes: "tonnen",
      hectares: "hektar",
      litres: "litern?",
    },
    currencies: {
      euros: "€|euro",
      dollars: "\\$|(?:us-)?dollars?",
      pounds: "£|pfund",
      francs: "franken",
      crowns: "kronen",
      marks: "mark",
    },
    noThings:
      "jahre[n]?|monate[n]?|wochen|tage[n]?|stunden|minuten|sekunden|nächte[n]?|tore[n]?|punkte[n]?|spiele[n]?|uhr|grad|mal|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
  },
  nl: {
    fateNouns: {
      killed: "doden|slachtoffers met dodelijke afloop",
      injured: "gewonden",
      missing: "vermisten",
      arrested: "arrestaties|arrestanten|aanhoudingen",
    },
    fateVerbs: {
      killed:
        "gedood|omgekomen|overleden|stierven|om het leven (?:ge)?k\\p{L}+|(?:kwamen|komen) .{0,60}om(?: het leven)?|verdronken|vermoord",
      injured: "gewond|verwond",
      missing: "vermist",
      arrested: "aangehouden|gearresteerd|opgepakt",
      rescued: "gered",
      evacuated: "geëvacueerd",
      infected: "besmet|geïnfecteerd",
      trapped: "vast",
    },
    partedVerbs: [
      ["arrested", "hield|hielden|houdt|houden", "aan"],
      ["killed", "kwamen|komen", "om(?: het leven)?"],
    ],
    anybody: "mensen|personen|slachtoffers",
    somebody: {
      children: "kinderen",
      women: "vrouwen",
      men: "mannen",
      workers: "arbeiders|werknemers",
      soldiers: "soldaten|militairen",
      officers: "agenten",
      passengers: "passagiers",
      protesters: "betogers|demonstranten",
      miners: "mijnwerkers",
      students: "leerlingen|studenten",
      residents: "bewoners|inwoners",
    },
    definite: "de|die|deze|hun|alle|beide|van",
    further: "andere|nog|extra|nieuwe",
    degrees: "licht|zwaar|ernstig|levensgevaarlijk|zwaargewond|lichtgewond",
    otherCount:
      "sinds|(?:vorig|afgelopen|dit) (?:jaar|maand|week|weekend|zomer)|vorige (?:maand|week|zomer|winter)|jaar geleden|per (?:jaar|maand|week|dag)|gemiddeld|soortgelijke|eerdere|herdenking|veroordeeld|ergste|dodelijkste|vre(?:est|zen|esde|esden)|zouden?|kunnen|kan|mogelijk|als|indien|dreig\\p{L}*|in plaats|niet",
    conjunctions: "en|maar|terwijl|toen|onder wie|waaronder|nadat|dat|die",
    at: "in|te|bij|nabij|voor|op",
    change:
      "won|wonnen|verlo(?:or|ren)|stee?g\\p{L}*|daal\\p{L}*|stijg\\p{L}*|groei\\p{L}*|zak\\p{L}*|gestegen|gedaald|toegenomen|afgenomen",
    step: "met|van|tussen|elke|iedere|komende|afgelopen|eerste|laatste",
    percent: "%|procent",
    units: { kilometres: "km|kilometer", metres: "m|meter", tonnes: "ton", hectares: "hectare", litres: "liter" },
    currencies: { euros: "€|euro", dollars: "\\$|dollar", pounds: "£|pond", francs: "frank", crowns: "kronen" },
    noThings:
      "jaar|maanden?|weken|dagen|uur|minuten|seconden|nachten|doelpunten|punten|wedstrijden|keer|graden|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
  },
};
