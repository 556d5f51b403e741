/** How languages say that something was so many minutes, hours or days ago; the number stands where `N` does. */
const units: readonly (readonly [minutes: number, words: string])[] = [
  [
    1,
    "min|mins|minutes?|minuten?|minutos?|minut[oi]|minuut|minuten|minuter|minutter|minuutti[a]?|минут[уы]?|мин|хвилин[иу]?|minut[ęy]?|minut|dakika|dk|λεπτ[όά]|دقيقة|دقائق|דקות|דקה|دقیقه|मिनट|นาที|phút|分钟|分鐘|分|분|menit",
  ],
  [
    60,
    "h|hrs?|hours?|stunden?|std|horas?|heures?|or[ae]|uur|timm(?:e|ar)|timer?|tunti[a]?|час(?:а|ов)?|годин[иу]?|godzin[ęy]?|hodin(?:ou|ami)?|saat|ώρ(?:α|ες)|ساعة|ساعات|שעות|שעה|ساعت|घंटे|घंटा|ชั่วโมง|giờ|小时|小時|時間|시간|jam",
  ],
  [
    1440,
    "d|days?|tage?n?|días?|dias?|jours?|giorn[oi]|dag(?:en|ar|er|e)?|päivä[ä]?|день|дн(?:я|ей)|дні|дн[іi]в|dni|dzień|dn(?:y|em)|gün|μέρ(?:α|ες)|ημέρ(?:α|ες)|يوم|أيام|ימים|יום|روز|दिन|วัน|ngày|天|日|일|hari",
  ],
  [
    10_080,
    "w|wks?|weeks?|wochen?|semanas?|semaines?|settiman[ae]|we(?:ek|ken)|veckor?|uker?|uger?|viikko[a]?|недел[юиь]|тижн[іi]в?|tygodni[e]?|týdn[yů]|hafta|εβδομάδ(?:α|ες)|أسبوع|أسابيع|שבועות|שבוע|هفته|सप्ताह|สัปดาห์|tuần|周|週間?|주|minggu",
  ],
];
const before = "vor|hace|il y a|há|منذ|قبل|לפני|πριν(?: από)?|före|před|przed|cách đây";
const after =
  "ago|fa|atrás|geleden|sedan|siden|sitten|назад|тому|temu|önce|پیش|قبل|पहले|ที่แล้ว|trước|前|전|yang lalu|lalu|πριν";
const one =
  "an?|ein(?:e[rnm]?)?|un[ae]?|uno|um[a]?|een|en|ett|et|yksi|одну|один|jedn[ąę]|bir|ένα|μία|واحدة|אחת|एक|một|一";

const forms = units.map(([minutes, words]) => ({
  minutes,
  pattern: new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?:${before})\\s*(?<a>\\d{1,3}|${one})\\s*(?:${words})(?![\\p{L}])|(?<![\\p{L}\\p{N}])(?<b>\\d{1,3}|${one})\\s*(?:${words})\\.?\\s*(?:${after})(?![\\p{L}]))`,
    "iu",
  ),
}));
/** Arabic and Hebrew have a form for two; both say "ago an hour" without a number. */
const numberless: readonly (readonly [minutes: number, pattern: RegExp])[] = [
  [120, /(?:منذ|قبل)\s+ساعتين|לפני\s+שעתיים/u],
  [60, /(?:منذ|قبل)\s+ساعة|לפני\s+שעה/u],
  [2, /(?:منذ|قبل)\s+دقيقتين/u],
  [1, /(?:منذ|قبل)\s+دقيقة|לפני\s+דקה/u],
  [1440, /(?:منذ|قبل)\s+يوم(?!ين)|לפני\s+יום/u],
  [
    0,
    /(?<!\p{L})(?:just now|gerade eben|ahora mismo|à l’instant|à l'instant|только что|たった今|刚刚|剛剛|방금)(?!\p{L})/iu,
  ],
];

/**
 * The time that a text such as "35 minutes ago", "vor 3 Stunden" or "3時間前" means when it is read at `now`; undefined
 * when it says no such thing. Whole weeks are the coarsest unit: a month ago is no time.
 */
export function readRelativeTime(text: string, now: Date): { at: Date; start: number; end: number } | undefined {
  if (text.length > 400) return undefined;
  for (const { minutes, pattern } of forms) {
    const found = pattern.exec(text);
    const written = found?.groups?.a ?? found?.groups?.b;
    if (!found || !written) continue;
    const count = /^\d/.test(written) ? Number(written) : 1;
    return spanned(found, now.getTime() - count * minutes * 60_000);
  }
  for (const [minutes, pattern] of numberless) {
    const found = pattern.exec(text);
    if (found) return spanned(found, now.getTime() - minutes * 60_000);
  }
  return undefined;
}

function spanned(found: RegExpExecArray, at: number): { at: Date; start: number; end: number } {
  return { at: new Date(at), start: found.index, end: found.index + found[0].length };
}
