/**
 * English words that stand in news of every kind: alone they say nothing about what an article tells, and a pair of two
 * of them does not either.
 */
export const genericWords = new Set(
  `talk said say says saying tell told report reports reporting news story update analysis interview exclusive opinion comment
  explainer live video photo picture gallery podcast briefing newsletter review preview quiz letter letters editorial column
  man woman men women boy girl person people child children family families parent friend resident official officials
  expert experts leader leaders member members group team crew staff worker workers voter voters fan fans victim suspect driver passenger
  minister president mayor king queen chief boss director spokesman spokeswoman government parliament council court police ministry
  party union company firm firms business industry market markets economy money price prices cost costs pay job jobs tax budget
  day days night week weeks month months year years today yesterday tomorrow morning evening hour hours time times moment monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august september october november december
  one two three four five six seven eight nine ten first second third last next new old big small high low long short
  best worst more less many most few several half million billion percent
  plan plans deal deals vote votes election elections meeting summit speech decision question questions answer answers
  problem crisis case cases trial charge charges law laws bill rule rules right rights report study survey research data
  attack attacks fire death deaths dead killing murder crime accident crash injury fight war peace
  win wins winner loss final match game goal score season player players coach club
  city town village country state nation world region area street road house home school hospital building
  car train plane ship water air land weather rain snow wind storm flood heat cold river sea
  shares stock stocks bank rates growth sales profit
  life love way ways thing things part place end start beginning return rise fall fear hope call calls warning protest row
  work show event events future past history public national local international general special latest breaking top
  editor editors choice pick picks subscriber subscribers premium free reader readers politics europe africa asia america
  north south east west make made get take took give go went come came see saw know keep let put ask asked want need may
  after before over under against about amid back down off out up`.split(/\s+/),
);
