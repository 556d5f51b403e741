import { type HousePermission, housePermissions, leastRole } from "../platform/actor.ts";
import { choicesFor, type House, type Registration, registrations } from "../platform/house.ts";
import type { Printing } from "./printing.ts";
import { Sheet } from "./sheet.tsx";
import { SubmitLine } from "./submit-line.tsx";

interface HousePageProps {
  house: House;
  isSaved: boolean;
  /** Whoever looks and may not change it. */
  isFixed: boolean;
  printing: Printing;
}

const names: Record<HousePermission, string> = {
  "read the front page": "See the front page, stories, lists and search",
  "read full text": "Read the full text of articles; others read how they begin",
  "write comments": "Write comments",
  "read members' conversation": "Read the members’ conversation",
  "use the assistant": "Use the AI features",
  "use the API": "Use the API",
};

const ways: Record<Registration, string> = {
  closed: "nobody",
  invitation: "whoever has an invitation",
  open: "everybody",
};

/** What the house lets visitors, readers and members do: one table. */
export function HousePage({ house, isSaved, isFixed, printing }: HousePageProps) {
  return (
    <Sheet title="Rules of the house" printing={printing} layout="listing">
      <header class="listing-head">
        <h1>Rules of the house</h1>
        <p>Who may see and do what here. Each role may do what the ones before it may.</p>
        {isSaved ? <p role="status">These rules count from now on, on every machine within seconds.</p> : null}
      </header>
      <section class="listing-main">
        <form class="field account-form" method="post" action="/settings/house">
          <fieldset disabled={isFixed}>
            <legend class="hidden">Rules</legend>
            <table class="house">
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">At least</th>
                </tr>
              </thead>
              <tbody>
                {housePermissions.map((permission, place) => (
                  <tr>
                    <th scope="row">
                      <label for={`rule-${place}`}>{names[permission]}</label>
                    </th>
                    <td>
                      <select id={`rule-${place}`} name={permission}>
                        {choicesFor(permission).map((role) => (
                          <option value={role} selected={role === leastRole(permission, house.roles)}>
                            {role}
                          </option>
                        ))}
                      </select>
                    </td>
                  </tr>
                ))}
                <tr>
                  <th scope="row">
                    <label for="registration">Make an account</label>
                  </th>
                  <td>
                    <select id="registration" name="registration">
                      {registrations.map((way) => (
                        <option value={way} selected={way === house.registration}>
                          {ways[way]}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              </tbody>
            </table>
            {isFixed ? null : <SubmitLine>Keep these rules</SubmitLine>}
          </fieldset>
        </form>
      </section>
    </Sheet>
  );
}
