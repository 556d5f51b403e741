import type { Block } from "./block.ts";
import { nameWords, quotedPost } from "./clutter.ts";
import { absoluteUrl } from "./inline-html.ts";
import type { PageElement } from "./page-dom.ts";
import { postBlock, postFrame } from "./quoted-post.ts";

type Embed = Extract<Block, { type: "embed" }>;

/** Where a page's quoted posts stood: the value is the post's place in the list of them. */
const mark = "data-quoted-post";

/**
 * Reads the posts that a page quotes and leaves a short plain quotation in the place of each, since the markup of an
 * embed looks like furniture to whatever looks for the text.
 */
export function liftPosts(body: PageElement, url: string): Embed[] {
  const posts: Embed[] = [];
  for (const element of body.querySelectorAll("blockquote,iframe")) {
    const post = element.localName === "iframe" ? framedPost(element, url) : postBlock(element, url);
    if (!post) continue;
    element.innerHTML = "";
    element.append(post.text || (post.link ?? ""));
    element.localName = "blockquote";
    element.tagName = "BLOCKQUOTE";
    for (const { name } of element.attributes) element.removeAttribute(name);
    element.setAttribute(mark, String(posts.length));
    posts.push(post);
    clearFrameNames(element);
  }
  return posts;
}

/** The post that stood where this element is. */
export function liftedPost(element: PageElement, posts: readonly Embed[]): Embed | undefined {
  const place = element.getAttribute(mark);
  return place === null ? undefined : posts[Number(place)];
}

function framedPost(frame: PageElement, url: string): Embed | undefined {
  const address = absoluteUrl(frame.getAttribute("src") ?? frame.getAttribute("data-src"), url);
  return address ? postFrame(address) : undefined;
}

/** Readability drops what is called "social". */
function clearFrameNames(post: PageElement): void {
  let place = post.parentElement;
  for (let steps = 0; place && steps < 3; steps += 1) {
    if (quotedPost.test(nameWords(place.className, place.id))) place.setAttribute("class", "entry");
    place = place.parentElement;
  }
}
