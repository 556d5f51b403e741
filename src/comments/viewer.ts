import type { OpenTo } from "./open-to.ts";

/** Whoever reads a conversation, as far as it matters for what they are shown. */
export interface Viewer {
  /** Undefined for whoever has not signed in. */
  account: string | undefined;
  /** To whom they belong: they may read what is open to these. */
  belongsTo: OpenTo;
  isModerator: boolean;
}
