import { monthNumber } from "../language/month-names.ts";

/** What a page writes anew at every look: how many have read it, how long ago it was printed. */

const counted = new Set(
  [
    "comment comments reply replies share shares like likes view views read reads reader readers reaction reactions vote votes",
    "follower followers min mins minute minutes listen",
    "last updated update published posted on at gmt utc bst est edt pst pdt cet cest am pm",
    "aktualisiert stand uhr mis à jour le actualizado publicado aggiornato il alle bijgewerkt uppdaterad oppdatert обновлено в güncellendi",
    "kommentar kommentare aufruf aufrufe mal gelesen geteilt minuten lesezeit leser reacties reactie keer gelezen",
    "commentaire commentaires partage partages vue vues lecture lectures fois comentario comentarios comentário comentários",
    "visita visitas visualizaciones visualizações compartido compartidos lectura leitura commento commenti condivisioni",
    "visualizzazioni lettura kommentarer visningar visninger delningar komentarz komentarze komentarzy wyświetleń odsłon",
    "комментарий комментария комментариев просмотр просмотра просмотров коментар коментарі коментарів переглядів",
    "yorum yorumlar görüntülenme okunma σχόλιο σχόλια προβολές تعليق تعليقات مشاهدة مشاهدات قراءة نظر دیدگاه بازدید תגובה תגובות צפיות",
    "टिप्पणी टिप्पणियां शेयर ความคิดเห็น ครั้ง bình luận lượt xem komentar dilihat kali",
  ].flatMap((words) => words.split(" ")),
);
/** Scripts that write without spaces: what is left of a counter when its number is taken out. */
const countedUnspaced =
  /^(?:条|條|则|個|个|件|人|次|回|万|萬|千|评论|評論|留言|阅读|閱讀|浏览|瀏覽|点赞|分享|コメント|閲覧|の|댓글|조회|조회수|개|회)+$/;
const number = /\p{Nd}[\p{Nd}.,'’\u00a0\u202f]*\s?(?:[kKmM](?![\p{L}]))?/gu;
const mostWords = 6;
const mostCharacters = 80;

/** Whether a line says only how often it was read, shared or commented on, or when it was printed. */
export function isCounter(line: string): boolean {
  if (line.length > mostCharacters) return false;
  const rest = line.replace(number, " ");
  if (rest === line) return false;
  const words = rest.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length <= mostWords &&
    words.some((word) => monthNumber(word) === undefined) &&
    words.every((word) => counted.has(word) || countedUnspaced.test(word) || monthNumber(word) !== undefined)
  );
}

const known = new Map<string, RegExp>();

/** A line with "35 minutes ago" taken out, in English and in its own language. */
export function withoutRelativeTimes(line: string, language: string | undefined): string {
  const tag = /^[a-z]{2,3}/i.exec(language ?? "")?.[0].toLowerCase() ?? "en";
  // A page may declare anything; only languages that Unicode words are kept.
  return [...new Set(["en", ...Intl.RelativeTimeFormat.supportedLocalesOf(tag)])].reduce(
    (rest, wanted) => rest.replace(relativeTime(wanted), "\u231b"),
    line,
  );
}

function relativeTime(language: string): RegExp {
  const before = known.get(language);
  if (before) return before;
  const made = makePattern(language);
  known.set(language, made);
  return made;
}

/** One of each plural form that a language may have (CLDR). */
const samples = [1, 2, 3, 5, 11, 21, 100];

/** Unicode's own wording (CLDR) of "N minutes ago" in a language, with any number. */
function makePattern(language: string): RegExp {
  const forms = new Set<string>();
  for (const style of ["long", "short", "narrow"] as const) {
    const format = new Intl.RelativeTimeFormat(language, { style, numeric: "always" });
    for (const unit of ["second", "minute", "hour", "day"] as const)
      for (const count of samples) {
        const parts = format.formatToParts(-count, unit);
        if (parts.some(({ type }) => type === "integer"))
          forms.add(parts.map(({ type, value }) => (type === "literal" ? escaped(value) : "\\p{Nd}+")).join(""));
      }
  }
  const longestFirst = [...forms].sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

function escaped(words: string): string {
  return words
    .normalize("NFKC")
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/\s+/g, "\\s?");
}
