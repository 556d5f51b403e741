import { expect, test } from "vitest";
import { refusalOfIp, refusalOfUrl } from "./address-guard.ts";
import { parseHostList } from "./host-list.ts";

const nobody = parseHostList([]);

const refused = `
http://127.0.0.1/            http://127.0.0.2/             http://127.1/                   http://127.0.1/
http://0x7f.1/               http://0x7f000001/            http://0x7F.0x0.0x0.0x1/        http://2130706433/
http://017700000001/         http://0177.0.0.01/           http://127.0.0.1./              http://%31%32%37.0.0.1/
http://１２７.０.０.１/        http://①②⑦.⓪.⓪.①/             http://127。0。0。1/              http://0x7f.0.0.1:8080/
http://0/                    http://0.0.0.0/               http://0.1.2.3/                 http://00/
http://10.0.0.1/             http://10.255.255.255/        http://172.16.0.1/              http://172.31.255.255/
http://192.168.1.1/          http://192.168.0xff01/        http://0xc0a80101/              http://3232235777/
http://169.254.169.254/      http://169.254.0.1/           http://0xa9fea9fe/              http://2852039166/
http://0251.0376.0251.0376/  http://169.254.43518/         http://168.63.129.16/           http://100.64.0.1/
http://100.127.255.255/      http://100.100.100.200/       http://192.0.0.192/             http://192.0.2.1/
http://192.88.99.1/          http://198.18.0.1/            http://198.19.255.255/          http://198.51.100.7/
http://203.0.113.7/          http://224.0.0.1/             http://239.255.255.250/         http://240.0.0.1/
http://255.255.255.255/      http://037777777777/          http://4294967295/              http://[::]/
http://[::1]/                http://[0:0:0:0:0:0:0:1]/     http://[::127.0.0.1]/           http://[::10.0.0.1]/
http://[::ffff:127.0.0.1]/   http://[::ffff:7f00:1]/       http://[::ffff:10.0.0.1]/       http://[::ffff:a9fe:a9fe]/
http://[::ffff:0:127.0.0.1]/ http://[64:ff9b::7f00:1]/     http://[64:ff9b::169.254.169.254]/ http://[64:ff9b::10.0.0.1]/
http://[64:ff9b:1::808:808]/ http://[2002:7f00:1::]/       http://[2002:808:808::1]/       http://[2001::1]/
http://[2001:0:53aa:64c::]/  http://[2001:2::1]/           http://[2001:10::1]/            http://[2001:20::1]/
http://[2001:db8::1]/        http://[3fff::1]/             http://[3ffe::1]/               http://[fc00::1]/
http://[fd00:ec2::254]/      http://[fdff::1]/             http://[fe80::1]/               http://[febf::1]/
http://[fec0::1]/            http://[ff02::1]/             http://[ff0e::1]/               http://[100::1]/
http://[5f00::1]/            http://[4000::1]/             http://[::2]/                   http://[e000::1]/
http://localhost/            http://LOCALHOST:3000/        http://localhost./              http://api.localhost/
http://ｌｏｃａｌｈｏｓｔ/     http://user@example.org/      http://user:secret@example.org/ http://:secret@example.org/
file:///etc/passwd           ftp://example.org/            gopher://example.org/           data:text/plain,hello
javascript:alert(1)          ws://example.org/             blob:https://example.org/1      about:blank
`;

const fetched = `
http://example.org/          https://example.org/          http://example.org:8080/        https://example.org:22/
http://8.8.8.8/              http://134744072/             http://1.1.1.1/                 http://9.255.255.255/
http://11.0.0.0/             http://100.63.255.255/        http://100.128.0.0/             http://126.255.255.255/
http://128.0.0.1/            http://169.253.255.255/       http://172.15.255.255/          http://172.32.0.0/
http://192.167.255.255/      http://192.169.0.0/           http://168.63.129.17/           http://223.255.255.255/
http://[2606:4700::1111]/    http://[2a00:1450::1]/        http://[2001:200::1]/           http://[2001:4860::8888]/
http://[64:ff9b::8.8.8.8]/   http://[::ffff:8.8.8.8]/      https://zürich.example/         http://localhost.example.org/
http://127.0.0.1.nip.example/ http://mylocalhost/          http://example.org/@127.0.0.1   http://nas.local/
`;

