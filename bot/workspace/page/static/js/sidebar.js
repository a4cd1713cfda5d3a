// The left side: who acts, and where one can go.

import { combo } from "./combo.js";
import { $, h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { avatar, tagOf } from "./people.js";
import { channelName, directWithOtto, isOtto, nameOf, world } from "./world.js";

function candidates(query) {
  const wanted = query.trim().toLowerCase();
  return [...world.people.values()]
    .filter((one) => !isOtto(one.id))
    .filter((one) => `${one.real_name} ${one.profile.email ?? ""} ${one.profile.title}`.toLowerCase().includes(wanted))
    .sort((a, b) => tagOf(a).localeCompare(tagOf(b)) || a.real_name.localeCompare(b.real_name))
    .slice(0, 60)
    .map((one) => ({
      value: one.id,
      label: one.real_name,
      detail: [one.profile.title, tagOf(one), one.profile.email].filter(Boolean).join(" · "),
      icon: () => avatar(one.id),
    }));
}

export function drawPersona(actAs) {
  const { box, input } = combo({
    label: "Act as", placeholder: "Search people", words: nameOf(world.me.id),
    options: async (query) => candidates(query),
    onchoose: (option) => actAs(option.value),
    onclose: (field) => { field.value = nameOf(world.me.id); },
  });
  box.prepend(avatar(world.me.id, true));
  input.id = "act-as-input";
  replace($("act-as"), h("label", { for: "act-as-input" }, "Act as"), box);
}

function placeButton({ mark, words, current, unread, open, id }) {
  return h("button", {
    class: `place${unread ? " unread" : ""}`, type: "button", "aria-current": current ? "page" : null, "data-place": id, onclick: open,
  },
  h("span", { class: "mark", "aria-hidden": "true" }, mark),
  h("span", { class: "words" }, words),
  unread ? h("span", { class: "count", "aria-label": `${unread} unread` }, String(unread)) : null);
}

const markOf = (channel) => {
  if (channel.is_ext_shared) return icon("shared");
  return channel.is_private ? icon("lock") : "#";
};

function channelButton(channel, go, mark) {
  return placeButton({
    id: channel.id, mark: mark ?? markOf(channel), words: channelName(channel),
    current: world.place.channel === channel.id, unread: world.unread.get(channel.id), open: () => go(channel.id),
  });
}

export function drawChannels(go) {
  const mine = world.channels.filter((channel) => channel.members.includes(world.me.id));
  const otto = directWithOtto();
  const named = mine.filter((channel) => !channel.is_im && !channel.is_mpim).sort((a, b) => a.name.localeCompare(b.name));
  const direct = mine.filter((channel) => (channel.is_im || channel.is_mpim) && channel !== otto);
  const ottoMark = avatar(world.settings.bot, true);
  const ottoButton = otto
    ? channelButton(otto, go, ottoMark)
    : placeButton({ id: "otto", mark: ottoMark, words: "Otto", current: world.place.channel === "otto", open: () => go("otto") });
  replace($("channel-list"),
    h("h2", {}, "Direct messages"), ottoButton, direct.map((channel) => channelButton(channel, go, "@")),
    h("h2", {}, "Channels"), named.map((channel) => channelButton(channel, go)));
}

// Up and down move through the list, Enter opens.
export function listKeys() {
  $("channel-list").addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const places = [...$("channel-list").querySelectorAll(".place")];
    const next = places.indexOf(document.activeElement) + step;
    places[(next + places.length) % places.length].focus();
  });
}

export function drawer() {
  $("open-drawer").append(icon("menu"));
  $("close-drawer").append(icon("close"));
  const app = $("app");
  const set = (open) => app.classList.toggle("drawer", open);
  $("open-drawer").addEventListener("click", () => { set(true); $("channel-list").querySelector(".place")?.focus(); });
  $("close-drawer").addEventListener("click", () => set(false));
  $("scrim").addEventListener("click", () => set(false));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") set(false); });
  return () => set(false);
}
