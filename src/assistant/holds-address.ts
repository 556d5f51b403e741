const scheme = /[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|javascript:|mailto:|data:[a-z]+\/|[\w.+-]+@[\w-]+/iu;
/** "example.com", "sub.example.co/path"; a full stop between sentences has a space after it. */
const host = /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?![\p{L}\p{N}])/u;
const numericHost = /\b\d{1,3}(?:\.\d{1,3}){3}\b/u;
/** As people write them so that only people read them, and so do models: "evil dot example", "hxxp", "[.]". */
const spelled =
  /\bhxxps?\b|\[\s?[.:]\s?\]|\(\s?(?:dot|at)\s?\)|\[\s?(?:dot|at)\s?\]|\p{L} dot (?:\p{L}{2,3}|info|example|\p{L}+ slash)(?!\p{L})/iu;
/** Accounts and hashtags, and numbers to call with the sign of a country. */
const account = /(?<![\p{L}\p{N}])[@#][\p{L}_]|\+\d[\d ()/.-]{6,}\d/u;
/** What stands for a full stop in the names of hosts. */
const stops = /[\u3002\uff0e\uff61\u2024]/gu;
const markup = /\]\s*[([]|!\[|<\/?[a-z!]|&(?:#\w+|[a-z]{2,8});/iu;
/** "U.S.", "a.m.", "e.g." */
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

/** Whether something in a text is, or could be taken for, an address, a link or markup. */
export function holdsAddress(text: string): boolean {
  const plain = text.replace(stops, ".");
  const bare = plain.replace(initials, " ");
  return [scheme, spelled, account, numericHost, markup].some((sign) => sign.test(plain)) || host.test(bare);
}
