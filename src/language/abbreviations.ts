const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Abbreviations of news prose in the larger Latin and Cyrillic languages, lower-case, without the last full stop. */
export const abbreviations = {
  /** Always followed by what they belong to. */
  before: set(`
    mr mrs ms mx dr prof rev fr sr hon gov sen rep reps sens gen col lt sgt capt cmdr maj adm brig cpl pvt supt insp det
    pres st ste mt ft messrs mme mlle mgr maître hr fru frk dhr mevr drs ing dipl-ing herr bzw sog ca z.b d.h u.a vgl
    sra srta ud uds dña exmo sig sigg dott avv on им ул тов гг акад проф см vs v cf e.g i.e viz al approx mgr inż ks
  `),
  /** Followed by a number: then no sentence has ended. */
  beforeNumber: set(
    "no nos nr núm num n pp p art fig vol ch sec para jan feb mar apr jun jul aug sep sept oct nov dec стр ст",
  ),
  /** At the end of a name or an hour: the sentence goes on unless the next word usually begins one. */
  within: set(`
    inc ltd co corp llc plc bros jr sr esq etc u.s u.k u.n e.u u.s.a d.c a.m p.m ph.d m.d b.a m.a s.a s.p.a s.r.l n.v
    a.g est dept univ assn ave blvd rd calif fla mass mich minn wash ariz conn ill ind tenn tex pa va md ga usw uvm
    т.д т.п т.е др jan feb mar apr aug sep sept oct nov dec
  `),
};

/** Words that begin English sentences far more often than they follow an abbreviation within one. */
export const sentenceStarters = set(`
  the a an it he she they we i you this that these those there in on at but and or so for as if when while after before
  since because although however meanwhile also his her their its our my what who why how where according many some most
  both all no not yet still now then today yesterday one two three last with from by under over despite during once each
`);
