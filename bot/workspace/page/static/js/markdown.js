// The markdown block: standard Markdown, the parts that Otto writes.

import { h } from "./dom.js";
import { mention, safeLink, unescape } from "./mrkdwn.js";

const TOKEN = /`([^`\n]+)`|\*\*([^*\n]+)\*\*|__([^_\n]+)__|(?<!\w)[*_]([^*_\n]+)[*_](?!\w)|~~([^~\n]+)~~|\[([^\]\n]+)\]\(([^)\s]+)\)|<@([A-Z0-9]+)>|<(https?:[^<>\s]+)>/;

function inline(text) {
  const nodes = [];
  let rest = text;
  for (let found = TOKEN.exec(rest); found; found = TOKEN.exec(rest)) {
    nodes.push(unescape(rest.slice(0, found.index)), piece(found));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...nodes, unescape(rest)];
}

function piece([, code, bold, strong, italic, struck, words, url, user, address]) {
  if (code) return h("code", {}, unescape(code));
  if (bold || strong) return h("strong", {}, inline(bold || strong));
  if (italic) return h("em", {}, inline(italic));
  if (struck) return h("s", {}, inline(struck));
  if (user) return mention(user);
  if (address) return safeLink(address, address);
  return safeLink(url, unescape(words));
}

const cells = (line) => line.replace(/^\s*\||\|\s*$/g, "").split("|").map((cell) => cell.trim());

function table(rows) {
  const [head, , ...body] = rows.map(cells);
  return h("div", { class: "table-box" }, h("div", { class: "table-scroll" }, h("table", {},
    h("thead", {}, h("tr", {}, head.map((cell) => h("th", { scope: "col" }, inline(cell))))),
    h("tbody", {}, body.map((row) => h("tr", {}, row.map((cell) => h("td", {}, inline(cell)))))))));
}

const KINDS = [
  { match: /^```/, make: null },
  { match: /^(#{1,4})\s+(.*)$/, make: (m) => h(`h${Math.min(4, m[1].length + 1)}`, {}, inline(m[2])) },
  { match: /^(?:---|\*\*\*)\s*$/, make: () => h("hr") },
];

const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const QUOTE = /^(?:>|&gt;)\s?(.*)$/;
const ROW = /^\s*\|.*\|\s*$/;

function run(lines, start, pattern) {
  let end = start;
  while (end < lines.length && pattern.test(lines[end])) end += 1;
  return lines.slice(start, end);
}

export function markdown(text) {
  const lines = text.split("\n");
  const nodes = [];
  for (let at = 0; at < lines.length; ) {
    const [node, used] = next(lines, at);
    if (node) nodes.push(node);
    at += used;
  }
  return nodes;
}

function next(lines, at) {
  const line = lines[at];
  if (!line.trim()) return [null, 1];
  if (line.startsWith("```")) {
    const close = lines.findIndex((one, place) => place > at && one.startsWith("```"));
    const end = close < 0 ? lines.length : close;
    return [h("pre", {}, unescape(lines.slice(at + 1, end).join("\n"))), end - at + 1];
  }
  for (const kind of KINDS) {
    const found = kind.make && kind.match.exec(line);
    if (found) return [kind.make(found), 1];
  }
  if (ROW.test(line) && /^[\s|:-]+$/.test(lines[at + 1] || "")) {
    const rows = run(lines, at, ROW);
    return [table(rows), rows.length];
  }
  if (ITEM.test(line)) {
    const items = run(lines, at, ITEM);
    const tag = ITEM.exec(line)[1] ? "ol" : "ul";
    return [h(tag, {}, items.map((item) => h("li", {}, inline(ITEM.exec(item)[2])))), items.length];
  }
  if (QUOTE.test(line)) {
    const quoted = run(lines, at, QUOTE);
    return [h("blockquote", {}, quoted.flatMap((one, n) => [n ? h("br") : null, ...inline(QUOTE.exec(one)[1])])), quoted.length];
  }
  const words = run(lines, at, /^(?!\s*$)(?!```|#{1,4}\s|>|&gt;|\s*[-*+]\s|\s*\d+[.)]\s).+/);
  const taken = words.length ? words : [line];
  return [h("p", {}, taken.flatMap((one, n) => [n ? h("br") : null, ...inline(one)])), taken.length];
}
