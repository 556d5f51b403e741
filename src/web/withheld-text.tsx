import { useContext } from "hono/jsx";
import { leastRole } from "../platform/actor.ts";
import { AskingContext } from "./asking.ts";
import { signInAddress } from "./sign-in-address.ts";
import type { Speech } from "./speech.ts";

/** How an article begins, and who may read on. */
export function WithheldText({ excerpt, speech }: { excerpt: string; speech: Speech }) {
  return (
    <div class="body">
      <p {...speech}>{excerpt}</p>
      <p class="notice">
        <WhoReadsOn />
      </p>
    </div>
  );
}

export function WhoReadsOn() {
  const { actor, path } = useContext(AskingContext);
  const least = leastRole("read full text", actor.house);
  return (
    <>
      The full text is for {least === "administrator" ? "the administrator" : `${least}s`} of this newspaper.{" "}
      {actor.account === undefined ? <a href={signInAddress(path)}>Sign in</a> : null}
    </>
  );
}
