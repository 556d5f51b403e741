const lists: Readonly<Record<string, string>> = {
  en: "the a an and or but if of to in on at by for from with without as is are was were be been being it its this that these those he she they we you i his her their our my your him them us me who whom which what when where why how not no nor so than then there here has have had do does did will would can could may might must shall should about after before over under between into out up down off again more most other some any all each such only own same too very just also said says say new one two first last year years day time people",
  de: "der die das den dem des ein eine einer eines einem einen und oder aber wenn von zu im in an auf für mit ohne als ist sind war waren sein es dies dieser diese er sie wir ihr ich nicht kein so dann hat haben hatte wird werden wurde kann über nach vor unter zwischen aus auch nur noch bei um am zum zur dass sich wie mehr sagte seit bis durch gegen man hier jetzt",
  fr: "le la les un une des du de et ou mais si dans en sur à au aux par pour avec sans comme est sont était être il elle ils elles nous vous je ce cette ces son sa ses leur leurs qui que quoi quand où ne pas plus a ont avait sera peut après avant entre aussi tout tous fait d l qu s se y selon depuis contre encore dit",
  es: "el la los las un una unos unas y o pero si de del en a al por para con sin como es son era ser fue ha han había lo su sus se que quien cuando donde no más este esta estos estas ese esa él ella ellos nosotros yo le les ya entre sobre hasta desde también muy todo todos según tras años dijo",
  pt: "o a os as um uma uns umas e ou mas se de do da dos das em no na nos nas por para com sem como é são era ser foi tem têm há seu sua seus suas que quem quando onde não mais este esta isso ele ela eles nós eu já entre sobre até desde também muito ao à aos às pelo pela disse segundo anos",
  it: "il lo la i gli le un uno una e o ma se di del della dei delle dello degli in nel nella a al alla ai alle da dal dalla per con senza come è sono era essere ha hanno suo sua che chi quando dove non più questo questa lui lei loro noi io tra fra su sul sulla anche molto tutto dopo prima anni detto",
  nl: "de het een en of maar als van in op aan bij voor met zonder is zijn was waren hij zij ze we wij je ik dit dat deze die niet geen ook nog naar uit over om te tot door dan er heeft hebben had wordt werd kan meer na tussen onder volgens zich haar hun al wel",
  sv: "och att det som en ett den i på är av för med till har inte om var från de men han hon vi jag ni kan ska vid så efter eller också när under sig mot in ut upp sin alla mer nu bara där finns år",
  da: "og at det som en et den i på er af for med til har ikke om var fra de men han hun vi jeg kan skal ved så efter eller også når under sig mod ind ud op sin alle mere nu kun der år blev",
  no: "og at det som en et den i på er av for med til har ikke om var fra de men han hun vi jeg kan skal ved så etter eller også når under seg mot inn ut opp sin alle mer nå bare der år ble",
  fi: "ja on ei että se hän ovat oli myös mutta kun niin tai jos ne hänen joka jotka mukaan vuonna sekä kuin ole voi",
  pl: "i w na z do się nie to że jest o a po jak za od przez dla są był była być ale który która które tym tego też oraz przed już może lat",
  cs: "a v na se z do že je o to s ale by jako za po od jsou byl byla být který která které také pro při nebo podle než už let",
  tr: "ve bir bu da de için ile olarak olan en çok daha gibi ne ama kadar sonra var olduğu değil o ki göre her",
  id: "yang dan di ke dari untuk dengan pada ini itu dalam tidak akan adalah oleh juga ada atau sebagai telah mereka kami dia saya bisa karena tersebut",
  ro: "și în de la cu pe un o nu că este din care mai a al ale pentru sunt fost dar ce sau se după prin",
  hu: "a az és hogy nem is egy ez de van volt meg csak már még mint ha el sem vagy azt szerint",
  vi: "và của là có không được cho trong người những các một này đã với từ khi năm ông đến",
  ru: "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас для мы их чем была при это который которые также году после",
  uk: "і в у не що він на я з із як а то все вона так його але та до ви за по від це який які також є був була для про при або після року",
  el: "και το η ο να του της με για την από στο που οι τα δεν είναι σε των στη θα στην τον μια ένα αλλά ή αν",
  ar: "في من على إلى عن أن إن هذا هذه التي الذي كان كانت لا ما مع قد بعد قبل بين كل هو هي ذلك أو ثم",
};

const sets = new Map<string, ReadonlySet<string>>();

/** The commonest words of a language, lower-case; empty for a language without a list. Takes any BCP 47 tag. */
export function stopwordsOf(language: string | undefined): ReadonlySet<string> {
  const base = (language ?? "en").split("-")[0]?.toLowerCase() ?? "en";
  const name = base === "nb" || base === "nn" ? "no" : base;
  const known = sets.get(name);
  if (known) return known;
  const made = new Set((lists[name] ?? "").split(" ").filter(Boolean));
  sets.set(name, made);
  return made;
}

export const stopwordLanguages: readonly string[] = Object.keys(lists);
