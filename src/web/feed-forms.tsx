/** The form that follows a publisher. `wrong` says why what was entered could not be followed. */
export function AddFeedForm({ address = "", wrong }: { address?: string; wrong?: string | undefined }) {
  return (
    <form class="field" method="post" action="/feeds" id="add">
      <h3 class="heading">Follow a publisher</h3>
      <label for="address">Address of the site or of its feed</label>
      <div class="join">
        <input
          id="address"
          name="address"
          type="text"
          inputmode="url"
          autocomplete="url"
          autocapitalize="none"
          spellcheck={false}
          placeholder="https://"
          required
          maxlength={2000}
          value={address}
          aria-describedby={wrong ? "address-wrong address-help" : "address-help"}
          aria-invalid={wrong ? "true" : undefined}
        />
        <button class="button main" type="submit">
          Follow
        </button>
      </div>
      {wrong ? (
        <p class="wrong" id="address-wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      <small id="address-help">The front page will do. Octavo looks for the feed that it offers.</small>
    </form>
  );
}

/** The form that takes the list of another feed reader. */
export function ImportForm() {
  return (
    <form class="field" method="post" action="/feeds/import" enctype="multipart/form-data" id="import">
      <h3 class="heading">Bring your list</h3>
      <label for="opml">An OPML file from another feed reader</label>
      <div class="join">
        <input
          id="opml"
          name="opml"
          type="file"
          accept=".opml,.xml,text/x-opml,application/xml,text/xml"
          required
          aria-describedby="opml-help"
        />
        <button class="button main" type="submit">
          Import
        </button>
      </div>
      <small id="opml-help">Folders are kept; what is followed already stays as it is. Up to 20&nbsp;MB.</small>
    </form>
  );
}

/** Several feeds at one address: which of them? */
export function FeedChoice({ address, feeds }: { address: string; feeds: readonly { url: string; title: string }[] }) {
  return (
    <form class="field choice" method="post" action="/feeds">
      <fieldset>
        <legend>{address} offers several feeds. Which one?</legend>
        <ul class="rows">
          {feeds.map((feed, place) => (
            <li>
              <input type="radio" name="address" id={`choice-${place}`} value={feed.url} checked={place === 0} />
              <label for={`choice-${place}`}>
                <bdi>{feed.title || feed.url}</bdi> <small class="address">{feed.url}</small>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p class="actions">
        <button class="button main" type="submit">
          Follow this one
        </button>
        <a class="button plain" href="/feeds">
          None of them
        </a>
      </p>
    </form>
  );
}
