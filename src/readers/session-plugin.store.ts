import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";

/** Opens a session for an account, for whoever has been proven to be its owner by other means; called on the server alone. */
export function sessionPlugin() {
  return {
    id: "octavo-session",
    endpoints: {
      openSession: createAuthEndpoint.serverOnly(
        { method: "POST", metadata: { $Infer: { body: {} as { accountId: string } } } },
        async (ctx) => {
          await openSession(ctx, ctx.body.accountId);
          return {};
        },
      ),
    },
  };
}

export async function openSession(ctx: Parameters<typeof setSessionCookie>[0], accountId: string): Promise<void> {
  const { internalAdapter } = ctx.context;
  const [session, user] = [
    await internalAdapter.createSession(accountId),
    await internalAdapter.findUserById(accountId),
  ];
  if (!user) throw new Error("an account that is signed in is gone");
  await setSessionCookie(ctx, { session, user });
}
