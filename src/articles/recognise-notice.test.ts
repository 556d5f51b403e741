import { expect, test } from "vitest";
import { recogniseNotice } from "./recognise-notice.ts";

test.each([
  ["UPDATE: The ferry has sailed.", "update"],
  ["Update 14:05: The ferry has sailed.", "update"],
  ["UPDATED (3 May, 14:05): the ferry has sailed.", "update"],
  ["UPDATE The ferry has sailed.", "update"],
  ["Update: The ferry sails at 14:05.", "update"],
  ["Update, 21 November 2026, 14:05: All boats sail.", "update"],
  ["更新：渡輪於14:05開出。", "update"],
  ["Corrected 21 November 2026: the toll is two marks.", "correction"],
  ["This story was updated on 21 November 2026 at 14:05.", "update"],
  ["[Update, Monday: The ferry has sailed.]", "update"],
  ["This story has been updated to include the harbour master's reply.", "update"],
  ["Mise à jour : le bac est parti.", "update"],
  ["Actualización (12.30): el barco ha salido.", "update"],
  ["Dieser Artikel wurde zuletzt aktualisiert, um die Antwort des Hafenmeisters aufzunehmen.", "update"],
  ["Обновлено: паром ушёл.", "update"],
  ["Aggiornamento ore 12: il traghetto è partito.", "update"],
  ["【更新】渡輪已開出。", "update"],
  ["更新：渡輪已開出。", "update"],
  ["追記：フェリーは出航した。", "update"],
  ["CORRECTION: The toll is two marks, not three.", "correction"],
  ["Correction, Nov. 15: The toll is two marks.", "correction"],
  ["Corrections and clarifications: the toll is two marks.", "correction"],
  ["An earlier version of this article misstated the toll.", "correction"],
  ["This article was amended on 3 May 2031 to correct the toll.", "correction"],
  ["Corrección: el peaje es de dos marcos.", "correction"],
  ["Korrektur: Die Gebühr beträgt zwei Mark.", "correction"],
  ["In einer früheren Version dieses Artikels stand eine falsche Gebühr.", "correction"],
  ["Une version précédente de cet article indiquait un autre tarif.", "correction"],
  ["Errata corrige: il pedaggio è di due marchi.", "correction"],
  ["訂正：料金は二マルクです。", "correction"],
  ["تصحيح: الرسوم ماركان.", "correction"],
  ["Editor's note: The author sits on the harbour board.", "editors-note"],
  ["Editor’s Note — The author sits on the harbour board.", "editors-note"],
  ["Anm. d. Red.: Die Autorin sitzt im Hafenrat.", "editors-note"],
  ["Note de la rédaction : l'autrice siège au port.", "editors-note"],
  ["От редакции: автор входит в совет порта.", "editors-note"],
  ["编者按：作者是港口委员会成员。", "editors-note"],
] as const)("%s is a notice", (text, kind) => {
  expect(recogniseNotice(text)).toMatchObject({ kind });
});

test.each([
  "Update your telephone before you board the ferry, the company said.",
  "Update your router now: a fault lets anyone in, the company said.",
  "Updates to the timetable come into force in May.",
  "Correction of the course took the pilot an hour.",
  "Updated: 21 November 2026, 14:05",
  "UPDATED 14:05 GMT",
  "Updated: Saturday, 21 November 2026 at 2:05 p.m. EST",
  "Update: 21/11/2026",
  "Aktualisiert: 21. November 2026, 14:05 Uhr",
  "Mis à jour : le samedi 21 novembre 2026 à 14h05",
  "Actualizado: sábado, 21 de noviembre de 2026 a las 14:05 h",
  "Aggiornato (21 novembre 2026)",
  "Обновлено: 21 ноября 2026 г., 14:05",
  "Ενημέρωση: 21 Νοεμβρίου 2026, 14:05",
  "تحديث: ٢١ نوفمبر ٢٠٢٦، 14:05",
  "更新：2026年11月21日 14時05分",
  "업데이트: 2026.11.21. 오후 2:05",
  "อัปเดต: 21 พฤศจิกายน 2569 เวลา 14.05 น.",
  "Cập nhật: 21/11/2026, 14:05",
  "Corrections officers at the harbour gaol went on strike.",
  "The editor's note on her desk said nothing of the kind.",
  "He said that an earlier version of this article had been kinder to him.",
  "Precision: that is what the pilots of the harbour are known for.",
  `UPDATE: ${"The ferry has sailed. ".repeat(100)}`,
])("%s is no notice", (text) => {
  expect(recogniseNotice(text)).toBeUndefined();
});

test("the span is the words that announce the notice", () => {
  const text = "— Update 14:05: The ferry has sailed.";
  const notice = recogniseNotice(text);
  expect(text.slice(notice?.start, notice?.end)).toBe("Update 14:05:");
});
