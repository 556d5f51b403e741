import { errors } from "undici";
import { UnknownCoding } from "./content-coding.ts";

const sentences: Record<string, string> = {
  ENOTFOUND: "The host name {host} does not exist",
  ENODATA: "The host name {host} has no address",
  EAI_AGAIN: "The host name {host} cannot be looked up at the moment",
  ECONNREFUSED: "The connection was refused",
  ECONNRESET: "The host broke the connection off",
  EPIPE: "The host broke the connection off",
  UND_ERR_SOCKET: "The host broke the connection off",
  EHOSTUNREACH: "There is no way to the host",
  ENETUNREACH: "There is no way to the host's network",
  EADDRNOTAVAIL: "There is no way to the host's network",
  CERT_HAS_EXPIRED: "The certificate has expired",
  CERT_NOT_YET_VALID: "The certificate is not valid yet",
  CERT_REVOKED: "The certificate was revoked",
  ERR_TLS_CERT_ALTNAME_INVALID: "The certificate belongs to another host name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate was signed by the host itself",
  SELF_SIGNED_CERT_IN_CHAIN: "The certificate was signed by an authority that is not known here",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The certificate comes without the ones that vouch for it",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "The certificate was signed by an authority that is not known here",
  UNABLE_TO_GET_ISSUER_CERT: "The certificate was signed by an authority that is not known here",
  EPROTO: "The host does not speak TLS as it should",
  UND_ERR_HEADERS_OVERFLOW: "The headers of the answer are too long",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "The answer is shorter or longer than it says",
  UND_ERR_PRX_TLS: "The proxy's certificate is not valid",
  UND_ERR_PRX_CONN: "The proxy broke the connection off",
  UND_ERR_DESTROYED: "Octavo is shutting down",
  UND_ERR_CLOSED: "Octavo is shutting down",
};

const families: [code: RegExp, sentence: string][] = [
  [/^HPE_/, "The answer is not valid HTTP"],
  [/^(Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING|ZSTD_)/, "The answer is compressed and damaged"],
  [/^ERR_(SSL|TLS)_/, "The host does not speak TLS as it should"],
  [/^CERT_|_CERT$|_CERT_/, "The certificate is not valid"],
];

/** Codes that accuse us, not the host. */
const ours = /^(UND_ERR_INVALID_ARG|ERR_ASSERTION|ERR_INVALID_|ERR_MISSING_|ERR_OUT_OF_RANGE|ERR_STREAM_)/;

/** What broke, as a sentence for people; `undefined` when the error is no host's doing, but a fault of this program. */
export function explainFailure(error: unknown, host: string): string | undefined {
  if (error instanceof UnknownCoding)
    return `The answer is compressed in an unknown way (${error.coding.slice(0, 40)})`;
  if (error instanceof errors.HTTPParserError) return "The answer is not valid HTTP";
  if (error instanceof errors.RequestAbortedError && error.message.startsWith("Proxy response"))
    return `The proxy would not pass the request on: ${/\((\d+)\)/.exec(error.message)?.[1] ?? "no reason given"}`;
  const code = codeOf(error);
  if (code === undefined || ours.test(code)) return undefined;
  const sentence = sentences[code] ?? families.find(([family]) => family.test(code))?.[1];
  return sentence?.replace("{host}", host) ?? `The request failed (${code})`;
}

/** The code of an error, or of the first thing that it gathers or wraps. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause);
}
