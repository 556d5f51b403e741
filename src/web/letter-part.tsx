/** The wish for letters, on the page of an account. */
export function LettersPart({ wants, isConfirmed }: { wants: boolean; isConfirmed: boolean }) {
  return (
    <section aria-labelledby="letters">
      <h2 class="heading" id="letters">
        Letters
      </h2>
      <p>
        {wants
          ? "You get a letter about answers to your comments and decisions on them, one an hour at most."
          : "You get no letters. Answers to your comments and decisions on them can be told by letter, one an hour at most."}
        {isConfirmed ? "" : " Your address is not confirmed, so none is sent before it is."}
      </p>
      <form method="post" action="/account/letters">
        <input type="hidden" name="wants" value={wants ? "no" : "yes"} />
        <button class="button" type="submit">
          {wants ? "Send me no letters" : "Send me letters"}
        </button>
      </form>
    </section>
  );
}
