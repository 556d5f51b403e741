import type { Kind } from "../articles/article.ts";
import type { Topic } from "../topics/topic.ts";
import type { samplePublishers } from "./test-publishers.ts";

/** Hours before `sampleNow`; `story` names the story it belongs to. */
export interface SampleArticle {
  publisher: keyof typeof samplePublishers;
  title: string;
  excerpt: string;
  hours: number;
  story?: string;
  kind?: Kind;
  language?: string;
  byline?: string[];
  hashtags?: string[];
  topic?: Topic;
  names?: string[];
}

const ferries = ["VeldenFerries", "TransportMinistry"];
const ferryNames = ["Oda Renfeld", "Davit Hollin", "Aldermouth"];

export const sampleArticles: SampleArticle[] = [
  {
    publisher: "courier",
    title:
      "Ministry and ferry crews have a draft that would end the strike on the Velden crossings, but nothing is signed",
    excerpt:
      "“There is a draft, the ministry has accepted its pay table, and the crews’ council has it on the table since last night,” the mediator, Oda Renfeld, said. Members vote on Monday, and no boat sails before.",
    hours: 6.9,
    story: "ferries",
    byline: ["Ilse Quarn", "Per Astrand"],
    topic: "business",
    hashtags: [...ferries, "IslandSupply"],
    names: ferryNames,
  },
  {
    publisher: "wire",
    title: "Draft could end Velden ferry strike, mediator tells paper",
    excerpt:
      "A draft agreement on pay could end the eleven-day strike of the ferry crews, the mediator told The Courier.",
    hours: 6.4,
    story: "ferries",
    hashtags: ferries,
    names: ferryNames,
  },
  {
    publisher: "harbour",
    title: "Ferry strike: ministry has accepted the pay draft, says mediator",
    excerpt: "The eleventh day of the ferry strike began with the first good news since the boats were tied up.",
    hours: 6.1,
    story: "ferries",
    hashtags: ferries,
    names: ferryNames,
    byline: ["Ilse Quarn"],
  },
  {
    publisher: "lake",
    title: "Draft could end Velden ferry strike",
    excerpt: "A draft agreement on pay could end the eleven-day strike of the ferry crews.",
    hours: 5.7,
    story: "ferries",
    hashtags: ferries,
    names: ferryNames,
  },
  {
    publisher: "radio",
    title: "“Nothing is signed”: the crews’ council on day eleven",
    excerpt: "The council’s speaker, Davit Hollin, said that nothing was signed and that members would vote on Monday.",
    hours: 4.6,
    story: "ferries",
    kind: "interview",
    hashtags: ferries,
    names: ferryNames,
  },
  {
    publisher: "ledger",
    title: "What the draft costs: 41 million a year, and who pays",
    excerpt:
      "The annex puts the additional cost at 41.2 million in a full year, a third of it borne by the islands’ fund.",
    hours: 3.9,
    story: "ferries",
    kind: "analysis",
    hashtags: [...ferries, "IslandsFund"],
    names: ferryNames,
  },
  {
    publisher: "courier",
    title: "A crossing is a road, and roads do not strike",
    excerpt:
      "We have let four boats become a bargaining chip. The islands deserve better from both sides of this table.",
    hours: 2.8,
    story: "ferries",
    kind: "opinion",
    byline: ["M. Tollen"],
    hashtags: ["VeldenFerries"],
    names: ["Aldermouth"],
  },
  {
    publisher: "wire",
    title: "Ferries stay in port on Sunday whatever the vote, says council",
    excerpt: "Boats need a day to be made ready, the crews’ council told Radio Velden.",
    hours: 1,
    story: "ferries",
    hashtags: ferries,
    names: ferryNames,
  },
  {
    publisher: "bote",
    title: "Fährstreik: Ein Entwurf liegt auf dem Tisch, unterschrieben ist nichts",
    excerpt: "Das Ministerium hat die Lohntabelle angenommen; der Rat der Besatzungen liest sie noch.",
    hours: 2.2,
    story: "ferries",
    language: "de",
    hashtags: ["VeldenFerries"],
  },
  {
    publisher: "lake",
    title:
      "Lake Orrin’s water is safe to drink again, the district says; the laboratory has not yet published its figures",
    excerpt:
      "The order to boil water ends at noon after nineteen days. The district names six clean samples; the laboratory confirms four.",
    hours: 3,
    story: "water",
    hashtags: ["LakeOrrin"],
    names: ["Orrin District"],
  },
  {
    publisher: "radio",
    title: "Orrin district lifts boil order",
    excerpt: "Households may drink from the tap again from noon.",
    hours: 2.5,
    story: "water",
    hashtags: ["LakeOrrin"],
    names: ["Orrin District"],
  },
  {
    publisher: "ledger",
    title: "Upper court strikes out the quick-hearing rule and gives parliament until June",
    excerpt: "Four judges to three: hearings under ten minutes deny a defence. Cases closed since spring stay closed.",
    hours: 5,
    story: "court",
    hashtags: ["CourtReform"],
    names: ["Upper Court"],
  },
  {
    publisher: "courier",
    title: "Quick hearings end: what the ruling means for 900 open cases",
    excerpt: "The rule falls, but not at once.",
    hours: 4.2,
    story: "court",
    kind: "explainer",
    hashtags: ["CourtReform"],
    names: ["Upper Court"],
  },
  {
    publisher: "radio",
    title: "Two of the three saltworks at Brannock will merge, and the third learns of it from the radio",
    excerpt: "The owners speak of one harbour and one price. The regulator has not been asked, its office says.",
    hours: 7,
    story: "salt",
    hashtags: ["SaltTrade"],
    names: ["Brannock"],
  },
  {
    publisher: "saltmarsh",
    title: "Brannock saltworks to become one",
    excerpt: "One harbour, one price.",
    hours: 5.5,
    story: "salt",
    hashtags: ["SaltTrade"],
    names: ["Brannock"],
  },
  {
    publisher: "wire",
    title: "Night trains to the coast return in March with half the carriages",
    excerpt: "The railway names a shortage of fitters.",
    hours: 8,
    story: "trains",
    hashtags: ["NightTrains"],
  },
  {
    publisher: "lake",
    title: "Sleeper to the coast is back, shorter",
    excerpt: "Four carriages instead of eight.",
    hours: 7.5,
    story: "trains",
    hashtags: ["NightTrains"],
  },
  {
    publisher: "saltmarsh",
    title: "Census: the northern valleys grow for the first time in forty years",
    excerpt: "Births do not explain it; removals do.",
    hours: 9,
    story: "census",
    hashtags: ["Census"],
  },
  {
    publisher: "ledger",
    title: "Valleys grow, says census office",
    excerpt: "A first since 1986.",
    hours: 8.8,
    story: "census",
    hashtags: ["Census"],
  },
  {
    publisher: "ledger",
    title: "Insurer withdraws flood cover from 2,300 houses below the Tarn dyke",
    excerpt: "Letters went out on Thursday.",
    hours: 27,
    story: "dyke",
    hashtags: ["TarnDyke"],
  },
  {
    publisher: "bote",
    title: "Versicherer kündigt 2300 Häusern am Tarndeich",
    excerpt: "Die Briefe kamen am Donnerstag.",
    hours: 26,
    story: "dyke",
    language: "de",
    hashtags: ["TarnDyke"],
  },
  {
    publisher: "saltmarsh",
    title: "The oldest page of the Saltmarsh choirbook is a shopping list",
    excerpt: "Eels, wax and two ells of cloth.",
    hours: 30,
    story: "choir",
    hashtags: ["Choirbook"],
  },
  {
    publisher: "courier",
    title: "Choirbook’s first leaf is a bill for eels",
    excerpt: "The monks paid late.",
    hours: 29,
    story: "choir",
    hashtags: ["Choirbook"],
  },
  {
    publisher: "harbour",
    title: "Barley price falls below the cost of sowing",
    excerpt: "",
    hours: 33,
    story: "barley",
    hashtags: ["Barley"],
  },
  { publisher: "wire", title: "Barley falls again", excerpt: "", hours: 32, story: "barley", hashtags: ["Barley"] },
  {
    publisher: "sahil",
    title: "ميناء ألدرماوث يستعد لاستئناف الرحلات بعد أحد عشر يوما من الإضراب",
    excerpt: "قالت الوسيطة إن مسودة الاتفاق على الطاولة منذ مساء أمس.",
    hours: 12,
    story: "arabic",
    language: "ar",
    hashtags: ["ميناء"],
  },
  {
    publisher: "wire",
    title: "渡轮罢工第十一天：草案已摆上桌面，但尚未签署",
    excerpt: "调解人说，交通部已接受工资表。",
    hours: 11,
    story: "arabic",
    language: "zh-Hans",
  },
  {
    publisher: "hostile",
    title: `</title></script><script>window.hit=1</script><img src=x onerror="window.hit=1"> Gulls`,
    excerpt: `<svg onload="window.hit=1"></svg> "quoted" & 'apostrophes'`,
    hours: 0.4,
    story: "gulls",
    language: `"><script>window.hit=1</script>`,
    byline: [`<i onmouseover="window.hit=1">Kestrel</i>`],
    hashtags: [`"><script>window.hit=1</script>`],
  },
  {
    publisher: "harbour",
    title: "A freight boat is not a ferry: how Kessary eats in winter",
    excerpt: "Bread comes on alternate days, post when it can.",
    hours: 140,
    story: "freight",
    kind: "opinion",
    hashtags: ["IslandSupply"],
    names: ["Kessary", "Aldermouth"],
  },
  {
    publisher: "courier",
    title: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2),
    excerpt: "A headline without a place to break.",
    hours: 20,
    story: "long",
  },
];
