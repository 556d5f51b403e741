import { findTime, readMachineTime } from "../language/find-time.ts";
import { type LinkedObject, textOf, typesOf } from "./json-ld.ts";
import type { Found } from "./page-evidence.ts";
import { saidInMeta } from "./page-meta.ts";
import type { Heading, PageSigns, Said } from "./page-signs.ts";
import { leadsToPeople } from "./people-in.ts";

const publishedNames =
  "article:published_time article:published og:published_time og:article:published_time datepublished date.issued dc.date.issued dcterms.issued dcterms.created dc.date.created pubdate publishdate publish-date publish_date publication_date published parsely-pub-date sailthru.date article.published cxenseparse:recs:publishtime dc.date dcterms.date date".split(
    " ",
  );
const modifiedNames =
  "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified lastmod article.updated article:modified revised".split(
    " ",
  );
/** Words of labels that stand before, or after, the time of the last change. */
const changeWords =
  /updated|modified|last edit|revised|corrected|aktualisiert|geändert|stand:|überarbeitet|mise? à jour|màj|modifié|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|uppdatera|ändrad|opdatere|oppdater|päivitet|zaktualizowan|aktualizacja|aktualizov|frissít|módosít|actualizat|güncelle|обновлен|изменен|оновлен|змінен|обновен|ενημερώ|τελευταία ενημέρωση|تحديث|عُ?دّ?ل في|به‌?روز ?رسانی|ویرایش|עודכן|עדכון|अपडेट|अद्यतन|আপডেট|আপডেটেড|อัปเดต|แก้ไขล่าสุด|更新|最終更新|修改|수정|최종수정|diperbarui|dikemas kini|cập nhật|ترمیم|اپ ڈیٹ/iu;
const changeNames = /updated?|modified|revised|aktualisiert|modifica|maj\b/i;
/** Characters of a machine's time, and of the words beside a printed one: more is a sentence that names a day. */
const limits = { machine: 80, besideTime: 48 };

/** When the page says it was published and last changed: JSON-LD, meta elements, microdata, `time` elements, then lines around the headline. */
export function pageTimes(
  signs: PageSigns,
  object: LinkedObject | undefined,
  language: string | undefined,
  title: string,
): { publishedAt: Found<string> | undefined; modifiedAt: Found<string> | undefined } {
  let read: Printed | undefined;
  const printed = () => {
    read ??= printedTimes(signs, title, language);
    return read;
  };
  const publishedAt =
    firstOf(linked(object, ["datePublished", "uploadDate", "dateCreated"]), language) ??
    firstOf(saidInMeta(signs.meta, publishedNames), language) ??
    firstOf(
      propertiesNamed(signs, ["datePublished", "published", "issued", "created", "dateCreated", "uploadDate"]),
      language,
    ) ??
    printed().published;
  const modifiedAt =
    firstOf(linked(object, ["dateModified"]), language) ??
    firstOf(saidInMeta(signs.meta, modifiedNames), language) ??
    firstOf(propertiesNamed(signs, ["dateModified", "modified"]), language) ??
    printed().modified;
  // A change before the publication is a template's mistake.
  const isBelievable = !(publishedAt && modifiedAt) || modifiedAt.value >= publishedAt.value;
  return { publishedAt, modifiedAt: isBelievable ? modifiedAt : undefined };
}

function linked(object: LinkedObject | undefined, names: readonly string[]): Said[] {
  const type = object ? (typesOf(object)[0] ?? "") : "";
  return names.flatMap((name) => {
    const words = textOf(object?.[name]);
    return words ? [{ words, from: `json-ld ${type}.${name}` }] : [];
  });
}

function propertiesNamed(signs: PageSigns, names: readonly string[]): Said[] {
  return names.flatMap((name) => signs.properties.get(name) ?? []);
}

function firstOf(said: readonly Said[], language: string | undefined): Found<string> | undefined {
  for (const { words, from } of said) {
    const value = words.length < limits.machine ? readMachineTime(words, language) : undefined;
    if (value) return { value, from, words };
  }
  return undefined;
}

interface Printed {
  published: Found<string> | undefined;
  modified: Found<string> | undefined;
}

/** The times that a page prints for people, parted by the labels beside them. */
function printedTimes(signs: PageSigns, title: string, language: string | undefined): Printed {
  const found: Printed = { published: undefined, modified: undefined };
  // What programs read is exact; what people read may leave the hour out.
  const isMachineTime = ({ from }: Said) => from === "time datetime";
  const ordered = [...signs.times.filter(isMachineTime), ...signs.times.filter((time) => !isMachineTime(time))];
  for (const { words, from, label } of ordered) {
    const isMachine = isMachineTime({ words, from });
    const isChange =
      (changeNames.test(label) && !/publish/i.test(label)) || changeWords.test(label.slice(-limits.machine));
    if (!isMachine) readLine({ words, from }, language, found, isChange ? "modified" : "published");
    else {
      const read = readMachineTime(words, language);
      keepFirst(found, isChange ? "modified" : "published", read && { value: read, from, words });
    }
  }
  for (const words of linesAround(signs.headings, title))
    readLine({ words, from: "line at the headline" }, language, found);
  return found;
}

/** A line may hold both: "4 March 2031, 9:00 · Updated 5 March 2031, 10:15". */
function readLine(
  { words, from }: Said,
  language: string | undefined,
  found: Printed,
  otherwise: keyof Printed = "published",
): void {
  const pieces = words.split(new RegExp(`(?=${changeWords.source})`, "iu"));
  for (const [index, piece] of pieces.entries()) {
    const time = findTime(piece, language);
    if (!time || (piece.length - time.words.length > limits.besideTime && !leadsToPeople(piece))) continue;
    // In Japanese, Turkish and others the label follows the time.
    const next = pieces[index + 1];
    const isLabelledAfter = next !== undefined && !findTime(next, language) && piece.trimEnd().endsWith(time.words);
    const which = startsWithChange(piece) || isLabelledAfter ? "modified" : otherwise;
    keepFirst(found, which, { value: time.time, from, words });
  }
}

function startsWithChange(piece: string): boolean {
  return piece.search(changeWords) === 0;
}

function keepFirst(found: Printed, which: keyof Printed, time: Found<string> | undefined | ""): void {
  if (time) found[which] ??= time;
}

/** The short lines after the headline, then those before it. */
export function linesAround(headings: readonly Heading[], title: string): string[] {
  const heading = headings.find(({ words }) => words === title) ?? headings[0];
  return heading ? [...heading.after, ...heading.before] : [];
}
