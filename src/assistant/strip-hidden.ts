/** Characters that nobody sees: they steer the direction or the joining of others, fill space, or spell in a hidden alphabet. */
const hidden = /[\p{Default_Ignorable_Code_Point}--[\u200c\u200d]]|[\p{Cc}--[\t\n\r]]|[\p{Co}\p{Cs}\p{Cn}\u2800]/gv;
/** Persian and the scripts of India join and part letters by these; anywhere else they hide something. */
const strayJoiner =
  /(?<![\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}])[\u200c\u200d]|[\u200c\u200d](?![\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}])/gu;
const comment = /<!--[\s\S]*?(?:-->|$)/gu;

/** A text without what a reader of the page would not see, as a model gets it. */
export function stripHidden(text: string): string {
  return text.replace(comment, " ").replace(hidden, "").replace(strayJoiner, "").replace(/\s+/gu, " ").trim();
}

/** Marks that turn the direction of what follows, and characters that spell in an alphabet which nobody sees. */
const hiding = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e01ef}\u2061-\u2064]/u;
const rightToLeft = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}]/u;

/** Whether a text hides something, where writing it needs nothing of the kind. */
export function hidesSomething(text: string): boolean {
  return hiding.test(text) && !rightToLeft.test(text);
}
