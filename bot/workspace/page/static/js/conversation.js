// The middle and the thread: what is shown of the current place.

import { get, post } from "./api.js";
import { blocks } from "./blocks.js";
import { composer } from "./composer.js";
import { $, h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { messageList } from "./messages.js";
import { viewPlace } from "./places.js";
import { channelName, directWithOtto, here, world } from "./world.js";

const NEWEST = 300;
let show = null;
let box = null;
let thread = null;
let waitingForOtto = 0;

const isOttoDirect = () => here() && here() === directWithOtto();

function subtitle(channel) {
  if (isOttoDirect()) return "Finance help desk. Ask in your own words.";
  const count = `${channel.members.length} members`;
  return channel.is_ext_shared ? `${count} · shared with another company` : count;
}

export function openConversation() {
  const channel = here();
  $("title").textContent = (channel.is_im || channel.is_mpim ? "" : "# ") + channelName(channel);
  $("subtitle").textContent = subtitle(channel);
  drawTabs();
  closeThread();
  const root = replace($("messages"));
  show = messageList(root, { channel: channel.id, days: true, openThread });
  box = composer({ label: `Message ${isOttoDirect() ? "Otto" : `#${channelName(channel)}`}`, where: () => ({ channel: channel.id }), onsent: sent });
  replace($("composer"), h("div", { class: "status", id: "status" }), box.node);
  showTab();
}

function drawTabs() {
  const tab = (name, words) => h("button", {
    role: "tab", type: "button", "aria-selected": String(world.place.tab === name), onclick: () => openTab(name),
  }, words);
  replace($("tabs"), isOttoDirect() ? [tab("home", "Home"), tab("messages", "Messages")] : []);
}

export async function openTab(name) {
  world.place.tab = name;
  drawTabs();
  showTab();
  await post("/control/home", { user: world.me.id, tab: name });
}

function showTab() {
  const home = world.place.tab === "home" && isOttoDirect();
  $("home").hidden = !home;
  $("messages").hidden = home;
  $("composer").hidden = home;
  if (home) refreshHome();
  else refreshMessages().then(() => { $("messages").scrollTop = $("messages").scrollHeight; });
}

export async function refreshHome() {
  if ($("home").hidden) return;
  const { view } = await get("/control/home", { user: world.me.id });
  replace($("home"), view
    ? blocks(view.blocks, viewPlace(view))
    : h("div", { class: "welcome" }, h("h2", {}, "Nothing here yet"), h("p", {}, "Otto has not published a home tab for this person.")));
}

export async function refreshMessages() {
  const channel = world.place.channel;
  if (!channel || $("messages").hidden) return;
  const { messages } = await get("/control/messages", { channel, as: world.me.id, limit: NEWEST });
  if (channel !== world.place.channel) return;
  const top = messages.filter((one) => !one.thread_ts || one.thread_ts === one.ts || one.broadcast);
  // An ephemeral in a thread shows only there, like the other replies.
  $("messages").classList.toggle("empty", top.length === 0);
  if (top.length) show(top);
  else replace($("messages"), welcome());
  if (messages.at(-1)?.user === world.settings.bot) waitingForOtto = 0;
  if (world.unread.delete(channel)) document.dispatchEvent(new Event("otto:read"));
  drawStatus();
  if (thread) await thread.refresh();
}

function welcome() {
  const otto = isOttoDirect();
  const offered = world.prompts[world.place.channel]?.prompts?.map((one) => one.message) ?? world.settings.examples;
  const examples = otto ? offered.slice(0, 3) : [];
  return h("div", { class: "welcome" },
    h("h2", {}, otto ? "Hello. I am Otto, the finance help desk." : `This is the beginning of ${channelName(here())}`),
    h("p", {}, otto
      ? "Ask about an invoice, a customer, a payment or a contract. What I answer here only you can see."
      : "Mention @otto to ask something in front of everybody."),
    h("div", { class: "examples" }, examples.map((text) => h("button", { type: "button", onclick: () => box.say(text) }, text))));
}

function sent() {
  const text = isOttoDirect();
  waitingForOtto = text ? Date.now() : waitingForOtto;
  drawStatus();
  setTimeout(drawStatus, 4100);
}

export function drawStatus() {
  const node = $("status");
  if (!node) return;
  const said = world.statuses.find((one) => one.channel === world.place.channel && (!one.thread_ts || isOttoDirect()));
  const waiting = Date.now() - waitingForOtto < 4000;
  const words = said ? `Otto ${said.status}` : waiting ? "Otto is answering…" : "";
  replace(node, words ? [h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), words] : []);
}

function openThread(message) {
  const root = message.thread_ts ?? message.ts;
  const channel = world.place.channel;
  const list = h("section", { class: "scroll", role: "log", "aria-label": "Thread messages", "aria-live": "polite" });
  const draw = messageList(list, { channel, days: false, openThread: null, alwaysEnd: true });
  const words = composer({ label: "Reply in thread", where: () => ({ channel, thread_ts: root }) });
  const refresh = async () => {
    const { messages } = await get("/control/messages", { channel, thread_ts: root, as: world.me.id });
    draw(messages);
  };
  thread = { refresh };
  world.place.thread = root;
  $("app").classList.add("with-thread");
  $("thread").hidden = false;
  replace($("thread"),
    h("header", { class: "bar" }, h("h2", {}, "Thread"),
      h("button", { class: "icon-button", type: "button", "aria-label": "Close the thread", onclick: closeThread }, icon("close"))),
    list, h("div", { class: "status" }), words.node);
  refresh().then(() => words.box.focus());
}

export function closeThread() {
  thread = null;
  world.place.thread = null;
  $("app").classList.remove("with-thread");
  $("thread").hidden = true;
  replace($("thread"));
}
