/** Characters that nobody sees: they steer the direction or the joining of others, fill space, or spell in a hidden alphabet. */
const hidden =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff]|[\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e0fff}]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
/** Persian and the scripts of India join and part letters by these; anywhere else they hide something. */
const strayJoiner =
  /(?<![\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}])[\u200c\u200d]|[\u200c\u200d](?![\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}])/gu;
const comment = /<!--[\s\S]*?(?:-->|$)/gu;

/** A text without what a reader of the page would not see, as a model gets it. */
export function stripHidden(text: string): string {
  return text.replace(comment, " ").replace(hidden, "").replace(strayJoiner, "").replace(/\s+/gu, " ").trim();
}
