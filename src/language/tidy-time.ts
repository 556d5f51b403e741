const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Thailand counts its years from 543 before ours. */
const buddhistYears = 543;

/** A written time made even: white space, digits, commas and the words around its numbers that carry no time. */
export function tidyTime(text: string): string {
  // Nearly all times are plain ASCII; what follows is for the others.
  const even = isPlain(text) ? text : evenScript(text);
  return even
    .replace(/\s+/g, " ")
    .replace(/(?<![\p{L}\d])A\.?D\.?(?![\p{L}\d]) ?/u, "")
    .trim();
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Digits of other scripts become ASCII; numbered months, clocks in words and Thai years their usual form. */
function evenScript(text: string): string {
  const even = text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, asciiDigit)
    .replace(/[\u200e\u200f\u202a-\u202e]/g, "")
    .replaceAll("،", ",")
    .replace(/(\d{1,2})[時时点點시] ?(\d{1,2})[分분](?: ?(\d{1,2})[秒초])?/g, (_, hour, minute, second = "00") =>
      [hour, minute, second].map((part) => part.padStart(2, "0")).join(":"),
    )
    .replace(/(?<!\p{L})(?:tháng|thg)\.? ?(\d{1,2})(?!\d)/giu, (written, month) => monthNames[month - 1] ?? written)
    .replace(/(?<!\p{L})(?:ngày|năm|lúc) ?/giu, "")
    .replace(/(?<=^|[ ,])(\d{1,2}) (\d{1,2})月(?= \d{4})/g, (written, day, month) =>
      monthNames[month - 1] ? `${day} ${monthNames[month - 1]}` : written,
    );
  return inKoreanTime(/\p{Script=Thai}/u.test(even) ? inCommonYears(even) : even);
}

/** The zeros of Arabic, Persian, Devanagari, Bengali and Thai. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
}

function inCommonYears(text: string): string {
  return text
    .replace(/พ\.?ศ\.? ?/g, "")
    .replace(/(?<!\d)2[45]\d\d(?!\d)/, (year) => String(Number(year) - buddhistYears));
}

/** Korea has one zone and one alphabet: who writes a time in it and names no zone means that one. */
function inKoreanTime(text: string): string {
  const isKorean = /[년월일]|오전|오후/.test(text) && /\d:\d/.test(text);
  return isKorean && !/[+-]\d\d:?\d\d|\b[A-Z]{3,4}\b|Z$/.test(text) ? `${text} +0900` : text;
}
