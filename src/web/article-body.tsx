import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { ArticlePage } from "../articles/article-page.store.ts";
import { type Block, blockText, signature } from "../articles/block.ts";
import { escapeHtml, sanitiseInline } from "../articles/sanitise-inline.ts";
import type { BodyMarks } from "./claim-marks.ts";
import { ExternalLink, isWebAddress } from "./external-link.tsx";
import { type Mark, markHtml } from "./mark-html.ts";
import { PictureImage } from "./picture-image.tsx";
import type { Picture, Pictures } from "./pictures.ts";
import { ScrollBox } from "./scroll-box.tsx";
import type { Speech } from "./speech.ts";
import { ExactTime } from "./time.tsx";

type Notices = ArticlePage["notices"];

interface BodyProps {
  blocks: readonly Block[];
  /** The publisher's notices among the blocks, by their text. */
  notices?: Notices;
  speech: Speech;
  pictures: Pictures;
  /** What is marked in it; nothing where nobody asked. */
  marks?: BodyMarks;
}

const unmarked: BodyMarks = () => [];

/** The text of an article. Its markup was sanitised when it was stored; it is sanitised again here, on its way out. */
export function ArticleBody({ blocks, notices = [], speech, pictures, marks = unmarked }: BodyProps) {
  const firstFigure = blocks.findIndex(({ type }) => type === "figure");
  const levels = headingLevels(blocks);
  const noticeOf = (block: Block) =>
    notices.find(({ text }) => text === ("text" in block ? block.text : blockText(block)));
  return (
    <div class="body" {...speech}>
      {blocks.map((block, place) => (
        <Noticed notice={noticeOf(block)}>
          <BodyBlock
            block={block}
            level={levels[place] ?? 2}
            pictures={pictures}
            isFirst={place === firstFigure}
            marksOf={(part) => marks(place, part)}
          />
        </Noticed>
      ))}
    </div>
  );
}

/** Whether its words are printed in the italic face, all or some. */
export function isInItalics(block: Block): boolean {
  return block.type === "quotation" || ("html" in block && /<(?:em|i|cite)\b/.test(block.html));
}

const noticeNames = { update: "Update", correction: "Correction", "editors-note": "Editor’s note" } as const;

/** What a publisher says of its own article stands apart from it, with when that was first seen. */
function Noticed({ notice, children }: { notice: Notices[number] | undefined; children: Child }) {
  if (!notice) return <>{children}</>;
  return (
    <div class="notice publishers">
      <p class="label" lang="en" dir="ltr">
        <strong>{noticeNames[notice.kind]}</strong>{" "}
        {notice.since > 1 ? (
          <>
            first seen <ExactTime at={notice.seenAt} />
          </>
        ) : (
          "there since the first reading"
        )}
      </p>
      {children}
    </div>
  );
}

type HeadingLevel = 2 | 3 | 4;

/** Levels without gaps below the title, whatever the publisher's were: a reader by ear takes a gap for something missed. */
export function headingLevels(blocks: readonly Block[]): HeadingLevel[] {
  let last = 1;
  return blocks.map((block) => {
    if (block.type === "heading") last = Math.min(block.level, last + 1);
    return last === 4 ? 4 : last === 3 ? 3 : 2;
  });
}

interface BodyBlockProps {
  block: Block;
  level: HeadingLevel;
  pictures: Pictures;
  isFirst: boolean;
  /** By the place of an item or a cell; 0 for a block that is one piece. */
  marksOf: MarksOf;
}

type MarksOf = (part: number) => readonly Mark[];

function BodyBlock({ block, level, pictures, isFirst, marksOf }: BodyBlockProps) {
  switch (block.type) {
    case "paragraph":
      return <p>{clean(block, marksOf(0))}</p>;
    case "heading":
      return <Heading level={level} words={plain(block.text, marksOf(0))} />;
    case "list":
      return <BodyList block={block} marksOf={marksOf} />;
    case "table":
      return <BodyTable block={block} marksOf={marksOf} />;
    case "quotation":
      return (
        <blockquote>
          <p>{clean(block, marksOf(0))}</p>
        </blockquote>
      );
    case "preformatted":
      return (
        <ScrollBox name="Preformatted text">
          <pre>{plain(block.text, marksOf(0))}</pre>
        </ScrollBox>
      );
    case "figure":
      return <Figure block={block} picture={pictures(block.image, block)} isFirst={isFirst} />;
    case "embed":
      return <Embed block={block} marks={marksOf(0)} />;
    case "pull quote":
      // The words stand in the text already; who listens should not hear them twice.
      return null;
    case "notice":
      return <p class="remark">{clean(block, marksOf(0))}</p>;
  }
}

function clean({ html, text }: { html: string; text: string }, marks: readonly Mark[]) {
  return raw(markHtml(sanitiseInline(html), text, marks));
}

function plain(text: string, marks: readonly Mark[]) {
  return marks.length > 0 ? raw(markHtml(escapeHtml(text), text, marks)) : text;
}

function Heading({ level, words }: { level: HeadingLevel; words: Child }) {
  if (level === 2) return <h2>{words}</h2>;
  return level === 3 ? <h3>{words}</h3> : <h4>{words}</h4>;
}

function BodyList({ block, marksOf }: { block: Extract<Block, { type: "list" }>; marksOf: MarksOf }) {
  const items = block.items.map((item, place) => <li>{clean(item, marksOf(place))}</li>);
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function BodyTable({ block, marksOf }: { block: Extract<Block, { type: "table" }>; marksOf: MarksOf }) {
  let part = 0;
  const marked = block.rows.map((row) =>
    row.map((cell) => {
      const words = plain(cell, marksOf(part));
      part += 1;
      return words;
    }),
  );
  const [first, ...others] = marked;
  const header = block.hasHeader ? first : undefined;
  const rows = header ? others : marked;
  return (
    <ScrollBox name="Table">
      <table>
        {header ? (
          <thead>
            <tr>{header.map((cell) => (cell ? <th scope="col">{cell}</th> : <td />))}</tr>
          </thead>
        ) : null}
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface FigureProps {
  block: Extract<Block, { type: "figure" }>;
  picture: Picture | undefined;
  isFirst: boolean;
}

/** A picture that cannot or shall not be shown here is linked to, in its caption's place. */
function Figure({ block, picture, isFirst }: FigureProps) {
  const { alt, caption } = block;
  if (picture) {
    return (
      <figure>
        <PictureImage picture={picture} alt={alt} isFirst={isFirst} />
        {caption ? <figcaption>{caption}</figcaption> : null}
      </figure>
    );
  }
  const words = caption || alt;
  if (!words && !isWebAddress(block.image)) return null;
  return (
    <figure class="unseen">
      <figcaption>
        <ExternalLink href={block.image}>Picture at the publisher</ExternalLink>
        {words ? `: ${words}` : ""}
        {block.credit ? ` (${block.credit})` : ""}
      </figcaption>
    </figure>
  );
}

function Embed({ block, marks }: { block: Extract<Block, { type: "embed" }>; marks: readonly Mark[] }) {
  return (
    <blockquote class="embed">
      {block.text ? <p>{plain(block.text, marks)}</p> : null}
      <footer class="meta">
        {signature(block)}
        {block.link ? (
          <>
            {" "}
            <ExternalLink href={block.link}>where it was posted</ExternalLink>
          </>
        ) : null}
      </footer>
    </blockquote>
  );
}
