import type { Child } from "hono/jsx";
import { useContext } from "hono/jsx";
import { AskingContext } from "./asking.ts";
import { ForWhoMay } from "./for-who-may.tsx";
import { KeyList } from "./key-list.tsx";
import type { Printing } from "./printing.ts";
import { ReadingForm } from "./reading-form.tsx";
import { ReadingContext } from "./reading-settings.ts";
import { signInAddress } from "./sign-in-address.ts";
import { ClockTime, editionDay } from "./time.tsx";

export type Section = "today" | "agenda" | "changes" | "publishers" | "entities" | "search" | "feeds" | "status";

interface SheetProps {
  title: string;
  printing: Printing;
  /** Where in the paper the reader is. */
  section?: Section;
  /** The front page has the large nameplate. */
  isFront?: boolean;
  /** Where an Atom feed of what the page lists is. */
  feed?: string;
  /** Words of it are set in italics, whose face then comes with the others. */
  hasItalics?: boolean;
  /** The composition of `main`, a class of the style sheet. */
  layout: string;
  children: Child;
}

/** The sheet that every page is printed on. */
export function Sheet({
  title,
  printing,
  section,
  isFront = false,
  feed,
  hasItalics = false,
  layout,
  children,
}: SheetProps) {
  const { size, width, keys, zone } = useContext(ReadingContext);
  return (
    <html lang="en" dir="ltr" data-size={size} data-width={width} data-keys={keys} data-zone={zone}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Octavo`}</title>
        {[...preloaded, ...(hasItalics ? [italic] : [])].map((font) => (
          <link
            rel="preload"
            as="font"
            type="font/woff2"
            crossorigin=""
            href={`${printing.assetsPath}/fonts/${font}`}
          />
        ))}
        <link rel="stylesheet" href={`${printing.assetsPath}/look.css`} />
        {feed ? <link rel="alternate" type="application/atom+xml" title={title} href={feed} /> : null}
        <script type="module" src={`${printing.assetsPath}/reader.js`} />
        <link rel="icon" type="image/svg+xml" href={`${printing.assetsPath}/icon.svg`} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <div class="sheet">
          <Masthead printing={printing} section={section} isFront={isFront} />
          <main id="main" class={layout}>
            {children}
          </main>
          <Colophon />
        </div>
      </body>
    </html>
  );
}

/** The faces of every page's first screen. */
const preloaded = ["newsreader-display.woff2", "newsreader-text.woff2", "source-sans-3.woff2"];
/** It never changes a text that stands already (`font-display: optional`), so it must not come late. */
const italic = "newsreader-italic.woff2";

const sections: { section: Section; name: string; address: string; isApart?: boolean }[] = [
  { section: "today", name: "Today", address: "/" },
  { section: "agenda", name: "Agenda", address: "/agenda" },
  { section: "changes", name: "Changes", address: "/changes" },
  { section: "publishers", name: "Publishers", address: "/publishers" },
  { section: "entities", name: "Names", address: "/entities" },
  { section: "search", name: "Search", address: "/search" },
  { section: "feeds", name: "Feeds", address: "/feeds" },
  { section: "status", name: "Status", address: "/status", isApart: true },
];

function Masthead(props: { printing: Printing; section: Section | undefined; isFront: boolean }) {
  const { now } = props.printing;
  return (
    <header class={props.isFront ? "masthead large" : "masthead"}>
      <a class="nameplate" href="/">
        Octavo
      </a>
      <p class="dateline">
        <span>{editionDay(now)}</span>
        {props.isFront ? (
          <span>
            Printed <ClockTime at={now} now={now} />
          </span>
        ) : null}
        <WhoReads />
      </p>
      <nav aria-label="Sections">
        <ul>
          {sections.map(({ section, name, address, isApart }) => (
            <li class={isApart ? "apart" : undefined}>
              <a href={address} aria-current={section === props.section ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** A quiet line at the edge: the name of whoever is signed in, or the way to sign in. */
function WhoReads() {
  const { actor, path, notices } = useContext(AskingContext);
  if (actor.account)
    return (
      <>
        <a class="who" href="/account">
          <bdi>{actor.name}</bdi>
        </a>
        {notices > 0 ? <a href="/notices">{notices === 1 ? "1 notice" : `${notices} notices`}</a> : null}
      </>
    );
  // Who sits at the machine of an Octavo without accounts has nothing to sign in to.
  if (actor.role !== "visitor") return null;
  return (
    <a class="who" href={signInAddress(path.startsWith("/sign-in") ? "/" : path)}>
      Sign in
    </a>
  );
}

function Colophon() {
  const { zone } = useContext(ReadingContext);
  return (
    <footer class="colophon">
      <p>
        Octavo prints what publishers published and says where it came from. The words are theirs; the page is yours.
        Time zone: <span class="zone">{zone.replaceAll("_", " ")}</span>.
      </p>
      <ReadingForm />
      <KeyList />
      <a href="/storylines">Storylines</a>
      <a href="/feeds">Feeds</a>
      <a href="/status">Status</a>
      <a href="/settings/house">Rules</a>
      <ForWhoMay to="manage accounts">
        <a href="/settings/people">People</a>
      </ForWhoMay>
      <ForWhoMay to="take down articles">
        <a href="/settings/taken-down">Taken down</a>
      </ForWhoMay>
    </footer>
  );
}
