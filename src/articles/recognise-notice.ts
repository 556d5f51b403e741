/** What a publisher says about a change of its own, in the commonest forms. */
export interface Notice {
  kind: "update" | "correction" | "editors-note";
}

const forms: readonly [kind: Notice["kind"], form: RegExp][] = [
  [
    "correction",
    /^(?:correction|corrections|corrected|clarification|erratum|errata|berichtigung|korrektur|korrigering|rectificatif|correctif|corrección|fe de erratas|correção|correzione|errata corrige|rectificatie|sprostowanie|исправление|поправка|виправлення|düzeltme|διόρθωση|تصحيح|تصویب|תיקון|更正|訂正|정정)(?!\p{L})/iu,
  ],
  [
    "editors-note",
    /^(?:editor['’]?s?['’]? note|note from the editors?|anmerkung der redaktion|note de la rédaction|nota de la redacción|nota del editor|nota da redação|nota del redattore|noot van de redactie|от редакции|editörün notu|σημείωση|ملاحظة المحرر|הערת המערכת|编者按|編集部注)/iu,
  ],
  [
    "update",
    /^(?:updated?|aktualisierung|mise à jour|actualización|actualizado|atualização|atualizado|aggiornamento|aggiornato|oppdatering|oppdatert|uppdatering|uppdaterad|opdatering|opdateret|aktualizacja|обновление|обновлено|оновлено|güncelleme|ενημέρωση|تحديث|עדכון|更新|업데이트)(?!\p{L})/iu,
  ],
];
/** The word and a sign after it, with a day or hour between them at most: "UPDATE, 14:05:", "Correction (12 May):". */
const opening = /^(?:[^.!?。:：]|[.:](?=\d)){0,60}[:：—–]\s*/u;
/** After "Updated:" alone stands a time; a notice has words. */
const fewestWords = 4;
const fewestUnspaced = 8;

/** The kind of notice that a passage begins with; undefined for the article's own words. */
export function recogniseNotice(text: string): Notice | undefined {
  const words = text.trim();
  const found = forms.find(([, form]) => form.test(words));
  const [start] = opening.exec(words) ?? [];
  return found && start !== undefined && saysSomething(words.slice(start.length)) ? { kind: found[0] } : undefined;
}

function saysSomething(words: string): boolean {
  const unspaced = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu) ?? [];
  return unspaced.length >= fewestUnspaced || (words.match(/[\p{L}\p{M}]{2,}/gu) ?? []).length >= fewestWords;
}
