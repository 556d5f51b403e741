import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

function bytes(text: string, encoding: string): Uint8Array {
  return iconv.encode(text, encoding);
}

test.each(["utf-16le", "utf-16be", "utf-32le", "utf-32be"])(
  "%s is recognised without a mark or a label",
  (encoding) => {
    expect(decodeText(bytes("<rss>née</rss>", encoding), "text/xml; charset=utf-8")).toBe("<rss>née</rss>");
  },
);

test("valid UTF-8 is UTF-8, whatever the labels say", () => {
  const text = '<?xml version="1.0" encoding="windows-1251"?><a>Žofie ’s</a>';
  expect(decodeText(bytes(text, "utf-8"), "text/xml; charset=iso-8859-1")).toBe(text);
});

test("a label of HTTP counts before the document's, but a server's default does not", () => {
  const text = '<?xml version="1.0" encoding="koi8-r"?><a>Привет</a>';
  expect(decodeText(bytes(text, "windows-1251"), "text/xml; charset=windows-1251")).toBe(text);
  expect(decodeText(bytes(text, "koi8-r"), "text/xml; charset=ISO-8859-1")).toBe(text);
});

test("the declaration inside an HTML page counts, one inside a feed's entry does not", () => {
  expect(decodeText(bytes('<meta charset="shift_jis"><p>日本の新聞</p>', "shift_jis"), "text/html")).toContain(
    "日本の新聞",
  );
  const feed = '<rss><item><![CDATA[<meta charset="koi8-r">caf\xe9]]></item></rss>';
  expect(decodeText(Buffer.from(feed, "latin1"), undefined)).toContain("café");
});

test("bytes that are no UTF-8 and have no label are windows-1252", () => {
  expect(decodeText(Buffer.from("\x93quay\x94 \x80 5", "latin1"), undefined)).toBe("“quay” € 5");
});

test("one broken byte does not spoil a text in UTF-8", () => {
  const text = Buffer.concat([Buffer.from("Žofie š ž "), Buffer.from([0xff]), Buffer.from(" č")]);
  expect(decodeText(text, "text/plain; charset=utf-8")).toBe("Žofie š ž \uFFFD č");
});

test("an unknown label is passed over", () => {
  expect(decodeText(bytes("é", "windows-1252"), "text/xml; charset=no-such-thing")).toBe("é");
});

test("C1 controls become the characters that they stand for, zero characters go", () => {
  expect(decodeText(bytes("don\u0092t\0", "utf-8"), undefined)).toBe("don’t");
});

const written: Record<string, string> = {
  "windows-1251": "Вечерний вестник — новости",
  "koi8-r": "Вечерний вестник",
  "iso-8859-5": "Вечерний вестник",
  "windows-1253": "Ο Ταχυδρόμος του λιμανιού",
  "windows-1255": "עיתון הנמל",
  "windows-1256": "جريدة الميناء",
  "windows-1250": "Přístavní noviny žluť",
  "iso-8859-2": "Přístavní noviny",
  "iso-8859-7": "Ο Ταχυδρόμος",
  "iso-8859-8": "עיתון הנמל",
  "iso-8859-9": "Liman gazetesi ığş",
  "iso-8859-15": "Le quai à 5 € œuf",
  "windows-874": "ข่าวท่าเรือ",
  shift_jis: "港の新聞、今日の記事",
  "euc-jp": "港の新聞、今日の記事",
  gb18030: "码头日报今天的新闻",
  gb2312: "码头日报今天的新闻",
  big5: "碼頭日報今天的新聞",
  "euc-kr": "부두 신문 오늘의 기사",
  macintosh: "Le café du quai",
};

test.each(Object.keys(written))("%s is read by the document's label and by that of HTTP", (encoding) => {
  const text = `<?xml version="1.0" encoding="${encoding}"?><rss>${written[encoding]}</rss>`;
  expect(decodeText(bytes(text, encoding), "text/xml")).toBe(text);
  const bare = `<rss>${written[encoding]}</rss>`;
  expect(decodeText(bytes(bare, encoding), `text/xml; charset="${encoding.toUpperCase()}"`)).toBe(bare);
});

test("UTF-16 and UTF-32 with a mark win over every label", () => {
  for (const encoding of ["utf-16le", "utf-16be", "utf-32le", "utf-32be"]) {
    const text = '<?xml version="1.0" encoding="utf-8"?><rss>née 港</rss>';
    expect(decodeText(bytes(`\uFEFF${text}`, encoding), "text/xml; charset=windows-1251")).toBe(text);
  }
});

test("a text that calls itself UTF-8 and is not is read as what it looks like", () => {
  const text = '<?xml version="1.0" encoding="utf-8"?><rss>café “quai”</rss>';
  expect(decodeText(bytes(text, "windows-1252"), "text/xml; charset=utf-8")).toBe(text);
});

test("half a character, which no text can keep, is replaced", () => {
  const text = decodeText(Buffer.from("Ferries +2AA- sail"), "text/html; charset=utf-7");
  expect(text).toBe("Ferries \uFFFD sail");
});
