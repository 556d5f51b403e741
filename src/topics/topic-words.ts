import { stemOf } from "../language/word-stem.ts";
import type { Topic } from "./topic.ts";

/**
 * English words that seldom stand in news of any other topic; those before the bar tell it alone, those behind it beside
 * others.
 */
const words: Readonly<Record<Topic, string>> = {
  world:
    "ceasefire airstrike diplomat embassy ambassador airspace militant insurgent rebel missile warhead peacekeeper refugee border-crossing truce warship shelling | troops army military foreign sanctions treaty nuclear war invasion soldier envoy talks summit regime border attack kingdom hostage territory",
  politics:
    "parliament senator congressman lawmaker coalition ballot constituency referendum legislator electorate mp mps caucus filibuster by-election councillor | vote election minister president party cabinet campaign government bill opposition mayor council senate congress candidate poll budget voter policy governor prime",
  justice:
    "prosecutor defendant verdict jury sentenced arrested detective homicide burglary manslaughter robbery convicted indicted stabbing paroled inmate felony arson theft kidnapping | police court charged judge trial murder suspect shooting victim prison lawyer guilty officer killed crime sheriff jail custody investigators fraud appeal gunman bail",
  business:
    "shareholder dividend earnings revenue quarterly bankruptcy merger takeover investor inflation subsidiary startup brokerage retailer bondholder wholesaler automaker | bank stock shares market profit economy company sales trade price billion million tax business chief executive firm rates growth deal currency oil wage exports customers bond",
  science:
    "astronomer telescope spacecraft asteroid physicist fossil galaxy archaeologist genome molecule comet paleontologist satellite orbit nasa lander quantum particle neutrino chemist species | scientist researchers study university planet space rocket launch laboratory discovery experiment ancient evolution mission journal professor cells",
  technology:
    "smartphone software app browser chipmaker semiconductor encryption malware hacker startup android iphone chatbot algorithm cyberattack broadband programmer gadget cybersecurity laptop | computer online internet users device data platform digital web phone network tech google apple microsoft social video update privacy robot feature search tablet cloud",
  health:
    "vaccine outbreak epidemic pandemic patient surgeon diagnosis cancer infection virus hospitalised hospitalized symptom clinical tumour tumor obesity diabetes medication antibiotic vaccination midwife | hospital doctor health disease drug medicine nurse treatment medical surgery mental care risk clinic blood deaths virus brain",
  environment:
    "hurricane cyclone earthquake wildfire flooding tornado drought emissions glacier biodiversity rainfall landslide blizzard eruption tsunami deforestation heatwave poaching gorilla | storm flood weather climate fire rain wind snow rescue coast forest river animals carbon pollution evacuated temperature species zoo volcano warming residents",
  culture:
    "novelist filmmaker actress album singer songwriter exhibition theatre museum orchestra sitcom box-office gallery playwright celebrity soundtrack premiere poet sculptor choreographer | film movie music band actor star director song artist book show concert festival award television series fans stage painting audience drama comedy tour oscar pop",
  sport:
    "goalkeeper striker midfielder quarterback touchdown innings semifinal semi-final playoff championship fullback penalty-kick grandslam wimbledon batsman bowler goalscorer coach teammates league stadium tournament | team match season player game goal cup win final race fans club champion score manager defeat injury football points round league squad victory medal driver referee",
  life: "recipe chef restaurant fashion designer tourist traveller curriculum classroom wedding parenting horoscope kindergarten cathedral pilgrim bishop | school students teacher food travel family church holiday parents children education home garden hotel pupils style love marriage pope priest cooking wine dog",
};

interface Word {
  topic: Topic;
  weight: number;
}

export const topicWords = new Map<string, Word[]>();
for (const [topic, list] of Object.entries(words) as [Topic, string][]) {
  const [telling = "", beside = ""] = list.split("|");
  for (const [part, weight] of [
    [telling, 2],
    [beside, 1],
  ] as const)
    for (const word of part.trim().split(" ")) {
      const stem = stemOf(word);
      const known = topicWords.get(stem) ?? [];
      if (!known.some((one) => one.topic === topic)) topicWords.set(stem, [...known, { topic, weight }]);
    }
}
