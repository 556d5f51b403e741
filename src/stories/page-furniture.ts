/** What pages repeat under every text: rights, sign-ups, calls, labels of players and pictures. What it names proves nothing. */
const furniture =
  /copyright|©|\(c\) \d{4}|all rights reserved|rewritten or redistributed|contributed to this report|sign up|signing up|subscribe|newsletter|click here|download|log in|flash player|follow (?:us|him|her|them|@|\p{Lu})|(?:on|like us on) (?:facebook|twitter|instagram)|facebook\.com|twitter|view (?:full|all|more)|full caption|caption close|close skip|\bembed\b|share this|e-?mail this|read more|see also|\balso:|related (?:articles?|stories|content|coverage)|more (?:news|stories|coverage)|(?:news|email|text) alerts?|breaking news|(?:mobile|news) app\b|\bapp store\b|stay (?:tuned|with)|never miss|advertisement|photos? (?:by|:)|\(?(?:ap )?photo[:/]|posted[: ]|updated[: ]|published[: ]|getty images|cookies|privacy policy|terms of (?:use|service)|comments? (?:are|is|below)|report a typo|all content|\.com\b|https?:|www\./iu;

/** A text without the lines and sentences that are the page's and not the article's. */
export function withoutFurniture(text: string): string {
  return text
    .split(/\n+/u)
    .flatMap((line) =>
      furniture.test(line) ? line.split(/(?<=[.!?]["”’']?)\s+/u).filter((part) => !furniture.test(part)) : [line],
    )
    .join("\n");
}
