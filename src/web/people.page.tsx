import { type Account, accountRoles } from "../readers/account.ts";
import type { InvitationListing } from "../readers/invitation.ts";
import { AccountField } from "./account-field.tsx";
import { Invitations } from "./invitation-list.tsx";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { SubmitLine } from "./submit-line.tsx";
import { ExactTime, When } from "./time.tsx";

export interface PeopleView {
  accounts: readonly Account[];
  invitations: readonly InvitationListing[];
  words: string;
  /** There are more than are listed. */
  isCut: boolean;
  /** The link of an invitation that was just made: it is never shown again. */
  invitation?: string | undefined;
  wrong?: string | undefined;
}

/** Who has an account here, for the administrator. */
export function PeoplePage({ view, printing }: { view: PeopleView; printing: Printing }) {
  return (
    <Sheet title="People" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>People</h1>
        <p>Who has an account here, and what they may do. What anybody may do at all stands in the rules.</p>
        {view.wrong ? (
          <p class="wrong" role="alert">
            {view.wrong}
          </p>
        ) : null}
        {view.invitation ? (
          <p class="notice" role="status">
            Pass this link on; it is not shown again: <code>{view.invitation}</code>
          </p>
        ) : null}
      </header>
      <section class="listing-main stack" aria-label="Accounts">
        <search>
          <form class="field" method="get" action="/settings/people">
            <label for="q">Part of a name or an address</label>
            <input id="q" name="q" type="search" value={view.words} maxlength={200} />
            <button class="button" type="submit">
              Find
            </button>
          </form>
        </search>
        <ol class="rows lines">
          {view.accounts.map((account) => (
            <li>
              <Person account={account} now={printing.now} />
            </li>
          ))}
        </ol>
        {view.isCut ? <p class="meta">There are more. Search for a part of a name or an address.</p> : null}
      </section>
      <aside class="listing-side stack">
        <InviteForm />
        <Invitations invitations={view.invitations} now={printing.now} />
      </aside>
    </Sheet>
  );
}

function Person({ account, now }: { account: Account; now: Date }) {
  const { id, name, email, role, memberUntil, createdAt } = account;
  const of = (
    <span class="hidden">
      {" "}
      of <bdi>{name}</bdi>
    </span>
  );
  return (
    <article class="line-of">
      <h2 class="title">
        <bdi>{name}</bdi>
      </h2>
      <p class="counts">
        <span>
          <bdi>{email}</bdi>
        </span>
        <span>{account.standing}</span>
        {account.issuedRole ? <span>{account.issuedRole} by groups of the issuer</span> : null}
        {memberUntil === undefined ? null : (
          <span>
            member{" "}
            {memberUntil === null ? (
              "without an end"
            ) : (
              <>
                until <ExactTime at={memberUntil} />
              </>
            )}
          </span>
        )}
        <span>
          here since <When at={createdAt} now={now} />
        </span>
      </p>
      <details>
        <summary class="label">Change{of}</summary>
        <form method="post" action={`/settings/people/${id}`} class="edit-form">
          <div class="field">
            <label for={`role-${id}`}>Role</label>
            <select id={`role-${id}`} name="role">
              {accountRoles.map((each) => (
                <option value={each} selected={each === role}>
                  {each}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for={`until-${id}`}>Member until</label>
            <input id={`until-${id}`} name="until" type="text" placeholder="2027-01-31, always or never" />
          </div>
          <p class="actions">
            <button class="button" type="submit" name="deed" value="role">
              Give the role
            </button>
            <button class="button" type="submit" name="deed" value="member">
              Set the membership
            </button>
            <button class="button plain" type="submit" name="deed" value="sessions">
              End all sessions
            </button>
            <button class="button plain" type="submit" name="deed" value="remove">
              Remove the account
            </button>
          </p>
        </form>
      </details>
    </article>
  );
}

function InviteForm() {
  return (
    <form class="field account-form" method="post" action="/settings/people/invite">
      <h2 class="heading">Invite</h2>
      <label for="invite-role">Role</label>
      <select id="invite-role" name="role">
        {accountRoles
          .filter((role) => role !== "administrator")
          .map((role) => (
            <option value={role}>{role}</option>
          ))}
      </select>
      <AccountField name="uses" label="For how many people" type="number" value="1" autocomplete="off" />
      <AccountField name="days" label="Good for how many days" type="number" value="14" autocomplete="off" />
      <SubmitLine>Make a link</SubmitLine>
    </form>
  );
}
