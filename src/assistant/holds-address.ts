const scheme = /[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|javascript:|mailto:|data:[a-z]+\/|[\w.+-]+@[\w-]+/iu;
/** "example.com", "sub.example.co/path"; a full stop between sentences has a space after it. */
const host = /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?![\p{L}\p{N}])/u;
const numericHost = /\b\d{1,3}(?:\.\d{1,3}){3}\b/u;
const markup = /\]\s*[([]|!\[|<\/?[a-z!]|&(?:#\w+|[a-z]{2,8});/iu;
/** "U.S.", "a.m.", "e.g." */
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

/** Whether something in a text is, or could be taken for, an address, a link or markup. */
export function holdsAddress(text: string): boolean {
  const bare = text.replace(initials, " ");
  return scheme.test(text) || host.test(bare) || numericHost.test(bare) || markup.test(text);
}
