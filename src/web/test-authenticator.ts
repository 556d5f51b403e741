import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

export interface Authenticator {
  /** Answers the challenge of one who wants a passkey made. */
  make(options: { challenge: string }, origin: string): object;
  /** Answers the challenge of one who signs in. */
  use(options: { challenge: string }, origin: string): object;
}

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest();
const coded = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64url");
const presentAndVerified = 0x05;
const holdsKey = 0x40;

/** A device with one passkey (WebAuthn, ES256, attestation “none”), for a name. */
export function createAuthenticator(party = "localhost"): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  let count = 0;
  const dataFor = (flags: number, more: Uint8Array = Buffer.alloc(0)) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(++count);
    return Buffer.concat([sha256(party), Buffer.from([flags]), counter, more]);
  };
  const said = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const answer = (response: object) => ({
    id: coded(id),
    rawId: coded(id),
    type: "public-key",
    clientExtensionResults: {},
    response,
  });
  return {
    make({ challenge }, origin) {
      // The key as COSE has it: {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
      const key = Buffer.concat([
        Buffer.from("a5010203262001215820", "hex"),
        Buffer.from(x, "base64url"),
        Buffer.from("225820", "hex"),
        Buffer.from(y, "base64url"),
      ]);
      const held = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const data = dataFor(presentAndVerified | holdsKey, held);
      // {"fmt": "none", "attStmt": {}, "authData": data}
      const attestation = Buffer.concat([
        Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
        Buffer.from([data.length]),
        data,
      ]);
      const clientDataJSON = coded(said("webauthn.create", challenge, origin));
      return answer({ clientDataJSON, attestationObject: coded(attestation), transports: ["internal"] });
    },
    use({ challenge }, origin) {
      const [data, client] = [dataFor(presentAndVerified), said("webauthn.get", challenge, origin)];
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      return answer({
        clientDataJSON: coded(client),
        authenticatorData: coded(data),
        signature: coded(signature),
      });
    },
  };
}
