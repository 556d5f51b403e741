import { type InvitationListing, stateOf } from "../readers/invitation.ts";
import { ExactTime, When } from "./time.tsx";

/** The invitations, and the way to end those that are good. The link itself was shown when it was made, and is not kept. */
export function Invitations({ invitations, now }: { invitations: readonly InvitationListing[]; now: Date }) {
  return (
    <section aria-labelledby="invitations">
      <h2 class="heading" id="invitations">
        Invitations
      </h2>
      {invitations.length === 0 ? <p class="meta">None was made.</p> : null}
      <ol class="rows lines">
        {invitations.map((invitation) => (
          <li>
            <InvitationLine invitation={invitation} now={now} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function InvitationLine({ invitation, now }: { invitation: InvitationListing; now: Date }) {
  const { id, role, email, usesLeft, expiresAt, madeBy, createdAt, usedBy } = invitation;
  const state = stateOf(invitation, now);
  return (
    <>
      <p>
        {id}: {role}, {email ? <bdi>{email}</bdi> : `${usesLeft} left`}
      </p>
      <p class="counts">
        {state === "good" ? (
          <span>
            good until <ExactTime at={expiresAt} />
          </span>
        ) : (
          <span>{state === "over" ? "its time is over" : state}</span>
        )}
        <span>
          made by <bdi>{madeBy}</bdi> <When at={createdAt} now={now} />
        </span>
        {invitation.endedBy ? (
          <span>
            ended by <bdi>{invitation.endedBy}</bdi>
          </span>
        ) : null}
      </p>
      {usedBy.length > 0 ? (
        <p class="meta">
          Used by{" "}
          {usedBy.map((person, place) => (
            <>
              {place > 0 ? ", " : null}
              <bdi title={person.email}>{person.name}</bdi>
            </>
          ))}
        </p>
      ) : null}
      {state === "good" ? (
        <form method="post" action={`/settings/people/invitations/${id}/end`}>
          <button class="button plain" type="submit">
            End <span class="hidden">invitation {id}</span>
          </button>
        </form>
      ) : null}
    </>
  );
}
