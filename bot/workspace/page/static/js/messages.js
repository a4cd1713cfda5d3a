// A list of messages that changes in place: what did not change keeps its node, its page, its sort.

import { post } from "./api.js";
import { blocks } from "./blocks.js";
import { h } from "./dom.js";
import { QUICK, emoji } from "./emoji.js";
import { hasIcon, icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { notice } from "./notices.js";
import { avatar, tagOf } from "./people.js";
import { messagePlace } from "./places.js";
import { clockTime, dayOf, fullTime } from "./times.js";
import { isOtto, nameOf, person, world } from "./world.js";

const TOGETHER_SECONDS = 300;

const sign = (name) => (hasIcon(name) ? icon(name) : emoji(name));

function author(message) {
  const tag = tagOf(person(message.user));
  return h("div", { class: "who" },
    h("strong", {}, nameOf(message.user)),
    tag ? h("span", { class: "tag" }, tag) : null,
    h("time", { title: fullTime(message.ts) }, clockTime(message.ts)));
}

function body(message, channel) {
  const place = messagePlace(channel, message.ts);
  const said = message.blocks?.length
    ? blocks(message.blocks, place)
    : message.text ? h("div", { class: "text" }, message.mrkdwn === false ? message.text : mrkdwn(message.text)) : null;
  return [said, (message.attachments ?? []).map((one) => attachment(one, place)), (message.files ?? []).map(file)];
}

const attachment = (one, place) =>
  h("div", { class: "attachment" },
    one.title ? h("strong", {}, one.title) : null,
    one.text ? h("div", { class: "words" }, mrkdwn(one.text)) : null,
    one.blocks ? blocks(one.blocks, place) : null,
    one.footer ? h("div", { class: "quiet" }, one.footer) : null);

function file(one) {
  const size = one.size > 99_999 ? `${(one.size / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(one.size / 1000))} kB`;
  return h("a", { class: "file", href: new URL(one.url_private).pathname, download: one.name },
    h("span", { class: "kind" }, one.filetype.slice(0, 5).toUpperCase()),
    h("span", {}, h("b", {}, one.title), h("span", { class: "quiet" }, `${one.name} · ${size}`)));
}

const reactTo = (channel, ts, name, remove) =>
  post("/control/reactions", { user: world.me.id, channel, message_ts: ts, name, remove }).catch((e) => notice(e.message));

function reactions(message, channel) {
  if (!message.reactions?.length) return null;
  return h("div", { class: "reactions" }, message.reactions.map((one) => {
    const mine = one.users.includes(world.me.id);
    return h("button", {
      class: `reaction${mine ? " mine" : ""}`, type: "button", title: one.users.map(nameOf).join(", "),
      onclick: () => reactTo(channel, message.ts, one.name, mine),
    }, sign(one.name), String(one.count));
  }));
}

function tools(message, channel, open) {
  if (message.is_ephemeral) return null;
  const quick = QUICK.map((name) => h("button", {
    class: "icon-button", type: "button", "aria-label": `React with ${name}`, onclick: () => reactTo(channel, message.ts, name),
  }, sign(name)));
  const shortcuts = world.settings.shortcuts.filter((one) => one.type === "message").map((one) => h("button", {
    class: "icon-button", type: "button", title: one.description,
    onclick: () => post("/control/shortcuts", { user: world.me.id, callback_id: one.callback_id, channel, message_ts: message.ts }),
  }, one.name));
  const reply = open && h("button", { class: "icon-button", type: "button", onclick: () => open(message) }, icon("reply"), "Reply");
  return h("div", { class: "tools" }, quick, reply, shortcuts);
}

function foot(message, open) {
  if (!open || !message.reply_count) return null;
  const words = message.reply_count === 1 ? "1 reply" : `${message.reply_count} replies`;
  return h("button", { class: "replies", type: "button", onclick: () => open(message) },
    `${words} · last at ${clockTime(message.latest_reply)}`);
}

function messageNode(message, follows, { channel, openThread }) {
  const hidden = message.is_ephemeral;
  return h("article", {
    class: `message${follows ? " follows" : ""}${hidden ? " private" : ""}`, "data-ts": message.ts,
    "aria-label": `${nameOf(message.user)}, ${clockTime(message.ts)}`,
  },
  avatar(message.user),
  h("div", { class: "said" },
    hidden ? h("div", { class: "only-you" }, icon("hidden"), "Only visible to you") : null,
    follows ? null : author(message),
    body(message, channel),
    message.edited && !isOtto(message.user) ? h("span", { class: "edited" }, "(edited)") : null,
    reactions(message, channel),
    foot(message, openThread)),
  tools(message, channel, openThread));
}

// Returns show(messages): draws what changed and keeps the rest.
export function messageList(root, options) {
  const kept = new Map();

  function nodeFor(key, shape, make) {
    const old = kept.get(key);
    if (old?.shape === shape) return old.node;
    const node = make();
    kept.set(key, { shape, node });
    return node;
  }

  return function show(messages) {
    const wasAtEnd = root.scrollHeight - root.scrollTop - root.clientHeight < 80;
    const nodes = [];
    let before = null;
    for (const message of messages) {
      const day = dayOf(message.ts);
      const newDay = options.days && (!before || dayOf(before.ts) !== day);
      if (newDay) nodes.push(nodeFor(`day ${day}`, day, () => h("div", { class: "day" }, day)));
      const follows = !newDay && before?.user === message.user && !before.is_ephemeral && !message.is_ephemeral &&
        message.ts - before.ts < TOGETHER_SECONDS;
      const shape = JSON.stringify([message, follows]);
      nodes.push(nodeFor(message.ts, shape, () => messageNode(message, follows, options)));
      before = message;
    }
    const wanted = new Set(nodes);
    for (const [key, { node }] of kept) if (!wanted.has(node)) kept.delete(key);
    place(root, nodes);
    if (wasAtEnd || options.alwaysEnd) root.scrollTop = root.scrollHeight;
  };
}

// Puts the nodes in order, touching only what moved: a focused control stays focused.
function place(root, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...root.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (root.children[index] !== node) root.insertBefore(node, root.children[index] ?? null);
  });
}

