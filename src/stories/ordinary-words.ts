import { wordKey } from "./split-words.ts";

/**
 * Words that news in English uses every day, by how large a share of articles holds them. A young window has not seen
 * enough to know that "police" proves less than a street's name. The shares are round guesses: they count as much as
 * `priorArticles` articles and fade as the window fills. Other languages start from nothing.
 */
const tiers: readonly [share: number, words: string][] = [
  [
    0.15,
    "day days week weeks month months time times people man men woman women first last next second three four five six ten world country state states city home house government police president group report reported according official officials public including told made make take took taken come came going way back around well still part number million company national news monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tonight morning night afternoon late early early old young high large long small big good great several many another used use call called left right put end place area since however around want need work working called think know look see show work help right",
  ],
  [
    0.05,
    "family families child children boy girl mother father son daughter wife husband friend friends school student students university hospital court judge law lawyer attorney case charge charged charges trial jury prison jail sentence sentenced arrest arrested suspect suspects victim victims officer officers investigation investigators investigating detective detectives sheriff deputy county town street road avenue block building car vehicle truck driver house apartment bar restaurant store shop scene incident attack killed kill killing dead death died die shot shooting shots gun gunman gunfire weapon stabbed knife murder homicide wounded injured injury injuries hurt fire crash accident emergency witness witnesses neighbor neighbour neighbors resident residents local community authorities spokesman spokeswoman statement told taken condition serious critical identified believed found leave left fled outside inside near shortly midnight evening hour hours minute minutes party parties election vote votes voters minister prime leader leaders member members committee council mayor governor senator senate congress house republican republicans democrat democrats campaign candidate policy political politics bill plan plans program project decision agreement deal talks meeting conference issue issues question problem problems reason result results change changes support team teams game games season player players coach win won lost lose score scored goal points match league cup title final business market markets price prices stock stocks share shares sales sale percent cent billion dollar dollars money bank economy economic growth rate rates tax cost costs pay paid job jobs worker workers industry customer customers product products service services technology internet online website phone computer software user users data video film movie music star show television book story media photo social twitter facebook health doctor doctors patients medical study research scientists drug water power energy oil food weather storm rain air land river sea island north south east west northern southern eastern western international foreign american british european chinese russian war military army troops forces security bomb terrorist nuclear human rights history future life event events open opened opening close closed start started begin began continue continued expected announced announcement release released launch launched new latest record top major special recent recently third half less least nearly almost whether without within among along across despite later ago earlier never always really already likely possible able held hold keep kept lead led set run running move moved turn turned follow following followed head hand face side line point order center office director chief executive manager head department agency federal general district central union association fund organization press interview letter message word words name named known",
  ],
];

const shares = new Map(
  tiers.toReversed().flatMap(([share, words]) => words.split(" ").map((word) => [wordKey(word), share] as const)),
);

/** The share of articles that a word is expected in before any was seen. */
export function ordinaryShare(key: string): number {
  return shares.get(key) ?? 0;
}
