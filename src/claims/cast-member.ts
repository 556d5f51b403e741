import type { Gender } from "../language/given-names.ts";
import type { Span } from "../language/sentences.ts";
import type { Role } from "./cast-roles.ts";
import type { SpeakerType } from "./speaker.ts";

/** Somebody or something that an article names, whether it speaks or not. */
export interface Member {
  name: string;
  words: string[];
  /** Undefined for a name that may be a person's as well as a body's. */
  sort: "person" | "body" | "place" | undefined;
  /** By its form alone it could be a person's. */
  isPersonShaped: boolean;
  type: SpeakerType;
  gender: Gender | undefined;
  roles: Role[];
  aliases: Set<string>;
  /** In the order of the text. */
  mentions: Span[];
}
