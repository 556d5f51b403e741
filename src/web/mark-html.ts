import { escapeHtml } from "../articles/sanitise-inline.ts";

/** A run of a text's characters that is part of a claim. */
export interface Mark {
  start: number;
  end: number;
  role: "source" | "cue" | "content" | "quoted";
  /** The claims that begin here, and how many comments quote what begins here. */
  opens: readonly MarkReference[];
}

/** A number that leads somewhere: to a note below, or elsewhere where an address is given. */
interface MarkReference {
  number: number;
  name: string;
  href?: string;
}

const piece = /<[^>]*>|&(?:lt|gt|quot|amp);|[\s\u00a0]+|[\s\S]/gu;
const references: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/**
 * Sanitised inline HTML with marks around the characters that stand at places of its text. The two are gone through side by
 * side; where they do not say the same, nothing is marked.
 *
 * @param text the words of the HTML, white space collapsed.
 */
export function markHtml(html: string, text: string, marks: readonly Mark[]): string {
  if (marks.length === 0) return html;
  const pen = openPen(merged(marks));
  let at = 0;
  for (const [part] of html.matchAll(piece)) {
    if (part.startsWith("<") && part.length > 1) {
      if (/^<br\b/i.test(part) && text[at] === " ") at += 1;
      pen.tag(part);
    } else if (/^[\s\u00a0]/.test(part)) {
      pen.write(part, at);
      // Preformatted text keeps its spaces; all other text has one in the place of many.
      if (text.startsWith(part, at)) at += part.length;
      else if (text[at] === " ") at += 1;
    } else {
      const character = references[part] ?? part;
      if (!text.startsWith(character, at)) return html;
      pen.write(part, at);
      at += character.length;
    }
  }
  return at >= text.trimEnd().length ? pen.end() : html;
}

/** One run for each stretch of characters, whichever claims share it; what begins there is named once for each. */
function merged(marks: readonly Mark[]): Mark[] {
  const runs: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = runs.at(-1);
    if (last && mark.start < last.end) last.opens = [...last.opens, ...mark.opens];
    else runs.push({ ...mark });
  }
  return runs;
}

/** Writes HTML in which no mark reaches over a tag and no reference stands in a link. */
function openPen(runs: readonly Mark[]) {
  let out = "";
  let open: Mark | undefined;
  let next = 0;
  let links = 0;
  let waiting: Mark["opens"] = [];
  const shut = () => {
    if (open) out += "</mark>";
    open = undefined;
  };
  const refer = () => {
    if (links > 0) return;
    out += waiting.map(reference).join("");
    waiting = [];
  };
  return {
    tag(tag: string) {
      shut();
      if (/^<a\b/i.test(tag)) links += 1;
      if (/^<\/a\b/i.test(tag)) links = Math.max(0, links - 1);
      out += tag;
      refer();
    },
    write(part: string, at: number) {
      while (runs[next] && at >= (runs[next] as Mark).end) next += 1;
      const run = runs[next];
      const here = run && at >= run.start ? run : undefined;
      if (open !== here) shut();
      if (here && open !== here) {
        if (at === here.start) waiting = [...waiting, ...here.opens];
        refer();
        out += `<mark class="${here.role}">`;
        open = here;
      }
      out += part;
    },
    end() {
      shut();
      links = 0;
      refer();
      return out;
    },
  };
}

function reference({ number, name, href }: MarkReference): string {
  if (href !== undefined)
    return `<a class="quote-ref" href="${escapeHtml(href)}" aria-label="${escapeHtml(name)}">${number}</a>`;
  return `<a class="claim-ref" id="claim-${number}" href="#claim-note-${number}" aria-label="${escapeHtml(name)}">${number}</a>`;
}
