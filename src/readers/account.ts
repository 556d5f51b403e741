/** The roles that an account may be given; a visitor has none. */
export const accountRoles = ["reader", "member", "moderator", "editor", "administrator"] as const;
export type AccountRole = (typeof accountRoles)[number];

export interface Account {
  id: string;
  name: string;
  email: string;
  isVerified: boolean;
  /** Given by hand. */
  role: AccountRole;
  /** Given by the groups of an issuer, where they give one; it ends with them, and adds to the role given by hand. */
  issuedRole: AccountRole | undefined;
  /** What the account may do now: the greatest of the roles given and membership. */
  standing: AccountRole;
  /** Until when it is a member by a grant; null without an end, undefined where it is none. */
  memberUntil: Date | null | undefined;
  createdAt: Date;
}

export interface NewAccount {
  name: string;
  email: string;
  role: AccountRole;
  isVerified: boolean;
  /** Hashed; undefined where there is none. */
  passwordHash?: string;
}

/** @returns the address as accounts keep it, or undefined where it is none. */
export function readEmail(written: string): string | undefined {
  const email = written.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@<>"'\\,;:()[\]]{1,64}@[^\s@<>"'\\,;:()[\]]+\.[^\s@.]+$/u.test(email)
    ? email
    : undefined;
}

/** @returns the name as it is shown, or undefined where nothing can be read in it. */
export function readName(written: string): string | undefined {
  // Signs that cannot be seen or that turn the line around would make one name look like another.
  const name = written
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return name.length >= 1 && name.length <= 80 && /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}
