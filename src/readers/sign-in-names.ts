/** What better-auth calls the tables and columns of src/platform/migrations (0025-accounts.sql, 0032-passkeys.sql, 0037-issuers.sql), and how long sessions last. */
const day = 24 * 60 * 60;

const times = { createdAt: "created_at", updatedAt: "updated_at" };

export const ourNames = {
  user: { modelName: "account", fields: { emailVerified: "email_verified", ...times } },
  session: {
    modelName: "account_session",
    expiresIn: 30 * day,
    updateAge: day,
    freshAge: 0,
    fields: {
      userId: "account_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
      ...times,
    },
  },
  account: {
    modelName: "account_credential",
    fields: {
      userId: "account_id",
      accountId: "subject",
      providerId: "issuer_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      ...times,
    },
  },
  verification: {
    modelName: "account_proof",
    // Whoever reads the table can send back nothing of it.
    storeIdentifier: "hashed" as const,
    fields: { expiresAt: "expires_at", ...times },
  },
};

export const passkeyNames = {
  modelName: "account_passkey",
  fields: {
    publicKey: "public_key",
    userId: "account_id",
    credentialID: "credential_id",
    deviceType: "device_type",
    backedUp: "backed_up",
    createdAt: "created_at",
  },
};

/** Set by us on what we hand to better-auth, whatever the request says. */
export const addressHeader = "x-octavo-address";
