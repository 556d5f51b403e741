import { expect, test } from "vitest";
import { proxyChooser } from "./proxy-choice.ts";

const both = { http: "http://proxy:3128", https: "http://secure-proxy:3129" };

test("the scheme of the address asked for decides which proxy carries it", () => {
  const choose = proxyChooser(both);
  expect(choose(new URL("http://example.org/"))?.port).toBe("3128");
  expect(choose(new URL("https://example.org/"))?.port).toBe("3129");
  expect(proxyChooser({ http: "http://proxy:3128" })(new URL("https://example.org/"))).toBeUndefined();
});

test("a proxy without a scheme is an http proxy", () => {
  expect(proxyChooser({ http: "proxy:3128" })(new URL("http://example.org/"))?.href).toBe("http://proxy:3128/");
});

test.each([
  ["example.org", "http://example.org/"],
  ["example.org", "http://www.example.org/"],
  [".example.org", "http://www.example.org/"],
  ["*.example.org", "http://www.example.org/"],
  ["EXAMPLE.org", "http://example.ORG./"],
  ["*", "http://anything.example/"],
  ["example.org:8080", "http://example.org:8080/"],
  ["example.org:443", "https://example.org/"],
  ["10.0.0.0/8", "http://10.1.2.3/"],
  ["127.0.0.1", "http://127.0.0.1:9000/"],
  ["::1", "http://[::1]/"],
  ["[::1]:8080", "http://[::1]:8080/"],
])("NO_PROXY %s excepts %s", (except, address) => {
  expect(proxyChooser({ ...both, except: [except] })(new URL(address))).toBeUndefined();
});

test.each([
  ["example.org", "http://notexample.org/"],
  ["example.org:8080", "http://example.org/"],
  ["www.example.org", "http://example.org/"],
  ["10.0.0.0/8", "http://11.1.2.3/"],
  ["", "http://example.org/"],
])("NO_PROXY %s does not except %s", (except, address) => {
  expect(proxyChooser({ ...both, except: [except] })(new URL(address))).toBeInstanceOf(URL);
});
