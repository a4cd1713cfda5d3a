// Slack's mrkdwn as DOM nodes. The source is escaped text; every piece of it ends as a text node.

import { h } from "./dom.js";
import { emoji, isEmoji } from "./emoji.js";
import { datePattern } from "./times.js";
import { channelById, nameOf } from "./world.js";

const TOKEN = /<([^<>\n]+)>|`([^`\n]+)`|(?<![\w*])\*(?=\S)([^*\n]*[^*\s])\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]*[^_\s])_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]*[^~\s])~(?![\w~])|:([a-z0-9_+-]+):/;

export const unescape = (text) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

export function safeLink(url, words) {
  if (!/^(https?:|mailto:|tel:)/i.test(url)) return document.createTextNode(words);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer nofollow" }, words);
}

export function mention(id) {
  return h("span", { class: "mention" }, `@${nameOf(id)}`);
}

function special(inside) {
  const [command, label = ""] = inside.split("|");
  const words = unescape(label);
  if (command.startsWith("@")) return mention(command.slice(1));
  if (command.startsWith("#")) {
    return h("span", { class: "mention" }, `#${words || channelById(command.slice(1))?.name || "private channel"}`);
  }
  if (command.startsWith("!date^")) {
    const [, seconds, pattern] = command.split("^");
    return h("time", {}, datePattern(seconds, unescape(pattern || ""), words));
  }
  if (command.startsWith("!subteam")) return h("span", { class: "mention" }, words || "@group");
  if (/^!(channel|here|everyone)$/.test(command)) {
    return h("span", { class: "mention broadcast" }, `@${command.slice(1)}`);
  }
  const url = unescape(command);
  return safeLink(url, words || url.replace(/^mailto:/, ""));
}

export function inline(text) {
  const nodes = [];
  let rest = text;
  for (let found = TOKEN.exec(rest); found; found = TOKEN.exec(rest)) {
    nodes.push(...plain(rest.slice(0, found.index)), piece(found));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...nodes, ...plain(rest)];
}

function piece([whole, token, code, bold, italic, struck, name]) {
  if (token !== undefined) return special(token);
  if (code !== undefined) return h("code", {}, unescape(code));
  if (bold !== undefined) return h("strong", {}, inline(bold));
  if (italic !== undefined) return h("em", {}, inline(italic));
  if (struck !== undefined) return h("s", {}, inline(struck));
  return document.createTextNode(isEmoji(name) ? emoji(name) : whole);
}

const plain = (text) => (text ? [document.createTextNode(unescape(text))] : []);

function lines(text) {
  const nodes = [];
  let quoted = [];
  const endQuote = () => {
    if (quoted.length) nodes.push(h("blockquote", {}, joined(quoted)));
    quoted = [];
  };
  let open = [];
  const endLines = () => {
    if (open.length) nodes.push(...joined(open));
    open = [];
  };
  for (const line of text.split("\n")) {
    const quote = /^(?:&gt;|>)\s?(.*)$/.exec(line);
    if (quote) {
      endLines();
      quoted.push(quote[1]);
    } else {
      endQuote();
      open.push(line);
    }
  }
  endQuote();
  endLines();
  return nodes;
}

const joined = (texts) => texts.flatMap((text, place) => [place ? h("br") : null, ...inline(text)]);

export function mrkdwn(text) {
  const parts = text.split(/```/);
  return parts.flatMap((part, place) => {
    const fenced = place % 2 === 1 && place < parts.length - 1;
    if (fenced) return [h("pre", {}, unescape(part.replace(/^\n|\n$/g, "")))];
    return lines(place % 2 === 1 ? "```" + part : part.replace(/^\n|\n$/g, place ? "" : "$&"));
  }).filter(Boolean);
}

// A text object of a block: mrkdwn, or plain text with emoji names only.
export function textObject(text) {
  if (!text) return [];
  if (text.type === "mrkdwn") return mrkdwn(text.text);
  return plainText(text.text);
}

export function plainText(text) {
  const words = text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => (isEmoji(name) ? emoji(name) : whole));
  return words.split("\n").flatMap((line, place) => [place ? h("br") : null, line]).filter((x) => x !== null);
}
