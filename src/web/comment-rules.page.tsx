import type { CommentRule } from "../comments/check-words.ts";
import type { HouseOfConversation } from "../comments/conversation.store.ts";
import type { BanListing } from "../comments/moderation-log.store.ts";
import { openings } from "../comments/open-to.ts";
import { ModerationNav } from "./moderation.page.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { ExactTime } from "./time.tsx";

export interface RulesView {
  house: HouseOfConversation;
  rules: readonly CommentRule[];
  bans: readonly BanListing[];
  wrong: string | undefined;
}

const openingNames = { all: "everybody", readers: "readers with an account", members: "members" };

/** The rules of the house, the words and hosts that comments are held or refused for, and who may not write. */
export function CommentRulesPage({ view, printing }: { view: RulesView; printing: Printing }) {
  return (
    <Sheet title={view.wrong ? "Not done" : "Rules of the conversation"} printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Rules of the conversation</h1>
        <ModerationNav words="each change is a line of the log" />
      </header>
      {view.wrong ? (
        <p class="notice alarm listing-wide" role="alert">
          {view.wrong}
        </p>
      ) : null}
      <div class="listing-main stack">
        <Rules rules={view.rules} />
        <Bans bans={view.bans} />
      </div>
      <div class="listing-side">
        <House house={view.house} />
      </div>
    </Sheet>
  );
}

function House({ house }: { house: HouseOfConversation }) {
  return (
    <form method="post" action="/moderation/house" class="edit-form">
      <h2 class="heading">The house</h2>
      <p class="field">
        <label for="house-open">Conversations are open to</label>
        <select id="house-open" name="open-to">
          {openings.map((opening) => (
            <option value={opening} selected={house.openTo === opening}>
              {openingNames[opening]}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label>
          <input type="checkbox" name="holds-first" value="1" checked={house.holdsFirst} /> Somebody’s first comment
          waits for a moderator
        </label>
      </p>
      <p class="field">
        <label for="most-links">More links than this wait; empty: none do</label>
        <input
          id="most-links"
          name="most-links"
          type="number"
          min="0"
          max="100"
          value={house.mostLinks === null ? "" : String(house.mostLinks)}
        />
      </p>
      <p class="field">
        <label for="house-why">Why</label>
        <input id="house-why" name="why" type="text" maxlength={300} />
      </p>
      <button class="button" type="submit">
        Set these
      </button>
    </form>
  );
}

function Rules({ rules }: { rules: readonly CommentRule[] }) {
  return (
    <section aria-labelledby="rules">
      <h2 class="heading" id="rules">
        Words and hosts
      </h2>
      {rules.length > 0 ? (
        <ul class="rows">
          {rules.map(({ id, what, pattern, deed }) => (
            <li>
              <form method="post" action={`/moderation/rules/${id}/remove`} class="actions">
                <span>
                  {deed === "hold" ? "Hold" : "Refuse"} {what === "host" ? "links to" : "the word"} <b>{pattern}</b>
                </span>
                <button class="button plain" type="submit">
                  Remove<span class="hidden"> the rule on {pattern}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      ) : (
        <p class="meta">There are none.</p>
      )}
      <form method="post" action="/moderation/rules" class="edit-form">
        <p class="field">
          <label for="pattern">A word, several, or a host</label>
          <input id="pattern" name="pattern" type="text" maxlength={300} required aria-describedby="pattern-help" />
          <small id="pattern-help">A word with * at its end may go on. A host means what is below it too.</small>
        </p>
        <p class="field">
          <label for="what">It is</label>
          <select id="what" name="what">
            <option value="word">words</option>
            <option value="host">a host</option>
          </select>
        </p>
        <p class="field">
          <label for="deed">Comments with it are</label>
          <select id="deed" name="deed">
            <option value="hold">held for a moderator</option>
            <option value="refuse">refused</option>
          </select>
        </p>
        <button class="button" type="submit">
          Make the rule
        </button>
      </form>
    </section>
  );
}

function Bans({ bans }: { bans: readonly BanListing[] }) {
  return (
    <section aria-labelledby="bans">
      <h2 class="heading" id="bans">
        Who may not write
      </h2>
      {bans.length > 0 ? (
        <ul class="rows">
          {bans.map(({ account, name, until, why }) => (
            <li>
              <form method="post" action="/moderation/unban" class="actions">
                <input type="hidden" name="account" value={account} />
                <span>
                  <b>
                    <bdi>{name}</bdi>
                  </b>{" "}
                  {until ? (
                    <>
                      until <ExactTime at={until} />
                    </>
                  ) : (
                    "for good"
                  )}
                  {why ? <bdi>: “{why}”</bdi> : null}
                </span>
                <button class="button plain" type="submit">
                  Let them write again<span class="hidden">: {name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      ) : (
        <p class="meta">Nobody is banned.</p>
      )}
    </section>
  );
}
