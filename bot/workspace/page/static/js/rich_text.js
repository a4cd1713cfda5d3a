// Rich text: what a person's words are echoed in, never parsed.

import { h } from "./dom.js";
import { emoji } from "./emoji.js";
import { mention, safeLink } from "./mrkdwn.js";
import { datePattern } from "./times.js";
import { channelById } from "./world.js";

const WRAPPERS = { bold: "strong", italic: "em", strike: "s", code: "code", underline: "u" };

function styled(node, style) {
  return Object.entries(WRAPPERS).reduce(
    (inner, [name, tag]) => (style?.[name] ? h(tag, {}, inner) : inner),
    node,
  );
}

const broken = (text) => text.split("\n").flatMap((line, n) => [n ? h("br") : null, line]).filter((x) => x !== null);

const PARTS = {
  text: (part) => h("span", {}, broken(part.text)),
  link: (part) => safeLink(part.url, part.text || part.url),
  user: (part) => mention(part.user_id),
  usergroup: () => h("span", { class: "mention" }, "@group"),
  channel: (part) => h("span", { class: "mention" }, `#${channelById(part.channel_id)?.name ?? "private channel"}`),
  broadcast: (part) => h("span", { class: "mention broadcast" }, `@${part.range}`),
  emoji: (part) => h("span", {}, emoji(part.name)),
  date: (part) => h("time", {}, datePattern(part.timestamp, part.format, part.fallback || "")),
  color: (part) => h("span", {}, part.value),
};

const parts = (elements) =>
  elements.map((part) => styled((PARTS[part.type] ?? (() => h("span")))(part), part.style));

const SECTIONS = {
  rich_text_section: (section) => h("p", {}, parts(section.elements)),
  rich_text_quote: (quote) => h("blockquote", {}, parts(quote.elements)),
  rich_text_preformatted: (code) => h("pre", {}, parts(code.elements)),
  rich_text_list: (list) => {
    const node = h(list.style === "ordered" ? "ol" : "ul", { class: `level-${list.indent || 0}` },
      list.elements.map((item) => h("li", {}, parts(item.elements))));
    node.style.marginLeft = `${(list.indent || 0) * 20}px`;
    if (list.offset) node.setAttribute("start", list.offset + 1);
    return node;
  },
};

export const richText = (block) =>
  h("div", { class: "rich" }, block.elements.map((section) => SECTIONS[section.type]?.(section)));

export const richTextWords = (block) =>
  block.elements.flatMap((section) => section.elements ?? [])
    .flatMap((part) => part.elements ?? [part])
    .map((part) => part.text ?? part.url ?? part.name ?? "").join("");
