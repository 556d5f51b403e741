/**
 * Runs in the browser: `findStrange(document)` names the elements, attributes, links and names that no page of ours has,
 * and what of the document itself a name has covered.
 */
export const findStrange = `(document) => {
  const inBody = { p: [], h2: [], h3: [], h4: [], ul: [], ol: [], li: [], blockquote: ["class"], pre: [], figure: ["class"],
    figcaption: [], table: [], thead: [], tbody: [], tr: [], th: ["scope"], td: [], footer: ["class"],
    section: ["class", "aria-label", "tabindex"], em: [], strong: [], code: [], sub: [], sup: [], q: [],
    cite: [], abbr: ["title"], mark: [], br: [], a: ["href", "rel"], span: [],
    img: ["src", "alt", "width", "height", "class", "loading", "decoding", "referrerpolicy"] };
  const never = ["style", "srcdoc", "action", "formaction", "ping", "background", "poster", "srcset", "data", "xlink:href",
    "target", "is", "slot", "name", "popover", "contenteditable", "autofocus"];
  const wrong = [];
  for (const element of document.querySelectorAll(".body *")) {
    const allowed = inBody[element.localName];
    if (!allowed || element.namespaceURI !== "http://www.w3.org/1999/xhtml") wrong.push("element " + element.localName);
    for (const { name, value } of element.attributes) {
      if (!allowed || !allowed.includes(name)) wrong.push("attribute " + name + " on " + element.localName);
      if (name === "class" && !/^(unseen|embed|meta|unmeasured|scroll)$/.test(value)) wrong.push("class " + value);
      if (name === "src" && !/^\\/image\\/[\\w-]{22}\\/[\\w-]+$/.test(value)) wrong.push("picture at " + value);
    }
  }
  const outside = /^(iframe|object|embed|base|style|math|template|video|audio|frame|portal|applet|noscript)$/;
  for (const element of document.querySelectorAll("*")) {
    for (const { name } of element.attributes) {
      const isOurs = (element.closest("form") && ["action", "name", "formaction"].includes(name)) || element.localName === "meta";
      if (/^on/i.test(name) || (never.includes(name) && !isOurs)) wrong.push(name + " on " + element.localName);
    }
    if (outside.test(element.localName) || element.shadowRoot) wrong.push("element " + element.localName);
    if (element.localName === "script" && !/^\\/assets\\//.test(element.getAttribute("src") ?? "")) wrong.push("script");
    const refresh = element.localName === "meta" && element.hasAttribute("http-equiv");
    if (refresh) wrong.push("meta http-equiv");
    if (element.id && (element.id in HTMLDocument.prototype || element.id in Object.prototype)) wrong.push("id " + element.id);
  }
  for (const link of document.querySelectorAll("a[href], area[href]")) {
    if (!/^(https?:\\/\\/|mailto:|[/#?](?![/\\\\]))/i.test(link.getAttribute("href"))) wrong.push("address " + link.getAttribute("href"));
    if (!["http:", "https:", "mailto:"].includes(link.protocol) || link.username) wrong.push("link to " + link.href.slice(0, 80));
  }
  const plain = { body: HTMLBodyElement, head: HTMLHeadElement, forms: HTMLCollection, links: HTMLCollection,
    getElementById: Function, querySelector: Function, createElement: Function, addEventListener: Function,
    documentElement: HTMLHtmlElement };
  for (const [name, type] of Object.entries(plain)) if (!(document[name] instanceof type)) wrong.push("document." + name);
  if (typeof document.cookie !== "string" || document.baseURI !== location.href) wrong.push("document");
  if (document.head.querySelectorAll("title").length !== 1 || document.querySelectorAll("main").length !== 1) wrong.push("frame");
  return [...new Set(wrong)];
}`;
