import type { Wall } from "./article.ts";
import { type PageDocument, wordsOf } from "./page-dom.ts";

/** What a page shows before it is cleaned, in numbers a wall is recognised by. */
interface Front {
  title: string;
  /** All visible words. */
  text: string;
  document: PageDocument;
}

/** A wall says little; a page with more words than this has something else to say (paywalls excepted). */
const shortPage = 2500;
/** Fewer characters than this are no article, however brief the report. */
const shortestText = 60;

const botTitle =
  /^(?:just a moment|attention required|one moment,? please|please wait|access denied|access to this page has been denied|are you (?:a )?(?:robot|human)|robot check|security check|verifying (?:you are human|your browser)|human verification|pardon our interruption|checking your browser|bot verification|ddos-guard|nur einen moment|einen moment,? bitte|un momento|un instant|un attimo|um momento|один момент|请稍候|しばらくお待ち)/i;
const botWords =
  /(?:verif(?:y|ying) (?:that )?you(?:'re| are) (?:a |not a )?(?:human|robot)|are you a robot|not a robot|unusual (?:traffic|activity)|checking your browser|enable javascript and cookies to continue|complete the (?:security check|captcha)|automated (?:access|requests|queries)|(?:your|this) (?:request|access) has been blocked|performance (?:&|and) security by|ray id|kein roboter|ungewöhnliche(?:n|r)? (?:datenverkehr|aktivität)|bist du ein mensch|pas un robot|trafic inhabituel|no eres un robot|no soy un robot|tráfico inusual|non sei un robot|traffico insolito|não é um robô|não sou um robô|вы не робот|я не робот|подозрительн\S+ (?:трафик|активност)|ik ben geen robot|jestem robotem|не сте робот|ロボットではありません|我不是机器人|人机验证|确认您是真人)/i;
const botStructure =
  '#challenge-form,#challenge-running,#cf-challenge,[class*="cf-turnstile"],[id*="px-captcha"],[class*="g-recaptcha"],[class*="h-captcha"],iframe[src*="captcha" i],form[action*="captcha" i],[id*="captcha" i]';

const consentWords =
  /(?:we (?:and our partners )?(?:use|value|care about) (?:cookies|your privacy)|before you continue|your privacy choices|cookies? (?:consent|preferences|settings)|accept (?:all|cookies)|manage (?:cookies|consent|preferences|options)|wir (?:und unsere partner )?(?:verwenden|nutzen|benötigen) (?:cookies|ihre zustimmung|ihre einwilligung)|ihre (?:einwilligung|privatsphäre|zustimmung)|alle akzeptieren|zustimmen und weiter|nous (?:et nos partenaires )?utilisons des cookies|accepter et (?:continuer|fermer)|votre consentement|utilizamos cookies|aceptar (?:todo|todas|y continuar)|su consentimiento|usiamo i cookie|utilizziamo i cookie|accetta (?:tutto|e continua|tutti)|aceitar (?:todos|tudo|e continuar)|wij gebruiken cookies|alles accepteren|akkoord gaan|мы используем (?:файлы )?cookie|używamy plików cookie|zaakceptuj|godkänn alla)/i;
const consentAddress =
  /^(?:consent|privacy|cmp|cookies?)\.|\/(?:consent|cookie-?wall|collectconsent|privacy-?(?:gate|wall)|zustimmung)\b/i;

const signInWords =
  /(?:(?:sign|log) ?in to (?:continue|read|view|your account|access)|please (?:sign|log) ?in|(?:sign|log) ?in required|create (?:a|your) (?:free )?account to (?:continue|read|keep reading)|register (?:for free )?to (?:continue|read|keep reading)|you must be logged in|melden sie sich an|bitte (?:melden|loggen|einloggen|anmelden)|jetzt (?:kostenlos )?registrieren|connectez-vous|identifiez-vous|inicia(?:r)? sesión|regístrate para|accedi (?:per|al tuo)|registrati per|inicie sessão|faça login|войдите|авторизуйтесь|log in om|zaloguj się|logga in)/i;

const payWords =
  /(?:subscribe (?:now |today )?to (?:continue|read|keep|unlock|get (?:full|unlimited))|to (?:continue|keep) reading|continue reading (?:this article )?with a subscription|(?:this|the) (?:article|story|content|page) is (?:only |exclusively )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:paid |paying |premium )?(?:subscribers|members)|subscribers? only|already a subscriber|unlock this (?:article|story)|you(?:'ve| have) (?:reached|read|used) (?:your|all|the) .{0,40}(?:limit|free articles)|free articles? (?:left|remaining|this month)|become a (?:subscriber|member) to (?:read|continue)|read the full (?:article|story) (?:by|with) subscri|jetzt (?:abonnieren|weiterlesen|testen)|weiterlesen mit|nur für abonnenten|exklusiv für abonnenten|sie haben (?:bereits )?ein abo|abonnez-vous|réservé aux abonnés|déjà abonné|il vous reste \d+\s*% (?:de cet article )?à lire|suscríbete (?:para|y)|solo para suscriptores|contenido exclusivo para suscriptores|ya eres suscriptor|abbonati per|riservato agli abbonati|sei già abbonato|assine para|exclusivo para assinantes|já é assinante|оформите подписку|только для подписчиков|alleen voor abonnees|word abonnee|tylko dla (?:subskrybentów|prenumeratorów)|endast för prenumeranter|会员专享|有料会員|この記事は有料|続きを読むには)/i;
const payStructure =
  '[class*="paywall" i],[id*="paywall" i],[class*="subscriber-only" i],[class*="piano-offer" i],[class*="meter-wall" i],[data-paywall],[class*="regwall" i]';

/**
 * A page that asks something of its reader instead of giving the text. Takes a document of its own, not yet cleaned, and may change it.
 * `body` is the text found on it: a wall is only named when that is short or is itself the wall's words.
 */
export function recogniseWall(document: PageDocument, url: string, body: string): Wall | undefined {
  const front = { title: wordsOf(document.querySelector("title")), text: wordsOf(document.body), document };
  // The text found on a wall's page is the wall's own; beside an article the same words are a banner or an offer.
  const isOwn = (words: RegExp) => body.length < shortestText || words.test(body);
  if (body.length < shortPage && isBotCheck(front)) return "bot check";
  if (body.length < 1500 && isOwn(consentWords) && isConsent(front, url)) return "consent";
  if (body.length < 600 && isPaywall(front)) return "paywall";
  if (body.length < 400 && isOwn(signInWords) && isSignIn(front)) return "sign-in";
  return undefined;
}

function isBotCheck({ title, text, document }: Front): boolean {
  if (text.length > shortPage) return false;
  const signs = [botTitle.test(title), botWords.test(text), document.querySelector(botStructure) !== null];
  const isBare = text.length < 600 && document.querySelectorAll("p").length < 5;
  return signs.filter(Boolean).length >= (isBare ? 1 : 2);
}

/** Only a page whose main matter is the question: nearly every page asks it at its edge. */
function isConsent({ title, text }: Front, url: string): boolean {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const isAddress = address ? consentAddress.test(address.hostname) || consentAddress.test(address.pathname) : false;
  if (isAddress && consentWords.test(text)) return true;
  const isTitle =
    /\b(?:cookies?|consent|privacy|datenschutz|privatsphäre|zustimmung|einwilligung|confidentialité|privacidad)\b/i.test(
      title,
    );
  return text.length < 6000 && consentWords.test(text.slice(0, 1500)) && (isTitle || text.length < 1500);
}

function isPaywall({ text, document }: Front): boolean {
  const declared = [...document.querySelectorAll('script[type*="ld+json" i]')].some((script) =>
    /"isAccessibleForFree"\s*:\s*"?(?:false|"False")/i.test(script.textContent ?? ""),
  );
  const signs = [declared, payWords.test(text), document.querySelector(payStructure) !== null];
  if (signs.filter(Boolean).length >= 2) return true;
  return text.length < 3000 && payWords.test(wordsBesideEdges(document));
}

/** Offers to subscribe stand at the edges of every page. Takes the edges out of the document. */
function wordsBesideEdges(document: PageDocument): string {
  for (const edge of [...document.querySelectorAll("header,footer,nav,aside")]) edge.remove();
  return wordsOf(document.body);
}

function isSignIn({ title, text, document }: Front): boolean {
  const hasPassword = document.querySelector('input[type="password" i]') !== null;
  const isTitle =
    /^(?:sign|log) ?-?in\b|^(?:anmelden|einloggen|anmeldung|connexion|iniciar sesión|accedi|entrar|вход)\b/i.test(
      title,
    );
  return (signInWords.test(text) && (hasPassword || text.length < shortPage)) || (hasPassword && isTitle);
}
