/** Where one signs in, and comes back from to where one was; the front page is where one comes back to anyway. */
export function signInAddress(back = "/"): string {
  return back === "/" ? "/sign-in" : `/sign-in?back=${encodeURIComponent(back)}`;
}

/** Where one goes to sign in at the issuer, with an invitation where there is one. */
export function issuerAddress(back = "/", code = ""): string {
  const query = new URLSearchParams({ ...(back !== "/" && { back }), ...(code !== "" && { code }) }).toString();
  return query === "" ? "/sign-in/issuer" : `/sign-in/issuer?${query}`;
}
