import type { RelatedArticle } from "../articles/article.ts";
import { ExternalLink, isWebAddress } from "./external-link.tsx";
import { ExactTime } from "./time.tsx";

const most = 8;

/** Other articles that the publisher's page showed: its choice, not ours, and so closed until somebody asks. */
export function ShownBeside({ links }: { links: readonly RelatedArticle[] }) {
  const shown = links.filter(({ url }) => isWebAddress(url)).slice(0, most);
  if (shown.length === 0) return null;
  return (
    <details class="shown-beside">
      <summary class="label">Also on the publisher’s page</summary>
      <ul class="list parted">
        {shown.map(({ url, headline, publisher, publishedAt }) => (
          <li>
            <ExternalLink href={url}>
              <bdi>{headline}</bdi>
            </ExternalLink>
            {publisher || publishedAt ? (
              <>
                {" "}
                <span class="meta">
                  {publisher ? <bdi class="publisher">{publisher}</bdi> : null}{" "}
                  {publishedAt ? <ExactTime at={new Date(publishedAt)} /> : null}
                </span>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
