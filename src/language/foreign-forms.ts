/** How a language other than English names days, weeks, months and years by their place beside today. Lower-case patterns. */
export interface DateForms {
  /** What may follow a weekday's name, in one word or as the next: "montagabend", "lundi soir". */
  partOfDay: string;
  /** Beside a weekday or "week", before or after it. */
  next: string;
  last: string;
  /** Before a weekday: days that recur. */
  each: string;
  /** After a weekday: names of feasts, which have days of their own. */
  feast: string;
  /** Before a day: it lies ahead, whatever the verbs say. */
  until: string;
  /** "a", then one to twelve. */
  numbers: string;
  /** Day, week, month and year, in both numbers. */
  units: readonly [day: string, week: string, month: string, year: string];
  /** Words around `N U`, an amount and a unit. */
  ago: string;
  ahead: string;
  /** January first. */
  months: string;
  /** Before a month without a day. */
  ofMonth: string;
  /** Before a year in figures. */
  ofYear: string;
  /** Between a month and its year. */
  between: string;
}

const romanceBetween = "(?: (?:de|del|di|do))?";

const formsOf: Readonly<Record<string, DateForms>> = {
  de: {
    partOfDay:
      "(?:s?(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)| (?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)(?!\\p{L}))?",
    next: "(?:nächste|kommende)[nrs]?",
    last: "(?:letzte|vergangene|vorige)[nrs]?",
    each: "(?:jede[nrs]?|alle|immer)",
    feast: "",
    until: "(?:bis|bis zum|bis spätestens|ab|ab dem|spätestens|vor dem|frühestens)",
    numbers: "eine[mnr]?,zwei,drei,vier,fünf,sechs,sieben,acht,neun,zehn,elf,zwölf",
    units: ["tag(?:e|en)?", "wochen?", "monat(?:e|en)?", "jahr(?:e|en)?"],
    ago: "vor N U",
    ahead: "in N U",
    months: "januar|jänner,februar|feber,märz,april,mai,juni,juli,august,september,oktober,november,dezember",
    ofMonth: "(?:im|seit|bis|ab|vom|von|zum|ende|mitte|anfang|vergangenen|letzten|kommenden)",
    ofYear: "(?:im jahre?|jahre?|seit|bis|ab|von|anfang|ende|mitte|sommer|herbst|winter|frühjahr)",
    between: "",
  },
  fr: {
    partOfDay: "(?: (?:matin|midi|après-midi|soir))?",
    next: "prochaine?",
    last: "derni(?:er|ère)",
    each: "(?:chaque|tous les|les)",
    feast: " (?:saint|gras|noir|de pâques|de pentecôte|des cendres|des rameaux)",
    until: "(?:d[’']ici(?: à)?|avant|jusqu[’']à|jusqu[’']au|dès|à partir d[eu])",
    numbers: "une?,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze",
    units: ["jours?", "semaines?", "mois", "an(?:née)?s?"],
    ago: "il y a N U",
    ahead: "dans N U",
    months: "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
    ofMonth: "(?:en|de|d[’']|depuis|dès|jusqu[’'](?:en|à)|fin|mi|début|courant|au mois de|à partir de|entre|et|à)",
    ofYear: "(?:en|depuis|dès|jusqu[’']en|fin|début|l[’']an|l[’']année|été|hiver|entre)",
    between: "",
  },
  es: {
    partOfDay: "(?: (?:por|en) la (?:mañana|tarde|noche|madrugada))?",
    next: "(?:próxim[oa]|que viene)",
    last: "(?:pasad[oa]|últim[oa])",
    each: "(?:cada|todos los|los)",
    feast: " (?:santo|de ramos|de pascua|de ceniza|negro)",
    until: "(?:antes del?|hasta|a partir del?|desde este)",
    numbers: "una?,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce",
    units: ["días?", "semanas?", "mes(?:es)?", "años?"],
    ago: "hace N U",
    ahead: "(?:dentro de|en) N U",
    months: "enero,febrero,marzo,abril,mayo,junio,julio,agosto,sep?tiembre,octubre,noviembre,diciembre",
    ofMonth:
      "(?:en|desde|hasta|de|a (?:finales|mediados|principios) de|finales de|mediados de|principios de|entre|y|a)",
    ofYear: "(?:en|desde|hasta|de|del|año|entre)",
    between: romanceBetween,
  },
  it: {
    partOfDay: "(?: (?:mattina|pomeriggio|sera|notte))?",
    next: "prossim[oa]",
    last: "(?:scors[oa]|passat[oa])",
    each: "(?:ogni|tutti i|tutte le|i|le)",
    feast: " (?:santo|delle palme|di pasqua|dell[’']angelo|nero)",
    until: "(?:entro|fino a|prima di|a partire da|da)",
    numbers: "una?|uno,due,tre,quattro,cinque,sei,sette,otto,nove,dieci,undici,dodici",
    units: ["giorn[oi]", "settiman[ae]", "mes[ei]", "ann[oi]"],
    ago: "N U fa",
    ahead: "(?:tra|fra) N U",
    months: "gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre",
    ofMonth: "(?:a|in|da|di|dal|del|fino a|entro|fine|metà|inizio|tra|fra|e|lo scorso)",
    ofYear: "(?:nel|dal|del|fino al|entro il|anno|estate|inverno|tra il|e il)",
    between: romanceBetween,
  },
  pt: {
    partOfDay: "(?: (?:à|de|pela|na) (?:noite|tarde|manhã|madrugada))?",
    next: "(?:próxim[oa]|que vem)",
    last: "(?:passad[oa]|últim[oa])",
    each: "(?:cada|todos os|todas as|aos|às|os|as)",
    feast: " (?:santa|de páscoa|de ramos|de cinzas|gorda|negra)",
    until: "(?:até|antes d[eao]|a partir d[eao])",
    numbers: "uma?,d(?:ois|uas),três,quatro,cinco,seis,sete,oito,nove,dez,onze,doze",
    units: ["dias?", "semanas?", "m(?:ês|eses)", "anos?"],
    ago: "há N U",
    ahead: "(?:daqui a|dentro de|em) N U",
    months: "janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro",
    ofMonth: "(?:em|desde|até|de|(?:o )?fim de|final de|meados de|início de|entre|e|a)",
    ofYear: "(?:em|desde|até|de|do ano|ano|entre)",
    between: romanceBetween,
  },
  nl: {
    partOfDay: "(?:s?(?:ochtend|morgen|middag|avond|nacht)| (?:ochtend|morgen|middag|avond|nacht)(?!\\p{L}))?",
    next: "(?:komende|volgende|aanstaande)",
    last: "(?:afgelopen|vorige|voorbije)",
    each: "(?:elke|iedere|alle|goede|zwarte)",
    feast: "",
    until: "(?:tot|tot en met|vanaf|uiterlijk|voor)",
    numbers: "een|één,twee,drie,vier,vijf,zes,zeven,acht,negen,tien,elf,twaalf",
    units: ["dag(?:en)?", "we(?:ek|ken)", "maand(?:en)?", "ja(?:ar|ren)"],
    ago: "N U geleden",
    ahead: "over N U",
    months: "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december",
    ofMonth: "(?:in|sinds|tot|vanaf|van|eind|half|medio|begin|afgelopen|komende|tegen|en)",
    ofYear: "(?:in|sinds|tot|vanaf|van|eind|begin|jaar|zomer van|tegen)",
    between: "",
  },
};

/** The forms of a language by its tag; undefined for English and for those without any. */
export function dateFormsFor(language: string): DateForms | undefined {
  return formsOf[language.split("-")[0]?.toLowerCase() ?? ""];
}

/** Months as these languages write them within a sentence: German with a capital, as alternatives of a pattern. */
export const foreignMonths = Object.entries(formsOf)
  .flatMap(([language, { months }]) =>
    months.split(/[,|]/).map((name) => (language === "de" ? name.charAt(0).toUpperCase() + name.slice(1) : name)),
  )
  .join("|");
