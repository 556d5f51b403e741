import { genderOfTitle } from "./person-gender.ts";
import type { SceneSpeaker } from "./scene.ts";
import { readNoun } from "./source-nouns.ts";
import type { SourcePhrase } from "./source-phrase.ts";
import type { SpeakerSort, SpeakerType } from "./speaker.ts";

const familiar =
  /\b(?:familiar|briefed|close to|knowledge of|(?:direct|first-hand) knowledge|(?:not|n[o']t) (?:to )?be (?:named|identified|quoted)|anonym\p{L}*|on condition|not authori[sz]ed|privy to|who knows? the|with ties to|insiders?)\b/iu;
const anonymous =
  /^(?:(?:some|several|two|three|four|five|many|unnamed|other|more|multiple|another|a|one|the)\s)*(?:sources?|insiders?)\b/i;
/** Somebody of whom only is said what he saw or did. */
const whoWas = /^(?:who|whose|aboard|at the scene|in the (?:crowd|gallery|queue|audience|waiting room))\b/i;
const byScholars =
  /\b(?:by|from) (?:the )?(?:researchers|scientists|economists|[^,]*\b(?:Institute|University|College|Academy|Centre|Center)\b)/u;
const sorts: Readonly<Record<SpeakerType, SpeakerSort>> = {
  person: "person",
  official: "unnamed",
  "people familiar": "unnamed",
  spokesperson: "unnamed",
  witness: "unnamed",
  expert: "unnamed",
  other: "unnamed",
  thing: "unnamed",
  authority: "body",
  organisation: "body",
  company: "body",
  outlet: "body",
  document: "document",
  study: "document",
  author: "author",
};

/** A speaker that has no name, by the words that describe it. */
export function describeSource(words: string, phrase: SourcePhrase): SceneSpeaker {
  const { core, tail } = phrase;
  const noun = core.noun;
  const type = typeOf(words, phrase);
  return {
    speaker: { sort: sorts[type], type, roles: [], aliases: [], description: words },
    member: undefined,
    gender: genderOfTitle(`${core.head?.text ?? ""} ${tail}`),
    isPlural: noun?.isPlural || /^(?:two|three|four|five|six|several|many|some|few|most)\b/i.test(words),
    noun: noun?.word ?? core.head?.text.toLowerCase() ?? "",
  };
}

/** "Firing", and not "this morning". */
export function isDeed(head: string | undefined): boolean {
  return /\p{L}{3}(?<!morn|even|th)ing$/u.test(head ?? "");
}

function typeOf(words: string, { core, tail }: SourcePhrase): SpeakerType {
  if (anonymous.test(words) || core.noun?.word === "source" || core.noun?.word === "insider") return "people familiar";
  // Of "passengers stuck in the hall" the noun stands before the end; "a test firing" is no test.
  const noun =
    core.noun?.type || isDeed(core.head?.text)
      ? core.noun
      : (core.modifiers.map(({ text }) => readNoun(text)).find(({ type: known }) => known) ?? core.noun);
  const type =
    noun?.type ??
    core.modifiers.map(({ text }) => readNoun(text)).find(({ type: known }) => known === "spokesperson")?.type;
  if (type === "document" && byScholars.test(words)) return "study";
  if ((type === undefined || noun?.isPerson) && type !== "spokesperson" && familiar.test(words))
    return "people familiar";
  if (type === "other" && /^(?:an?|one|another)$/.test(core.determiner) && whoWas.test(tail)) return "witness";
  if (noun?.word === "office" && core.possessor.length > 0) return "authority";
  return type ?? "other";
}
