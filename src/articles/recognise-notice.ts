import { saysOnlyWhen } from "../language/find-time.ts";

export type NoticeKind = "update" | "correction" | "editors-note";

/** A remark of the publisher's on its own text. `start` and `end` are the words that say so, in UTF-16 code units. */
export interface Notice {
  kind: NoticeKind;
  start: number;
  end: number;
}

/** Longer paragraphs that begin so are the article itself. */
const longestNotice = 1500;

/** What may stand between a label and its colon: something with a number (an hour, a day), or a word after a comma. */
const detail =
  "(?:,?\\s*[(\\[]?[\\p{L}.,/ ’'-]{0,24}\\d[\\p{L}\\p{N}.,:/ ’'-]{0,24}[)\\]]?|\\s*[,(\\[]\\s*\\p{L}{2,14})?";
const labelEnd = `${detail}\\s*[)\\]]?\\s*[:：—–|】](?!\\d)|\\s*[(（][^)）]{1,40}[)）]\\s*`;

const updateLabels =
  "updated?|updates|mise à jour|mis à jour|actualización|actualizado|actualizada|aktualisierung|aktualisiert|nachtrag|aggiornamento|aggiornato|atualização|atualizado|atualizada|обновлено|обновление|оновлено|bijgewerkt|uppdatering|uppdaterad|oppdatering|oppdatert|opdatering|opdateret|päivitys|päivitetty|aktualizacja|aktualizováno|aktualizace|güncelleme|güncellendi|ενημέρωση|تحديث|עדכון|به‌روزرسانی|अपडेट|อัปเดต|cập nhật|更新|追記|업데이트|수정";
const correctionLabels =
  "corrections?(?: (?:and|&) clarifications?)?|corrected|clarifications?|erratum|korrektur|berichtigung|richtigstellung|klarstellung|corrección|rectificación|fe de errat?as|aclaración|rectificatif|correctif|correction|précision|correzione|rettifica|errata corrige|correção|errata|erramos|исправление|поправка|уточнение|виправлення|correctie|rectificatie|rättelse|rettelse|retting|oikaisu|sprostowanie|korekta|oprava|düzeltme|διόρθωση|تصحيح|תיקון|اصلاحیه|संशोधन|訂正|更正|정정";
const editorLabels =
  "editors?['’]?s?['’]? notes?|editorial note|note (?:from|by) the editors?|note to (?:our )?readers|anm(?:erkung|\\.)? d(?:er|\\.) red(?:aktion|\\.)|hinweis der redaktion|in eigener sache|nota (?:del editor|de la redacción|de redacción|della redazione|do editor|da redação)|n\\. ?de la r\\.|n\\. ?d\\. ?r\\.|ndlr|note de la rédaction|примечание редакции|от редакции|прим\\. ?ред\\.|noot van de redactie|redaktionens (?:kommentar|anmärkning)|red\\. ?anm\\.|od redakcji|editörün notu|σημείωση (?:της )?σύνταξης|ملاحظة (?:المحرر|من المحرر)|הערת (?:העורך|המערכת)|編集部(?:注|より)|编者[按注]|編者[按註]|편집자 ?주";

