// Signs in with a passkey, makes an account with one, and adds one to an account. What this browser cannot do is said in
// words; the form with a password stands beside it.

for (const part of document.querySelectorAll<HTMLElement>("[data-passkey]")) prepare(part);

type Deed = "sign in" | "register" | "add";

const paths: Record<Deed, string> = {
  "sign in": "/sign-in/passkey",
  register: "/register/passkey",
  add: "/account/passkeys",
};

function prepare(part: HTMLElement): void {
  const { passkey: deed, party = "" } = part.dataset;
  const button = part.querySelector("button");
  const cannot = whyNot(party);
  if (!button || cannot !== "") {
    say(part, cannot);
    return;
  }
  say(part, "");
  part.querySelector<HTMLElement>("[data-controls]")?.removeAttribute("hidden");
  button.addEventListener("click", () => {
    button.disabled = true;
    void act(part, deed as Deed)
      .then((words) => say(part, words))
      .finally(() => {
        button.disabled = false;
      });
  });
}

function whyNot(party: string): string {
  if (location.hostname !== party)
    return `Passkeys work under the name ${party} only. Open this page there to use one.`;
  if (!window.isSecureContext) return "Passkeys need an address that begins with https.";
  if (!("PublicKeyCredential" in window) || !("parseCreationOptionsFromJSON" in PublicKeyCredential))
    return "This browser has no passkeys, or is too old for them.";
  return "";
}

function say(part: HTMLElement, words: string): void {
  const line = part.querySelector<HTMLElement>("[data-told]");
  if (line) line.textContent = words;
}

/** @returns what to tell; nothing where another page is on its way. */
async function act(part: HTMLElement, deed: Deed): Promise<string> {
  const { back, code } = part.dataset;
  const [name, email] = [typedIn("name"), typedIn("email")];
  const form = part.closest("section")?.querySelector("form");
  if (deed === "register" && !["name", "email"].every((id) => isFilled(id))) return "";
  try {
    const options = await post(`${paths[deed]}/options`, deed === "register" ? { name, email, code } : {});
    if (typeof options === "string") return options;
    const answer = await answerTo(options, deed);
    const told = await post(paths[deed], { answer, back, name: typedIn("passkey-name") });
    if (typeof told === "string") return told;
    if (typeof told.to === "string") goTo(told.to);
    else {
      form?.setAttribute("hidden", "");
      part.querySelector<HTMLElement>("[data-controls]")?.setAttribute("hidden", "");
      part.querySelector<HTMLElement>("[data-onward]")?.removeAttribute("hidden");
    }
    return typeof told.sentence === "string" ? told.sentence : "";
  } catch (error) {
    return inWords(error);
  }
}

function goTo(path: string): void {
  const isHere = new URL(path, location.href).pathname === location.pathname;
  location.assign(path);
  // A mark on the page where one is loads nothing by itself.
  if (isHere) location.reload();
}

function typedIn(id: string): string {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement ? field.value : "";
}

/** Points to a field that is wrong, as sending the form would. */
function isFilled(id: string): boolean {
  const field = document.getElementById(id);
  return !(field instanceof HTMLInputElement) || field.reportValidity();
}

/** Asks the browser, which asks whoever sits there. */
async function answerTo(options: object, deed: Deed): Promise<unknown> {
  const credential =
    deed === "sign in"
      ? await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
        })
      : await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
            options as PublicKeyCredentialCreationOptionsJSON,
          ),
        });
  if (!(credential instanceof PublicKeyCredential)) throw new Error("the browser handed out no passkey");
  return credential.toJSON();
}

/** @returns what was answered, or the sentence that refuses. */
async function post(path: string, body: object): Promise<string | Record<string, unknown>> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
  const said = isJson ? ((await answer.json()) as Record<string, unknown>) : {};
  if (answer.ok) return said;
  return typeof said.sentence === "string" ? said.sentence : "That did not work. Reload the page and try again.";
}

function inWords(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "InvalidStateError") return "This device has a passkey for this account already.";
  if (name === "NotAllowedError" || name === "AbortError") return "No passkey was used. Press the button to try again.";
  return "The connection or the browser’s passkeys failed. Try again.";
}
