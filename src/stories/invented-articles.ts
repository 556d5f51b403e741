import type { ArticleToDescribe } from "./describe-article.ts";

/** Articles of invented publishers about invented towns, for the tests of this folder. */
export const invented = {
  damCourier: {
    title: "Dam at Orvale overflows after night of rain",
    text: "ORVALE — Water poured over the spillway of the Hesper Dam early on Tuesday after a night of heavy rain, and the county told 1,400 people in lower Orvale to leave their homes. Engineer Tamsin Achterberg said the wall itself was sound but that the spillway gates had jammed half open. Buses took families to the sports hall in Brindle. No one was reported hurt. The Hesper Dam was built in 1958 and was due for repair this summer.",
    publisher: "The Courier",
    publishedAt: "2031-03-04T07:30:00Z",
  },
  damLedger: {
    title: "1,400 told to leave as Hesper Dam spills over",
    text: "Families in lower Orvale were taken by bus to Brindle on Tuesday morning when the Hesper Dam began to spill over. Tamsin Achterberg, the engineer in charge, said two spillway gates jammed during the rain and would not close. The county said 1,400 residents had to leave their homes and that nobody was hurt. The dam, built in 1958, was to be repaired this summer.",
    publisher: "Brindle Ledger",
    publishedAt: "2031-03-04T10:05:00Z",
  },
  damMonthsLater: {
    title: "Dam at Quarrel Point overflows after storm",
    text: "QUARREL POINT — Water ran over the top of the Lintel Dam on Friday after a storm, and the county told 300 people below it to leave. Engineer Odo Vance said a fallen tree had blocked the outlet. Families slept in a school in Marrow. No one was hurt. The Lintel Dam was built in 1971.",
    publisher: "The Courier",
    publishedAt: "2031-09-19T08:00:00Z",
  },
  stabbingFerrow: {
    title: "Man stabbed outside bar in Ferrow",
    text: "FERROW — A man of 34 was stabbed outside the Lantern bar on Cask Street shortly after midnight on Saturday, police said. He was taken to St Odile hospital in a serious condition. Officers arrested Joran Pell, 29, near the tram depot. Witnesses spoke of a quarrel over a jacket.",
    publisher: "Ferrow Evening Post",
    publishedAt: "2031-05-10T09:00:00Z",
  },
  stabbingWick: {
    title: "Woman stabbed outside bar in Wick Harbour",
    text: "WICK HARBOUR — A woman of 41 was stabbed outside the Gannet bar on Rope Walk late on Wednesday, police said. She was taken to the Infirmary with light wounds. Officers are looking for a man in a green cap who fled towards the ferry. Neighbours heard shouting about money.",
    publisher: "Harbour Times",
    publishedAt: "2031-05-21T22:00:00Z",
  },
  harvest: {
    title: "Plum growers expect a small harvest",
    text: "Late frost in April has cost growers in the Tessel valley up to a third of their plums, their union said. Prices in the markets are likely to rise in August. Union head Mirela Sando asked the province for help with nets and heaters. Cherries came through the cold nights better than feared, she added.",
    publisher: "Tessel Farmer",
    publishedAt: "2031-05-12T12:00:00Z",
  },
  library: {
    title: "Cardale library opens on Sundays",
    text: "The town library of Cardale will open its reading rooms on Sundays from June, the council decided with nine votes against four. Volunteers will lend books while the staff keep their free day. Councillor Bertil Quade called the old hours a relic. A trial last winter drew six hundred visitors a month.",
    publisher: "Cardale Herald",
    publishedAt: "2031-05-13T12:00:00Z",
  },
  rocket: {
    title: "Private rocket reaches orbit at third attempt",
    text: "A rocket of the young company Skylark Works reached orbit on Thursday at its third attempt, carrying two weather satellites. It rose from the Ness launch site at dawn. Two earlier flights broke up within minutes. Chief designer Ilse Marchetti said the valves that failed then had been drawn anew.",
    publisher: "Orbit Weekly",
    publishedAt: "2031-05-15T12:00:00Z",
  },
} satisfies Record<string, ArticleToDescribe>;
