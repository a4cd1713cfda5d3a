// Begins: reads who and what there is, draws, and listens for changes.

import { get, post } from "./api.js";
import { drawStatus, openConversation, openTab, refreshHome, refreshMessages } from "./conversation.js";
import { $ } from "./dom.js";
import { gathered, listen } from "./live.js";
import { refreshModal } from "./modal.js";
import { notice } from "./notices.js";
import { drawChannels, drawPersona, drawer, listKeys } from "./sidebar.js";
import { channelById, directWithOtto, locale, now, world } from "./world.js";

const KEPT = "otto-workspace";
const kept = () => JSON.parse(localStorage.getItem(KEPT) ?? "{}");
const keep = (change) => localStorage.setItem(KEPT, JSON.stringify({ ...kept(), ...change }));

let closeDrawer = () => {};

async function readPeople() {
  const { users } = await get("/control/users");
  world.people = new Map(users.map((one) => [one.id, one]));
}

async function readChannels() {
  const { channels } = await get("/control/channels", { as: world.me.id });
  world.channels = channels;
  drawChannels(go);
}

async function readStatuses() {
  const { statuses, prompts } = await get("/page/statuses");
  world.statuses = statuses;
  world.prompts = prompts;
  drawStatus();
}

async function readClock() {
  const { now: moment } = await get("/control/clock");
  world.clockShift = Date.parse(moment) - Date.now();
  drawClock();
}

function drawClock() {
  const words = new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short", timeZone: world.me?.tz ?? "UTC" });
  $("clock").textContent = words.format(now());
}

async function go(id) {
  if (id === "otto" || !channelById(id)) {
    await openOtto();
    return;
  }
  const tab = id === directWithOtto()?.id ? world.place.tab : "messages";
  world.place = { channel: id, tab, thread: null };
  keep({ channel: id });
  closeDrawer();
  openConversation();
  drawChannels(go);
  if (id === directWithOtto()?.id) openTab(tab);
}

async function openOtto() {
  if (!directWithOtto()) {
    await post("/control/home", { user: world.me.id, tab: "messages" });
    await readChannels();
  }
  await go(directWithOtto().id);
}

async function actAs(id) {
  world.me = world.people.get(id);
  world.unread.clear();
  keep({ me: id });
  const before = channelById(world.place.channel);
  const wasOtto = before && before === directWithOtto();
  await readChannels();
  drawPersona(actAs);
  drawClock();
  const stays = !wasOtto && channelById(world.place.channel);
  await go(stays ? world.place.channel : "otto");
  await refreshModal();
}

function firstPersona() {
  const asked = new URLSearchParams(location.search).get("as");
  const everybody = [...world.people.values()];
  const wanted = asked ?? kept().me ?? (world.settings.opens_as || null);
  const named = wanted && everybody.find((one) => [one.id, one.profile.email].includes(wanted));
  const plain = everybody.filter((one) => !one.is_bot && !one.deleted && !one.is_restricted && !one.is_stranger);
  return named || plain[0] || everybody[0];
}

function firstPlace() {
  const linked = /^\/archives\/(\w+)\//.exec(location.pathname)?.[1];
  const asked = new URLSearchParams(location.search).get("channel");
  const named = world.channels.find((one) => one.name === asked || one.id === asked);
  return linked ?? named?.id ?? (asked === "otto" ? "otto" : (kept().channel ?? "otto"));
}

function heard(hint) {
  const visible = !hint.reader || hint.reader === world.me.id;
  if (hint.channel === world.place.channel) return refreshSoon();
  if (!channelById(hint.channel)) return channelsSoon();
  if (visible && hint.user !== world.me.id) {
    world.unread.set(hint.channel, (world.unread.get(hint.channel) ?? 0) + 1);
    drawChannels(go);
  }
  return undefined;
}

const refreshSoon = gathered(refreshMessages);
const channelsSoon = gathered(readChannels);
const statusesSoon = gathered(readStatuses);
const modalSoon = gathered(refreshModal);
const homeSoon = gathered(refreshHome);
const clockSoon = gathered(readClock);

const mine = (hint, work) => hint.user === world.me.id && work();

async function everythingAnew() {
  await readPeople();
  await readClock();
  await actAs(world.people.has(world.me?.id) ? world.me.id : firstPersona().id);
  await readStatuses();
}

async function begin() {
  world.settings = await get("/page/settings");
  $("team").textContent = world.settings.team;
  closeDrawer = drawer();
  listKeys();
  await readPeople();
  world.me = firstPersona();
  await readClock();
  await readChannels();
  await readStatuses();
  drawPersona(actAs);
  await go(firstPlace());
  await refreshModal();
  setInterval(drawClock, 20_000);
  document.addEventListener("otto:read", () => drawChannels(go));
  listen({
    message: heard,
    channels: channelsSoon,
    status: statusesSoon,
    prompts: statusesSoon,
    view: (hint) => mine(hint, modalSoon),
    home: (hint) => mine(hint, homeSoon),
    notice: (hint) => mine(hint, () => notice(hint.text)),
    clock: clockSoon,
    reset: everythingAnew,
  }, everythingAnew);
  document.body.dataset.ready = "yes";
}

begin().catch((problem) => notice(`The page could not start: ${problem.message}`));
