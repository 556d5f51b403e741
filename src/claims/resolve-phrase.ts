import type { Span } from "../language/sentences.ts";
import { foldedName } from "../language/tokens.ts";
import { typeOfBodyName } from "./body-type.ts";
import { newMember } from "./cast.ts";
import type { Member } from "./cast-member.ts";
import { describeSource } from "./describe-source.ts";
import { resolvePerson } from "./resolve-pronoun.ts";
import { resolveRole } from "./resolve-role.ts";
import {
  addMember,
  addSpeaker,
  paragraphsBefore,
  placesIn,
  type Scene,
  type SceneSpeaker,
  speakerOfMember,
} from "./scene.ts";
import { type Phrase, readSourcePhrase, type SourcePhrase } from "./source-phrase.ts";
import type { ResolvedSource } from "./speaker.ts";
import { whoseSurname } from "./whose-surname.ts";

const longestName = 80;

/** A source of more than a pronoun: a name, an office or description of somebody named, or somebody without a name. */
export function resolvePhrase(scene: Scene, span: Span, words: string): ResolvedSource {
  // A name may reach a little beyond what a tagger took for the source.
  const around = placesIn(scene, [span[0] - longestName, span[1] + longestName]);
  const names = around.map((place) => place.span);
  const phrase = readSourcePhrase(scene.text, span, names);
  return (
    byName(scene, phrase.core, words) ??
    byApposition(scene, phrase, words) ??
    byOfficeOf(scene, phrase, span, words) ??
    byTitle(scene, phrase.core, words) ??
    byShortName(scene, phrase.core, words) ??
    byBodyName(scene, phrase.core, words) ??
    byAge(scene, phrase.core, words) ??
    byRole(scene, phrase, words) ??
    byNewName(scene, phrase, words) ??
    byDescription(scene, phrase, words)
  );
}

function byName(scene: Scene, { head, modifiers }: Phrase, words: string): ResolvedSource | undefined {
  if (!head) return undefined;
  const around = placesIn(scene, [head.start - longestName, head.end + longestName]);
  const found = around.find(({ span: [start, end] }) => start <= head.start && head.end <= end);
  const member = found?.member;
  const mention = found?.span;
  if (!member || !mention) return undefined;
  const written = scene.text.slice(...mention);
  const chosen = /\s/.test(written)
    ? member
    : whoseSurname(scene, member, { written, title: modifiers.at(-1)?.text ?? "", at: mention[0] });
  if (!chosen) return { outcome: "unresolved", words, why: "several fit" };
  const speaker = speakerOfMember(scene, chosen, words);
  const by = foldedName(written) === foldedName(chosen.name) ? "name" : "surname";
  const jointly = othersWith(scene, mention, words, chosen);
  return { outcome: "resolved", speaker, by, ...(jointly.length > 0 ? { jointly } : {}) };
}

/** "Blythe and Voss". */
function othersWith(scene: Scene, [, end]: Span, words: string, first: Member): number[] {
  const rest = scene.text.slice(end, end + words.length);
  const [joint] = /^\s(?:and|or)\s(?:\p{Lu}\p{L}+\s){0,3}?(?=\p{Lu})/u.exec(rest) ?? [];
  if (!joint) return [];
  const next = placesIn(scene, [end + 1, end + joint.length + longestName]).filter(
    ({ span }) => span[0] <= end + joint.length,
  );
  const others = [...new Set(next.map(({ member }) => member))].filter((member) => member !== first);
  return others.map((member) => speakerOfMember(scene, member, member.name));
}

/** "its chief executive, Dr Miriam Castell": the name tells, the rest is an office. */
function byApposition(scene: Scene, { core, appositions }: SourcePhrase, words: string): ResolvedSource | undefined {
  if (core.noun?.type === "document" || core.noun?.type === "study") return undefined;
  const [first] = appositions;
  return first?.head ? byName(scene, first, words) : undefined;
}

