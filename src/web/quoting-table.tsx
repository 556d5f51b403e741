import type { MostQuoted } from "../stories/most-quoted.store.ts";
import { Publisher } from "./counts.tsx";
import { ledgerAddress } from "./ledger-address.ts";
import { onScale } from "./plot-scale.ts";
import { ScrollBox } from "./scroll-box.tsx";

/** More do not fit beside each other; the ledger of a speaker names them all. */
const mostPublishers = 6;

interface QuotingProps {
  storyId: number;
  quoting: readonly MostQuoted[];
}

/** Who is quoted how often by whom: a picture that is its own table, a disc beside each number. */
export function QuotingTable({ storyId, quoting }: QuotingProps) {
  const publishers = mostQuoting(quoting);
  const speakers = new Map(quoting.map(({ speakerKey, speakerName }) => [speakerKey, speakerName]));
  if (speakers.size === 0) return null;
  const top = Math.max(...quoting.map(({ statements }) => statements));
  return (
    <ScrollBox name="Who is quoted how often by whom">
      <table class="quoting">
        <caption>Statements of each speaker that a publisher prints now</caption>
        <thead>
          <tr>
            <th scope="col">Speaker</th>
            {publishers.map(({ publisherId, publisherName }) => (
              <th scope="col">
                <Publisher id={publisherId} name={publisherName} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...speakers].map(([speaker, name]) => (
            <tr>
              <th scope="row">
                <a href={ledgerAddress(storyId, { speaker, kind: "statement" })}>{name}</a>
              </th>
              {publishers.map(({ publisherId }) => {
                const found = quoting.find((one) => one.speakerKey === speaker && one.publisherId === publisherId);
                return (
                  <td>
                    {found ? (
                      <Count
                        count={found.statements}
                        top={top}
                        address={ledgerAddress(storyId, { speaker, publisher: publisherId, kind: "statement" })}
                      />
                    ) : (
                      <span class="none">0</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The area of the disc is the number. */
function Count({ count, top, address }: { count: number; top: number; address: string }) {
  const radius = onScale(Math.sqrt(count), Math.sqrt(top), 9);
  return (
    <a href={address}>
      <svg class="plot disc" viewBox="0 0 20 20" aria-hidden="true">
        <circle class="bar" cx="10" cy="10" r={radius} />
      </svg>
      {count.toLocaleString("en-GB")}
    </a>
  );
}

function mostQuoting(quoting: readonly MostQuoted[]): MostQuoted[] {
  const all = [...Map.groupBy(quoting, ({ publisherId }) => publisherId).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, statements: others.reduce((sum, { statements }) => sum + statements, first.statements) }] : [],
  );
  return all.sort((a, b) => b.statements - a.statements || a.publisherId - b.publisherId).slice(0, mostPublishers);
}
