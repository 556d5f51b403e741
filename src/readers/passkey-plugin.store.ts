import { passkey } from "@better-auth/passkey";
import { APIError, getSessionFromCtx } from "better-auth/api";
import { newcomerId, readNewcomer } from "./newcomer.ts";
import { knownAddress, ownRefusal, type PasskeySettings, unconfirmed } from "./passkey-settings.ts";
import { openSession } from "./session-plugin.store.ts";
import { passkeyNames } from "./sign-in-names.ts";

/**
 * Passkeys for who is signed in and for newcomers. A challenge is good once, for five minutes, for the browser that has its
 * signed cookie, and for what it was asked for: one more passkey of this account, a new account, or to sign in.
 */
export function passkeyPlugin({ party, admit, mayEnter }: PasskeySettings) {
  return passkey({
    rpID: party.id,
    rpName: "Octavo",
    ...(party.origin !== undefined && { origin: party.origin }),
    schema: { passkey: passkeyNames },
    // It names its account by itself: nobody types an address to sign in.
    authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
    registration: {
      requireSession: false,
      resolveUser: ({ context }) => {
        const { email, name } = readNewcomer(context);
        return { id: newcomerId, name: email, displayName: name };
      },
      async afterVerification({ ctx, user, context }) {
        const isNew = user.id === newcomerId;
        // Who signed out meanwhile adds no passkey; who signed in meanwhile makes no account.
        if (isNew === Boolean(await getSessionFromCtx(ctx))) throw new APIError("UNAUTHORIZED");
        if (!isNew) return;
        const admitted = await admit(readNewcomer(context));
        if (admitted.outcome === "known") throw new APIError(knownAddress);
        if (admitted.outcome === "refused") throw new APIError(ownRefusal, { message: admitted.sentence });
        if (admitted.isSignedIn) await openSession(ctx, admitted.accountId);
        return { userId: admitted.accountId };
      },
    },
    authentication: {
      async afterVerification({ clientData }) {
        if (!(await mayEnter(clientData.id))) throw new APIError(unconfirmed);
      },
    },
  });
}
