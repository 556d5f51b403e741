import { useContext } from "hono/jsx";
import { keyChoices, memoryChoices, pictureChoices, ReadingContext, sizes, widths } from "./reading-settings.ts";

/** Text size, width, pictures, keys and memory of a browser; at the foot of every page. */
export function ReadingForm() {
  const settings = useContext(ReadingContext);
  return (
    <details class="reading">
      <summary>Text size, width, pictures, keys, memory</summary>
      <form method="post" action="/reading">
        <Choice name="size" legend="Text size" values={sizes} chosen={settings.size} />
        <Choice name="width" legend="Width of the text" values={widths} chosen={settings.width} />
        <Choice name="pictures" legend="Pictures" values={pictureChoices} chosen={settings.pictures} />
        <Choice name="keys" legend="Single letters as keys" values={keyChoices} chosen={settings.keys} />
        <Choice
          name="memory"
          legend="Remember the stories you looked at, in this browser"
          values={memoryChoices}
          chosen={settings.memory}
        />
        <button class="button" type="submit">
          Keep
        </button>
      </form>
    </details>
  );
}

function Choice(props: { name: string; legend: string; values: readonly string[]; chosen: string }) {
  const { name, legend, values, chosen } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label>
          <input type="radio" name={name} value={value} checked={value === chosen} />
          {value}
        </label>
      ))}
    </fieldset>
  );
}