/** "Secretary of State Petra Lund": the office has an "of" in it. */
function byOfficeOf(scene: Scene, { core, tail }: SourcePhrase, span: Span, words: string): ResolvedSource | undefined {
  if (!core.noun?.isPerson || !/^\p{Lu}/u.test(core.head?.text ?? "") || !/^of\s\p{Lu}/u.test(tail)) return undefined;
  const end = span[0] + (/,/.exec(words)?.index ?? words.length);
  for (const { member, span: mention } of placesIn(scene, [core.head?.end ?? 0, end])) {
    if (mention[1] !== end || member.sort !== "person") continue;
    const office = scene.text.slice(core.span[0], mention[0]).trim();
    if (!member.roles.some((role) => role.words === office)) member.roles.push({ words: office, head: core.noun.word });
    return { outcome: "resolved", speaker: speakerOfMember(scene, member, words), by: "name" };
  }
  return undefined;
}

/** "Mr King" is a name, whatever a king is. */
function byTitle(scene: Scene, { head, modifiers }: Phrase, words: string): ResolvedSource | undefined {
  if (!head || !/^(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Sir|Lord|Dame|Lady)$/.test(modifiers.at(-1)?.text ?? ""))
    return undefined;
  // What is Mr King's is his.
  const surname = head.text.replace(/['’]s$/u, "");
  const known = scene.cast.members.filter((one) => one.sort === "person" && one.words.at(-1) === surname);
  if (known.length > 1) return { outcome: "unresolved", words, why: "several fit" };
  const member: Member = known[0] ?? { ...newMember(surname, scene.text), sort: "person", type: "person" };
  if (!known[0]) addMember(scene, member);
  return { outcome: "resolved", speaker: speakerOfMember(scene, member, words), by: "surname" };
}

/** "the Post", of a body that the text named in full. */
function byShortName(scene: Scene, { head, determiner, modifiers }: Phrase, words: string): ResolvedSource | undefined {
  if (!head || determiner !== "the" || modifiers.length > 0 || !/^\p{Lu}/u.test(head.text)) return undefined;
  const last = foldedName(head.text);
  const fitting = scene.cast.members.filter(
    ({ sort, words: written }) => sort !== "person" && written.length > 1 && foldedName(written.at(-1) ?? "") === last,
  );
  const [only] = fitting;
  if (!only) return undefined;
  if (fitting.length > 1) return { outcome: "unresolved", words, why: "several fit" };
  return { outcome: "resolved", speaker: speakerOfMember(scene, only, words), by: "surname" };
}

/** "Lorn’s foreign ministry", "Orland police": a body named by whose it is. */
function byBodyName(scene: Scene, core: Phrase, words: string): ResolvedSource | undefined {
  const { noun, head, possessor, modifiers } = core;
  const type = noun?.type;
  if (
    !head ||
    !noun ||
    noun.isPlural ||
    noun.isPerson ||
    (type !== "authority" && type !== "organisation" && type !== "company")
  )
    return undefined;
  const before = [...possessor, ...modifiers];
  const owner = before.find(({ text }) => /^\p{Lu}/u.test(text));
  const isProper = /^\p{Lu}/u.test(head.text);
  if (noun.word === "office" && !isProper) return undefined;
  if (!owner || (!isProper && before.some(({ text }) => isPersonName(scene, text)))) return undefined;
  const [from, to] = [before[0]?.start ?? head.start, head.end];
  const name = scene.text.slice(from, to).replace(/\s+/g, " ");
  const known = scene.cast.members.find((member) => foldedName(member.name) === foldedName(name));
  const member = known ?? { ...newMember(name, scene.text), sort: "body" as const, type: typeOfBodyName(name) ?? type };
  if (!known) addMember(scene, member);
  return { outcome: "resolved", speaker: speakerOfMember(scene, member, words), by: "name" };
}

function isPersonName(scene: Scene, written: string): boolean {
  const last = foldedName(written.replace(/['’]s?$/u, ""));
  return scene.cast.members.some(
    ({ sort, words }) => sort === "person" && words.some((word) => foldedName(word) === last),
  );
}

/** "The 23-year-old" is somebody just named. */
function byAge(scene: Scene, { head, determiner, span }: Phrase, words: string): ResolvedSource | undefined {
  if (!head || determiner !== "the" || !/^\d+-year-old$/.test(head.text)) return undefined;
  const found = resolvePerson(scene, span[0], undefined);
  if (typeof found === "string") return { outcome: "unresolved", words, why: found };
  return { outcome: "resolved", speaker: found.speaker, by: "role", evidence: found.evidence };
}

const definite = /^(?:the|this|that|his|her|its|their)(?:\s|$)/;

function byRole(scene: Scene, { core, tail }: SourcePhrase, words: string): ResolvedSource | undefined {
  const { noun, determiner, possessor } = core;
  if (!noun?.type || (!definite.test(determiner) && possessor.length === 0)) return undefined;
  const found = resolveRole(scene, core, tail, noun);
  if (found === "several fit") return { outcome: "unresolved", words, why: found };
  if (found !== "nobody fits") {
    found.member.sort ??= noun.isPerson ? "person" : "body";
    const evidence = found.member.mentions.findLast(([start]) => start < core.span[0]);
    const speaker = speakerOfMember(scene, found.member, words);
    const one = scene.speakers[speaker]?.speaker;
    if (one?.type === "organisation" && noun.type === "company") one.type = "company";
    return { outcome: "resolved", speaker, by: "role", ...(evidence ? { evidence } : {}) };
  }
  return determiner === "the" ? byEarlierDescription(scene, core, tail) : undefined;
}

/** "the officials", after "two officials": the nearest of those that the same noun described. */
function byEarlierDescription(
  scene: Scene,
  { noun, modifiers, span }: Phrase,
  tail: string,
): ResolvedSource | undefined {
  if (!noun || modifiers.length > 0 || tail !== "") return undefined;
  const [oldest] = paragraphsBefore(scene, span[0], 3).slice(-1);
  const earlier = scene.heard.findLast(({ span: heard, speaker }) => {
    const one = speaker === undefined ? undefined : scene.speakers[speaker];
    const isSame = one && !one.member && one.noun === noun.word && one.isPlural === noun.isPlural;
    return isSame && oldest && heard[0] >= oldest[0];
  });
  if (earlier?.speaker === undefined) return undefined;
  return { outcome: "resolved", speaker: earlier.speaker, by: "description", evidence: earlier.span };
}

/** A name that only begins sentences, so that it was not known for one: "Telora said". */
function byNewName(scene: Scene, { core, tail }: SourcePhrase, words: string): ResolvedSource | undefined {
  const { head, determiner, modifiers, possessor, noun } = core;
  if (!head || determiner !== "" || possessor.length > 0 || tail !== "" || noun?.type || noun?.isPlural)
    return undefined;
  const all = [...modifiers, head];
  if (!all.every(({ text }) => /^\p{Lu}/u.test(text)) || all.length > 5) return undefined;
  const member = newMember(scene.text.slice(all[0]?.start, head.end).replace(/['’]s$/u, ""), scene.text);
  addMember(scene, member);
  return { outcome: "resolved", speaker: speakerOfMember(scene, member, words), by: "name" };
}

function byDescription(scene: Scene, phrase: SourcePhrase, words: string): ResolvedSource {
  const described = describeSource(words, phrase);
  if (partOfGroup.test(words)) inheritType(scene, described);
  const known = scene.speakers.findIndex(
    (one) => !one.member && described.isPlural && foldedName(one.speaker.description) === foldedName(words),
  );
  const speaker = known >= 0 ? known : addSpeaker(scene, described);
  return { outcome: "resolved", speaker, by: "description" };
}

const partOfGroup = /^(?:one|two|three|some|another|others|both|all|most|many)(?:\sof\sthem)?$/i;

/** "One of them" is what they are. */
function inheritType(scene: Scene, described: SceneSpeaker): void {
  const group = scene.heard.findLast(({ isPlural }) => isPlural);
  const one = group?.speaker === undefined ? undefined : scene.speakers[group.speaker]?.speaker;
  if (one?.sort === "unnamed") described.speaker.type = one.type;
}
