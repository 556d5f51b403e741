/**
 * What page furniture is called. Publishers name the parts of a page alike because their templates descend from each
 * other: the words below are matched against the words of `class` and `id`, hyphens and capitals parted.
 */

/** Never part of an article, even where there is more of it than of the article (comments under a short report). */
export const furniture = wordsPattern(
  "comments",
  "comment (?:list|form|area|section|box|thread|stream|wrapper|container)s?",
  "disqus",
  "respond",
  "livefyre",
  "fb comments",
  "related",
  "recommend(?:ed|ations?)",
  "(?:more|latest|top|other|trending|popular|featured|recent|similar) (?:stories|articles|posts|news|headlines|content|reading|links|items)",
  "more (?:from|on|in|like)",
  "most (?:read|popular|viewed|shared|commented)",
  "trending",
  "outbrain",
  "taboola",
  "zergnet",
  "revcontent",
  "cookies?",
  "cookie \\w+",
  "gdpr",
  "consent",
  "onetrust",
  "breadcrumbs?",
  "pagination",
  "masthead",
  "site (?:header|footer|nav|navigation|menu)",
  "newsletters?",
  "mailing list",
  "mailchimp",
  "mc embed signup",
);

/** What publishers call what leads on to another article. */
const leadsOn = [
  "read (?:more|next|also)",
  "also read",
  "see also",
  "you (?:may|might) (?:also )?like",
  "up next",
  "next (?:article|story|post)",
];

/** Page furniture that some templates also use for the frame around the whole text, so it goes only when it is small. */
export const smallFurniture = wordsPattern(
  "shares?",
  "sharing",
  "share ?(?:bar|bars|buttons?|links?|tools?|this|widget|line|icons?|box)",
  "sharedaddy",
  "addthis",
  "addtoany",
  "shareaholic",
  "social(?: (?:share|sharing|links?|icons?|buttons?|bar|tools?|media|follow|nav|network|networks))?",
  "follow(?: us)?",
  "sign ?up",
  "subscri(?:be|ption|ptions)",
  "e?mail (?:form|signup|capture|alert)",
  "opt ?in",
  "promos?",
  "promo \\w+",
  "teasers?",
  "cta",
  "call to action",
  "callout",
  ...leadsOn,
  "prev(?:ious)? (?:article|story|post)",
  "post (?:nav|navigation|links)",
  "rollover \\w+",
  "ads?",
  "ad (?:slot|unit|wrapper|container|box|label|break|block|text|link|placeholder)",
  "adverts?",
  "advertisements?",
  "advertising",
  "dfp",
  "sponsor(?:ed|s)?",
  "promoted",
  "affiliate(?: \\w+)?",
  "disclaimer",
  "disclosure",
  "side ?bar",
  "toolbar",
  "tool ?box",
  "article ?tools?",
  "print(?:er)?(?: friendly| link| button)?",
  "reprints?",
  "text size",
  "font size",
  "nav",
  "nav ?bar",
  "navigation",
  "menu",
  "skip(?: link| to content)?",
  "popup",
  "modal",
  "overlay",
  "toast",
  "tooltip",
  "widget(?: title)?",
  "copyright",
  "feedback",
  "corrections? link",
  "rating",
  "views?",
  "read ?time",
  "reading ?time",
  "reading ?duration",
);

/** Labels beside the text (byline, date, tags, caption, standfirst): never more than a few lines. */
export const labels = wordsPattern(
  "by ?line",
  "by ?lines",
  "authors?",
  "authors? (?:bio|box|info|note|content|card|profile|description|name|details?|block|about|social|byline|meta|image|twitter|title)",
  "about (?:the )?authors?",
  "bio",
  "writer",
  "contributors?",
  "date ?line",
  "time ?stamp",
  "date ?time",
  "(?:pub|publish|published|publication|post|posted|entry|article|news|story|updated?|modified|last modified|display|created) ?(?:date|time|on|info|meta|data|views|utility|footer|tags?|details|by|author|category|categories|labels?)",
  "date(?: published| modified| updated| created)?",
  "tags?",
  "tag (?:list|cloud|links|box)",
  "tags (?:list|links|wrapper)",
  "keywords?",
  "categories",
  "cat links",
  "topics?",
  "topic (?:list|links|tags)",
  "caption",
  "captions",
  "caption (?:text|remote|wrap|container|source)",
  "wp caption text",
  "(?:photo|image|img|media|picture|video|news|figure|gallery) ?(?:caption|info)",
  "slide ?count(?:er)?",
  "control (?:bar|panel)",
  "dek",
  "deck",
  "stand ?first",
  "kicker",
  "eyebrow",
  "strap ?line",
  "article summary",
  "slug",
  "label",
  "section (?:name|label|title|tag)",
  "location(?: line)?",
  "embed ?box",
);

/** What shows other articles because of this one; lists of what everybody reads are not among them. */
export const relatedBox = wordsPattern(
  "related",
  "recommend(?:ed|ations?)",
  "(?:more|other|similar) (?:stories|articles|posts|news|headlines|content|reading|coverage)",
  "more (?:from|on|in|like)",
  ...leadsOn,
  "outbrain",
  "taboola",
  "teasers?",
);

/** Who made a picture; moves to it. */
export const credits = wordsPattern(
  "credits?",
  "photographer",
  "(?:photo|image|img|media|picture|video|news|figure|gallery|caption) ?(?:credits?|copyright|source|author)",
);

/** Words of the text shown a second time. */
export const pulledQuote = wordsPattern("pull ?quotes?", "pulled ?quote", "pq", "quote ?(?:pull|callout|pullout)");

/** Parts that look like furniture by name but carry what the article quotes. */
export const quotedPost = wordsPattern(
  "tweets?",
  "twitter (?:tweet|video)",
  "instagram(?: media)?",
  "(?:social|media) (?:media )?embed",
  "embed (?:social|twitter|instagram|facebook)",
  "fb post",
  "tiktok embed",
  "reddit (?:card|embed)",
  "mastodon embed",
  "bluesky embed",
);

function wordsPattern(...names: string[]): RegExp {
  return new RegExp(` (?:${names.join("|")})(?= )`);
}

/** `class` and `id` as lower-case words, each with a space before and after: `newsCaption--wide` → ` news caption wide `. */
export function nameWords(className: string | null, id: string | null): string {
  const written = `${className ?? ""} ${id ?? ""}`.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return ` ${written.replace(/[^a-z]+/g, " ").trim()} `;
}
