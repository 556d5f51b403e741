// Runs beside a page: rates what is typed by the rules that the server will keep, so that nothing is sent before the form
// is, and the page does not stand still meanwhile.
import { rate, type Strength } from "./rate-password.ts";

interface Question {
  password: string;
  /** What whoever guesses knows too. */
  known: readonly string[];
}

interface Page {
  addEventListener(type: "message", hear: (event: { data: Question }) => void): void;
  postMessage(answer: Strength): void;
}

const page = globalThis as unknown as Page;
page.addEventListener("message", ({ data }) => page.postMessage(rate(data.password, data.known)));
