/**
 * Function words of the languages news is most often written in. Rarity in the window finds them too, but only once the
 * window holds some hundreds of articles; until then two articles would look alike because both say "from" and "with".
 */
const lists = [
  // English
  "a about after again against all also am an and any are as at be because been before being between both but by can could did do does doing down during each few for from further get got had has have having he her here hers him his how i if in into is it its just like may me might more most much must my new no nor not now of off on once one only or other our out over own per said same say says she should since so some such than that the their them then there these they this those through to too two under until up upon us very was we were what when where which while who whom why will with would year years yet you your",
  // German
  "aber als am an auch auf aus bei bis da dass das dem den der des die doch durch ein eine einem einen einer eines er es für habe haben hat hatte ich ihr im ist ja kann mehr mit nach nicht noch nur oder sei sein seine sich sie sind so über um und uns unter vom von vor war was wenn werden wie wir wird zu zum zur",
  // French
  "au aux avec ce ces cette comme dans de des du elle en est et été eux il ils je la le les leur lui mais même ne nous ont où ou par pas plus pour qu que qui sa sans se ses son sont sur un une vous",
  // Spanish and Portuguese
  "al ao aos até com como con da das de del do dos e el ela ele em en entre era es esta este está foi ha han hasta la las lo los mais más mas na nas no nos não o os para pela pelo pero por porque que se sem ser si sin sobre son su sua sus são também también um uma una uno y ya",
  // Italian and Dutch
  "aan alla alle anche bij che chi ci com dal dalla degli dei del della delle deze di die dit dopo een gli het hij hun ik il is maar met naar nel nella niet nog om onder ook op per più sono stato te tra tot uit van voor was werd zijn zo zou",
  // Russian and Ukrainian
  "а без был была были было в во вот все для до его ее если еще же за и из или их к как когда ко ли между мы на над не нет но о об он она они от по под после при с со так также то только у уже что чтобы это этого является але був було від він вона для до з за зі й ми на не під про та також те у це цього через що як які",
];

const stopWords = new Set(lists.flatMap((list) => list.split(" ")));

/** Whether a lower-cased word says nothing of its own. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
