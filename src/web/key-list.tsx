import { useContext } from "hono/jsx";
import { keys } from "./islands/key-choice.ts";
import { ReadingContext } from "./reading-settings.ts";

/** The keys of every page; `?` shows the same list over it. */
export function KeyList() {
  const isOff = useContext(ReadingContext).keys === "off";
  return (
    <details class="reading keys" id="key-list">
      <summary>{isOff ? "Keys (off)" : "Keys: press ?"}</summary>
      <dl>
        {keys.map(({ key, words }) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>They need script. Text size, width, pictures, keys, beside this list, switches them {isOff ? "on" : "off"}.</p>
    </details>
  );
}
