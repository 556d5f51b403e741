/** Refusals to people: turned into HTTP or an exit code in one place. Their message is a sentence that says what to do. */
export class NotFound extends Error {
  override name = "NotFound";
}

/** It was here, and a person decided that it is not any more. */
export class TakenDown extends NotFound {
  override name = "TakenDown";
}

export class NotAllowed extends Error {
  override name = "NotAllowed";
}

export class InvalidInput extends Error {
  override name = "InvalidInput";
}

/** What was to be changed is no longer what whoever asks has seen; nothing was done. */
export class ChangedMeanwhile extends Error {
  override name = "ChangedMeanwhile";
}