function addresses(table: string): string[] {
  return table.trim().split(/\s+/);
}

test.each(addresses(refused))("%s is refused", (address) => {
  expect(refusalOfUrl(new URL(address), nobody, "octavo")).toEqual(expect.any(String));
});

test.each(addresses(refused))("%s is refused when a proxy would be asked for it", (address) => {
  expect(refusalOfUrl(new URL(address), nobody, "proxy")).toEqual(expect.any(String));
});

test.each(addresses(fetched))("%s may be asked for", (address) => {
  expect(refusalOfUrl(new URL(address), nobody, "octavo")).toBeUndefined();
});

test.each([
  ...["http://nas.local/", "http://metadata.google.internal/", "http://router/", "http://printer.lan/"],
  ...["http://host.docker.internal/", "http://kubernetes.default.svc/", "http://box.home.arpa./", "http://local/"],
])("%s is refused when the proxy would look it up", (address) => {
  expect(refusalOfUrl(new URL(address), nobody, "proxy")).toEqual(expect.any(String));
});

test.each(["http://example.org/", "http://nytimes.com/feed", "http://mylocal.news/", "http://8.8.8.8/"])(
  "%s may be asked of a proxy",
  (address) => {
    expect(refusalOfUrl(new URL(address), nobody, "proxy")).toBeUndefined();
  },
);

test.each(["http://[fe80::1%25eth0]/", "http://127.0.0.1%00.example/", "http://1.2.3.256/", "http:///"])(
  "%s is no address at all",
  (address) => {
    expect(URL.canParse(address)).toBe(false);
  },
);

test.each([
  ["127.0.0.1", "http://127.0.0.1:9000/"],
  ["127.0.0.1:9000", "http://127.0.0.1:9000/"],
  ["127.0.0.1", "http://2130706433/"],
  ["127.0.0.1", "http://[::ffff:127.0.0.1]/"],
  ["10.0.0.0/8", "http://10.20.30.40/"],
  ["fd00::/8", "http://[fd00::1]/"],
  ["::1", "http://[::1]:80/"],
  ["[::1]:8080", "http://[::1]:8080/"],
  ["localhost", "http://localhost:3000/"],
  ["127.0.0.1", "http://localhost/"],
])("the leave for %s lets %s through", (leave, address) => {
  expect(refusalOfUrl(new URL(address), parseHostList([leave]), "octavo")).toBeUndefined();
});

test.each([
  ["127.0.0.1:9000", "http://127.0.0.1:9001/"],
  ["127.0.0.1", "http://127.0.0.2/"],
  ["10.0.0.0/8", "http://172.16.0.1/"],
  ["fd00::/8", "http://127.0.0.1/"],
  ["nas.local", "http://192.168.1.5/"],
  ["127.0.0.1", "http://user:secret@127.0.0.1/"],
  ["127.0.0.1", "file://127.0.0.1/etc/passwd"],
])("the leave for %s does not let %s through", (leave, address) => {
  expect(refusalOfUrl(new URL(address), parseHostList([leave]), "octavo")).toEqual(expect.any(String));
});

test("a name that was allowed may lead to a private address", () => {
  expect(refusalOfIp("192.168.1.5", 80, parseHostList(["nas.local"]), "nas.local")).toBeUndefined();
  expect(refusalOfIp("192.168.1.5", 80, parseHostList(["nas.local:8080"]), "nas.local")).toEqual(expect.any(String));
});

test("a refusal names the host, where it leads and what is there", () => {
  expect(refusalOfIp("10.0.0.7", 80, nobody, "evil.example")).toBe("evil.example leads to 10.0.0.7, a private address");
  expect(refusalOfUrl(new URL("http://0x7f.1/"), nobody, "octavo")).toBe("127.0.0.1 is this machine's own address");
});

test("an address with a zone is judged without it", () => {
  expect(refusalOfIp("fe80::1%eth0", 80, nobody, "evil.example")).toEqual(expect.any(String));
});
