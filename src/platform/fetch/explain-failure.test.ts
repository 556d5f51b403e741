import { errors } from "undici";
import { expect, test } from "vitest";
import { explainFailure } from "./explain-failure.ts";

function failing(code: string): Error {
  return Object.assign(new Error("broken"), { code });
}

test.each([
  ["ENOTFOUND", "The host name news.example does not exist"],
  ["ECONNREFUSED", "The connection was refused"],
  ["CERT_HAS_EXPIRED", "The certificate has expired"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "The certificate belongs to another host name"],
  ["CERT_SIGNATURE_FAILURE", "The certificate is not valid"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "The host does not speak TLS as it should"],
  ["HPE_INVALID_CHUNK_SIZE", "The answer is not valid HTTP"],
  ["Z_DATA_ERROR", "The answer is compressed and damaged"],
  ["EWHATEVER", "The request failed (EWHATEVER)"],
])("%s is explained in a sentence", (code, sentence) => {
  expect(explainFailure(failing(code), "news.example")).toBe(sentence);
});

test("what a failure gathers or wraps explains it", () => {
  const refused = failing("ECONNREFUSED");
  expect(explainFailure(new AggregateError([refused, refused]), "x")).toBe("The connection was refused");
  expect(explainFailure(new Error("outer", { cause: refused }), "x")).toBe("The connection was refused");
});

test("a fault of this program is no host's failure", () => {
  expect(explainFailure(new TypeError("undefined is not a function"), "x")).toBeUndefined();
  expect(explainFailure(new errors.InvalidArgumentError("invalid header"), "x")).toBeUndefined();
});
