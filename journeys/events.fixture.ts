/** What happened in the invented country of Velden: each event as facts that publishers tell in words of their own. */
export interface Event {
  key: string;
  headlines: readonly [string, string, string];
  facts: readonly string[];
}

/** Told by several publishers. */
export const sharedEvents: readonly Event[] = [
  {
    key: "ferries",
    headlines: [
      "Draft agreement could end the Velden ferry strike, mediator Oda Renfeld says",
      "Ferry strike in Velden: mediator Oda Renfeld presents a draft agreement",
      "Velden ferry crews and ministry have a draft agreement, says mediator Renfeld",
    ],
    facts: [
      "The ferry crews of the Velden crossings and the transport ministry have a draft agreement on pay, the mediator Oda Renfeld said in Aldermouth on Friday evening.",
      "No ferry has sailed between Aldermouth and the Velden islands for eleven days, and shops on the islands have begun to ration fresh milk, vegetables and petrol.",
      "The crews' council under its speaker Davit Hollin will vote on the draft on Monday, and no ferry will leave the harbour of Aldermouth before the vote is counted.",
      "According to the draft, the crews receive nine per cent more pay over two years, and night crossings in winter are to be manned by one sailor more than today.",
      "Transport minister Karsten Obel had called the demands of the ferry crews excessive last week, but said on Friday that the ministry could live with the mediator's draft.",
      "Hospitals on the Velden islands have been supplied by helicopter since the strike began, and the islands' mayors asked both sides to sign before the autumn storms.",
    ],
  },
  {
    key: "comet",
    headlines: [
      "Mount Karsk telescope finds a comet that will pass Earth in spring",
      "Comet Halvard-Tien discovered with the new telescope on Mount Karsk",
      "Astronomers on Mount Karsk discover comet Halvard-Tien",
    ],
    facts: [
      "Astronomers at the Mount Karsk observatory have discovered a comet that will pass Earth in spring and may be bright enough to be seen without binoculars.",
      "The comet bears the name Halvard-Tien after the two astronomers who saw it first, Signe Halvard and Bo Tien, on pictures that the new telescope took in September.",
      "It comes from the outer rim of the solar system, and the observatory has computed that it was last near the sun about six thousand two hundred years ago.",
      "At its nearest, on the fourth of April, the comet Halvard-Tien will be forty million kilometres from Earth, more than a hundred times as far away as the moon.",
      "The telescope on Mount Karsk was opened in June after nine years of construction, and its mirror of four metres is the largest of the northern provinces.",
      "Signe Halvard said that comets were like cats, with tails and with a will of their own, and that nobody could promise how bright this one would become.",
    ],
  },
  {
    key: "bridge",
    headlines: [
      "Tessen closes the Old Mill bridge after engineers find cracks in a pillar",
      "Cracks in a pillar: Old Mill bridge in Tessen closed for six weeks",
      "Old Mill bridge in Tessen is closed because a pillar has cracks",
    ],
    facts: [
      "The town of Tessen has closed the Old Mill bridge to all traffic after engineers found cracks in the second of its five pillars during a yearly inspection.",
      "The engineer Mira Dolp said that the bridge over the river Tess would stay closed for at least six weeks while the pillar is strengthened with a coat of concrete.",
      "Lorries must take the detour over Brennick, which is thirty kilometres longer, and the school buses of Tessen will leave forty minutes earlier from Monday on.",
      "The Old Mill bridge was built ninety-one years ago, and the town council of Tessen had put off its renovation three times because money was short.",
      "Mayor Ansel Vrint promised that cyclists and people on foot would get a ferry of their own at the Old Mill until the bridge can be crossed again.",
      "The province of Fellside pays half of the repair, which Mira Dolp estimates at four million crowns, as long as the work begins before the first frost.",
    ],
  },
];

const trades = [
  "bakers",
  "weavers",
  "glaziers",
  "potters",
  "coopers",
  "saddlers",
  "millers",
  "tanners",
  "smiths",
  "dyers",
];
const deeds = [
  "strike",
  "festival",
  "inquiry",
  "auction",
  "reform",
  "rescue",
  "concert",
  "harvest",
  "election",
  "merger",
];
const places = ["Ossel", "Marn", "Quill", "Dunmere", "Harrow", "Lisk", "Parr", "Vance", "Tolby", "Wend"];

/** An event that one publisher alone tells; no two of its words but the common ones are alike. */
export function localEvent(number: number): Event {
  const [trade, deed, place] = [pick(trades, number), pick(deeds, Math.floor(number / 10)), pick(places, number * 7)];
  const mark = `${place}${syllables(number)}`;
  const headline = `${mark}: ${trade} and the ${deed} of the ${syllables(number + 501)} quarter`;
  const facts = Array.from(
    { length: 6 },
    (_, line) =>
      `In ${mark} the ${trade} spoke on day ${line + 1} of the ${deed} about ${syllables(number * 6 + line)}, ` +
      `${syllables(number * 11 + line)} and ${syllables(number * 17 + line)}, and the council of ${mark} answered them at length.`,
  );
  return { key: `local-${number}`, headlines: [headline, headline, headline], facts };
}

function pick(words: readonly string[], number: number): string {
  return words[number % words.length] ?? "";
}

/** A word that no other number gives. */
function syllables(number: number): string {
  const parts = ["ba", "ke", "lo", "mi", "nu", "pa", "re", "so", "ti", "vu"];
  return [...String(number + 1000)].map((digit) => parts[Number(digit)] ?? "").join("");
}
