/** What a key does in the queue. */
export type ModeratorDeed =
  | { what: "step"; step: 1 | -1 }
  | { what: "reason"; place: number }
  | { what: "undo" }
  | { what: "submit"; value: "approve" | "hide" | "ban" };

const deeds: Record<string, ModeratorDeed> = {
  j: { what: "step", step: 1 },
  k: { what: "step", step: -1 },
  a: { what: "submit", value: "approve" },
  h: { what: "submit", value: "hide" },
  b: { what: "submit", value: "ban" },
  u: { what: "undo" },
};

export interface ModeratorPress {
  key: string;
  isModified: boolean;
  /** Somebody writes or chooses in a field. */
  isWriting: boolean;
  /** The reader has switched single letters off, or a dialog lies over the page. */
  isOff: boolean;
}

export function chooseDeed({ key, isModified, isWriting, isOff }: ModeratorPress): ModeratorDeed | undefined {
  if (isModified || isWriting || isOff) return undefined;
  if (/^[1-9]$/.test(key)) return { what: "reason", place: Number(key) - 1 };
  return deeds[key];
}
