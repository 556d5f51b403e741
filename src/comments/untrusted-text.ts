/**
 * Words that anybody may have written. They are wrapped so that nothing takes them for text of the house: a page prints them
 * through `renderComment`, and whoever hands them to a model fences them as data, never as instructions.
 */
export interface UntrustedText {
  readonly untrusted: string;
}

export function untrusted(words: string): UntrustedText {
  return { untrusted: words };
}
