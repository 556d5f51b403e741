/** The language of a tag without its script and region (RFC 5646), in small letters: "pt" of "pt-BR". */
export function baseLanguage(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}