const thisText = "(?:article|story|post|page|report|piece|column|headline|review|obituary|live ?blog|interview|item)";
const updateSentences = [
  `this ${thisText} (?:has been|was|is being|will be)(?: last)? updated`,
  "(?:dieser|der) (?:artikel|text|beitrag) (?:wurde|wird) (?:zuletzt |laufend |am .{3,40} )?(?:aktualisiert|ergänzt)",
  "cet article a été (?:mis à jour|actualisé)",
  "est[ea] (?:artículo|noticia|nota|información) (?:ha sido|fue|está siendo) actualizad[oa]",
  "quest[oa] (?:articolo|notizia) (?:è stat[oa]|viene) aggiornat[oa]",
  "est[ea] (?:artigo|texto|reportagem|matéria|notícia) (?:foi|está sendo) atualizad[oa]",
  "(?:статья|материал|новость) (?:был[ао]? )?(?:обновл[её]н[ао]?|дополнен[ао]?)",
  "dit artikel (?:is|wordt|werd) bijgewerkt",
  "(?:この|本)記事は.{0,30}(?:更新|追記)",
  "本文(?:已|于).{0,20}更新",
];
const correctionSentences = [
  `an? (?:earlier|previous|original|prior) version of (?:this|the) ${thisText}`,
  `(?:this|the) ${thisText} (?:has been|was)(?: since)? (?:amended|corrected|clarified|edited to correct)`,
  `(?:this|the) ${thisText} (?:originally|initially|previously) (?:misstated|misidentified|misspelled|misattributed|said|stated|reported)`,
  "in einer (?:früheren|vorherigen|ersten|älteren) (?:version|fassung)(?: (?:dieses|des) (?:artikels|textes|beitrags|berichts))?",
  "(?:dieser|der) (?:artikel|text|beitrag) wurde (?:nachträglich |am .{3,40} )?(?:korrigiert|berichtigt)",
  "une (?:première |précédente )?version (?:précédente |antérieure )?de cet article",
  "una versión (?:anterior|previa) de est[ea] (?:artículo|noticia|nota)",
  "una (?:precedente )?versione (?:precedente )?di questo articolo",
  "uma versão anterior (?:dest[ea]|do) (?:artigo|texto|reportagem|matéria)",
  "в (?:предыдущей|более ранней|первоначальной) версии (?:этой |этого )?(?:статьи|материала|текста)",
  "een eerdere versie van dit artikel",
  "en (?:tidigare|tidligere) versjon av denne|en tidigare version av (?:den här |denna )?artikeln?",
  "(?:この|本)記事の以前の(?:版|バージョン)",
  "本文(?:早前|此前|较早)版本",
];

const sentences: readonly (readonly [NoticeKind, RegExp])[] = [
  ["correction", opening(`(?:${correctionSentences.join("|")})`)],
  ["update", opening(`(?:${updateSentences.join("|")})`)],
];
const labels: readonly (readonly [NoticeKind, RegExp])[] = [
  ["editors-note", opening(`(?:${editorLabels})(?:${labelEnd}|$)`)],
  ["correction", opening(`(?:${correctionLabels})(?:${labelEnd})`)],
  ["update", opening(`(?:${updateLabels})(?:${labelEnd})`)],
];
/** Newsrooms set the word in capitals and go on without a colon: "UPDATE The ferry has sailed." */
const capitals = /^[\s*•»>–—-]*(?:UPDATED?|(CORRECTION|CORRECTED))(?=\s+\p{Lu})/u;

function opening(pattern: string): RegExp {
  return new RegExp(`^[\\s*•»>([【–—-]*(?:${pattern})`, "iu");
}

/**
 * Whether a paragraph is an update, a correction or an editor's note, in the commonest forms of the larger languages. A
 * notice begins with the words that say so, or is a sentence on "this article".
 */
export function recogniseNotice(text: string): Notice | undefined {
  if (text.length > longestNotice) return undefined;
  for (const [kind, form] of sentences) {
    const found = form.exec(text);
    if (found) return { kind, ...spanOf(found[0]) };
  }
  for (const [kind, form] of labels) {
    const found = form.exec(text);
    if (found) return isTimeOfText(text, found[0]) ? undefined : { kind, ...spanOf(found[0]) };
  }
  const shouted = capitals.exec(text);
  return shouted ? { kind: shouted[1] ? "correction" : "update", ...spanOf(shouted[0]) } : undefined;
}

/** "Updated: 21 November 2026, 14:05" says when the text was changed, and nothing of the change. */
function isTimeOfText(text: string, label: string): boolean {
  const rest = text.slice(label.length);
  return /\p{L}/u.test(rest) ? saysOnlyWhen(rest) : /\p{Nd}/u.test(text);
}

function spanOf(words: string): { start: number; end: number } {
  return { start: words.length - words.replace(/^[\s*•»>([【–—-]+/, "").length, end: words.trimEnd().length };
}
