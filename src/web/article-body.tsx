import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { ArticlePage } from "../articles/article-page.store.ts";
import { type Block, blockText, signature } from "../articles/block.ts";
import { sanitiseInline } from "../articles/sanitise-inline.ts";
import { ExternalLink, isWebAddress } from "./external-link.tsx";
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
}

/** The text of an article. Its markup was sanitised when it was stored; it is sanitised again here, on its way out. */
export function ArticleBody({ blocks, notices = [], speech, pictures }: BodyProps) {
  const firstFigure = blocks.findIndex(({ type }) => type === "figure");
  const levels = headingLevels(blocks);
  const noticeOf = (block: Block) =>
    notices.find(({ text }) => text === ("text" in block ? block.text : blockText(block)));
  return (
    <div class="body" {...speech}>
      {blocks.map((block, place) => (
        <Noticed notice={noticeOf(block)}>
          <BodyBlock block={block} level={levels[place] ?? 2} pictures={pictures} isFirst={place === firstFigure} />
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
}

function BodyBlock({ block, level, pictures, isFirst }: BodyBlockProps) {
  switch (block.type) {
    case "paragraph":
      return <p>{clean(block.html)}</p>;
    case "heading":
      return <Heading level={level} text={block.text} />;
    case "list":
      return <BodyList block={block} />;
    case "table":
      return <BodyTable block={block} />;
    case "quotation":
      return (
        <blockquote>
          <p>{clean(block.html)}</p>
        </blockquote>
      );
    case "preformatted":
      return (
        <ScrollBox name="Preformatted text">
          <pre>{block.text}</pre>
        </ScrollBox>
      );
    case "figure":
      return <Figure block={block} picture={pictures(block.image, block)} isFirst={isFirst} />;
    case "embed":
      return <Embed block={block} />;
    case "pull quote":
      // The words stand in the text already; who listens should not hear them twice.
      return null;
    case "notice":
      return <p class="remark">{clean(block.html)}</p>;
  }
}

function clean(html: string) {
  return raw(sanitiseInline(html));
}

function Heading({ level, text }: { level: HeadingLevel; text: string }) {
  if (level === 2) return <h2>{text}</h2>;
  return level === 3 ? <h3>{text}</h3> : <h4>{text}</h4>;
}

function BodyList({ block }: { block: Extract<Block, { type: "list" }> }) {
  const items = block.items.map((item) => <li>{clean(item.html)}</li>);
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function BodyTable({ block }: { block: Extract<Block, { type: "table" }> }) {
  const [first, ...others] = block.rows;
  const header = block.hasHeader ? first : undefined;
  const rows = header ? others : block.rows;
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

function Embed({ block }: { block: Extract<Block, { type: "embed" }> }) {
  return (
    <blockquote class="embed">
      {block.text ? <p>{block.text}</p> : null}
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
