import { raw } from "hono/html";
import type { Block } from "../articles/block.ts";
import { sanitiseInline } from "../articles/sanitise-inline.ts";
import { ExternalLink, isWebAddress } from "./external-link.tsx";
import type { Speech } from "./speech.ts";

/** The text of an article. Its markup was sanitised when it was stored; it is sanitised again here, on its way out. */
export function ArticleBody({ blocks, speech }: { blocks: readonly Block[]; speech: Speech }) {
  return (
    <div class="body" {...speech}>
      {blocks.map((block) => (
        <BodyBlock block={block} />
      ))}
    </div>
  );
}

function BodyBlock({ block }: { block: Block }) {
  switch (block.type) {
    case "paragraph":
      return <p>{clean(block.html)}</p>;
    case "heading":
      return <Heading level={block.level} text={block.text} />;
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
        <pre role="region" aria-label="Preformatted text" tabindex={0}>
          {block.text}
        </pre>
      );
    case "figure":
      return <Picture block={block} />;
    case "embed":
      return <Embed block={block} />;
  }
}

function clean(html: string) {
  return raw(sanitiseInline(html));
}

/** The title is the page's h1, and a publisher's level 4 under level 2 would leave a gap. */
function Heading({ level, text }: { level: 2 | 3 | 4; text: string }) {
  return level === 2 ? <h2>{text}</h2> : <h3>{text}</h3>;
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
    <div class="scroll" role="region" aria-label="Table" tabindex={0}>
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
    </div>
  );
}

/** No picture is loaded from a publisher: that would tell it who reads what. The caption leads there. */
function Picture({ block }: { block: Extract<Block, { type: "figure" }> }) {
  const words = block.caption || block.alt;
  if (!words && !isWebAddress(block.image)) return null;
  return (
    <figure class="unseen">
      <figcaption>
        <ExternalLink href={block.image}>Picture at the publisher</ExternalLink>
        {words ? `: ${words}` : ""}
      </figcaption>
    </figure>
  );
}

function Embed({ block }: { block: Extract<Block, { type: "embed" }> }) {
  return (
    <blockquote class="embed">
      <p>{block.text}</p>
      <footer class="meta">
        {block.author}
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
