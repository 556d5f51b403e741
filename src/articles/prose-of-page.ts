import type { PageFront } from "./page-front.ts";
import { consentWords } from "./wall-words.ts";

/** Characters: a line of prose, how many of them are more than a remark, and the longest banner. In Chinese or Japanese a third is as much. */
const limits = { line: 60, all: 300, question: 1500, dense: 3 };
const sentenceEnd = /[.!?…。！？؟।]["”»’'」』)\]]*$/u;
const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/**
 * What a question about cookies speaks of, and those who ask for money instead of it: its own paragraphs may be long. Words of the
 * trade in the languages of `wall-words.ts`.
 */
const consentMatter =
  /cookie|consent|privacy|partner|vendor|your (?:device|browser|data|choices|preferences|settings)|personal (?:data|information)|personali[sz]ed|(?:we|us|our)\b.{0,80}\badverti[sz]|tracking|einwillig|zustimm|datenschutz|privatsphäre|personenbezogen|(?:ihre?n?|unsere?n?) (?:gerät|browser|daten|werbung)|werbefrei|personalisiert|abonn|consentement|confidentialité|vie privée|partenaire|données personnelles|votre (?:appareil|navigateur)|personnalisé|consentimiento|privacidad|socios|datos personales|su (?:dispositivo|navegador)|personalizad|consenso|fornitori|dati personali|consentimento|parceiros|dados pessoais|toestemming|persoonsgegevens|согласи|персональн|персоналі|згод[аиу]|zgod[aęy]|prywatnoś|danych osobowych|kakor|samtycke|samtykke|informasjonskapsler|evästei|suostumu|souhlas|soukromí|çerez|kişisel veri|συγκατάθεσ|עוגיות|הסכמ|ملفات تعريف|موافق|خصوصي|クッキー|同意|隐私|隱私|プライバシー|쿠키|동의/iu;

/** Whether a text that was found on a page is its question about cookies and nothing else. */
export function isQuestion(text: string): boolean {
  const lines = text.split("\n").filter(Boolean);
  return text.length < limits.question && consentWords.test(text) && lines.every((line) => !isProse(line));
}

/**
 * Whether a page shows, away from its edges, sentences that are about something else than cookies: as much as an article in brief
 * has. What shows nothing of the kind has no text, or hides it behind its question.
 */
export function hasProse({ lines }: PageFront): boolean {
  const prose = lines.filter(({ text, isEdge }) => !isEdge && isProse(text));
  return prose.length > 1 && prose.reduce((sum, { text }) => sum + weightOf(text), 0) >= limits.all;
}

function isProse(text: string): boolean {
  return sentenceEnd.test(text) && weightOf(text) >= limits.line && !consentMatter.test(text);
}

function weightOf(text: string): number {
  return text.length + (limits.dense - 1) * (text.match(denseScript)?.length ?? 0);
}
