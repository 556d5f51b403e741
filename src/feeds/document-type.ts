/** A document without its type declaration, and what that declared as shorthand. */
export interface PlainDocument {
  text: string;
  /** Puts the words of the document's own entities in place of their names. */
  expand: (text: string) => string;
}

/** Shorthand of a line is what old feeds use them for. More is an attack ("billion laughs") or none of a feed's business. */
const limits = { declaration: 65_536, entities: 200, words: 300, expanded: 200_000 };

/**
 * Cuts a document type declaration with its internal subset out of the prolog; a tokenizer would end it at the first ">".
 * Of the entities that it declares (XML 1.0 §4.2) only those of plain words count: one that names a file or another entity
 * is never looked up or expanded, and stays in the text as it is written.
 */
export function cutDocumentType(text: string): PlainDocument {
  const whole = { text, expand: unchanged };
  const start = declarationStart(text);
  if (start === undefined) return whole;
  const end = declarationEnd(text, start);
  if (end === undefined) return whole;
  const rest = text.slice(0, start) + text.slice(end);
  const entities = plainEntities(text.slice(start, end));
  return entities.size > 0 ? { text: rest, expand: expander(entities) } : { ...whole, text: rest };
}

/** One function for all documents that declare nothing, so that the code compiled for it lasts. */
function unchanged(written: string): string {
  return written;
}

function declarationEnd(text: string, start: number): number | undefined {
  const declaration = text.slice(start, start + limits.declaration);
  let depth = 0;
  for (const match of declaration.matchAll(/"[^"]*"|'[^']*'|<!--[\s\S]*?-->|[[\]>]/g)) {
    if (match[0] === "[") depth += 1;
    if (match[0] === "]") depth -= 1;
    if (match[0] === ">" && depth <= 0) return start + match.index + 1;
  }
  return undefined;
}

/** Only comments and processing instructions may stand before it. */
function declarationStart(text: string): number | undefined {
  let at = text.indexOf("<");
  while (at >= 0) {
    const closing = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : undefined;
    if (!closing) return /^<!doctype/i.test(text.slice(at, at + 9)) ? at : undefined;
    const end = text.indexOf(closing, at);
    at = end < 0 ? -1 : text.indexOf("<", end);
  }
  return undefined;
}

/** Words without markup and without references other than to characters, by name. The first declaration binds: §4.2. */
function plainEntities(declaration: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>();
  for (const match of declaration.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g)) {
    const [, name = "", quoted, apostrophed] = match;
    const words = quoted ?? apostrophed ?? "";
    const isPlain = words.length <= limits.words && !/<|&(?!#\w{1,8};)/.test(words);
    if (isPlain && !entities.has(name) && entities.size < limits.entities) entities.set(name, words);
  }
  return entities;
}

function expander(entities: ReadonlyMap<string, string>): PlainDocument["expand"] {
  let left = limits.expanded;
  return (text) =>
    text.replace(/&([\w.-]+);/g, (written, name) => {
      const words = entities.get(name);
      if (words === undefined || words.length > left) return written;
      left -= words.length;
      return words;
    });
}
