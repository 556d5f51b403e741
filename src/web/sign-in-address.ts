/** Where one signs in, and comes back from to where one was; the front page is where one comes back to anyway. */
export function signInAddress(back = "/"): string {
  return back === "/" ? "/sign-in" : `/sign-in?back=${encodeURIComponent(back)}`;
}
