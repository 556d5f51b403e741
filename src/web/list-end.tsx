/** How a list ends: with the way to what came before, or with a word that says it is the end. */
export function ListEnd({ next, older, end }: { next?: string | undefined; older: string; end: string }) {
  return (
    <p class="brief-end">
      {next ? (
        <a class="label" href={next} rel="next">
          {older}
        </a>
      ) : (
        <span>{end}</span>
      )}
    </p>
  );
}

interface PageNumbersProps {
  page: number;
  perPage: number;
  total: number;
  /** The address of another page of the same list. */
  address: (page: number) => string;
}

/** Numbered pages of a list, for lists that a person made. */
export function PageNumbers({ page, perPage, total, address }: PageNumbersProps) {
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (pages === 1) return null;
  const near = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
    (n) => n >= 1 && n <= pages,
  );
  return (
    <nav class="page-numbers" aria-label="Pages of the list">
      <ol>
        {near.map((number) => (
          <li>
            <a href={address(number)} aria-current={number === page ? "page" : undefined}>
              <span class="hidden">Page </span>
              {number}
            </a>
          </li>
        ))}
      </ol>
      <p class="label">
        {pages} pages of {perPage}
      </p>
    </nav>
  );
}
