// The box to write in: Enter sends, Shift+Enter breaks the line, a slash offers commands.

import { post } from "./api.js";
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { notice } from "./notices.js";
import { world } from "./world.js";

const WORDS = {
  not_in_channel: "This person is not in the channel.",
  is_archived: "The channel is archived.",
  unknown_command: "Otto has no such command.",
  account_inactive: "This person's account is deactivated.",
};

export function composer({ label, where, onsent }) {
  const box = h("textarea", { rows: "1", "aria-label": label, placeholder: label });
  const send = h("button", { class: "send", type: "button", "aria-label": "Send", disabled: true }, icon("send"));
  const attach = h("input", { type: "file", hidden: true });
  const clip = h("button", { class: "icon-button", type: "button", "aria-label": "Share a file" }, icon("plus"));
  const menu = h("div", { class: "menu", hidden: true });
  let offered = [];
  let chosen = 0;

  const act = async (path, body) => {
    try {
      await post(path, { user: world.me.id, ...where(), ...body });
      onsent?.();
      return true;
    } catch (refusal) {
      notice(WORDS[refusal.message] ?? refusal.message);
      return false;
    }
  };

  async function submit() {
    const text = box.value.trim();
    if (!text) return;
    box.value = "";
    changed();
    const command = /^(\/[\w-]+)\s*([\s\S]*)$/.exec(text);
    const sent = command
      ? await act("/control/commands", { command: command[1], text: command[2] })
      : await act("/control/messages", { text });
    if (!sent && !box.value) box.value = text;
    changed();
  }

  function changed() {
    send.disabled = !box.value.trim();
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 180)}px`;
    offered = /^\/\S*$/.test(box.value) ? world.settings.commands.filter((one) => one.command.startsWith(box.value)) : [];
    chosen = 0;
    offer();
  }

  function offer() {
    menu.hidden = offered.length === 0;
    replace(menu, offered.map((one, place) => h("button", {
      type: "button", class: place === chosen ? "chosen" : "", onmousedown: (event) => { event.preventDefault(); take(one); },
    }, h("code", {}, one.command), h("span", { class: "quiet" }, `${one.usage_hint} ${one.description}`))));
  }

  function take(one) {
    box.value = `${one.command} `;
    box.focus();
    changed();
  }

  async function share(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = "";
    for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    await act("/control/files", { name: file.name, content_base64: btoa(binary), text: box.value.trim() });
    box.value = "";
    changed();
  }

  box.addEventListener("input", changed);
  box.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (offered.length && event.key in steps) {
      event.preventDefault();
      chosen = (chosen + steps[event.key] + offered.length) % offered.length;
      offer();
    } else if (offered.length && (event.key === "Tab" || event.key === "Enter") && box.value !== offered[chosen].command) {
      event.preventDefault();
      take(offered[chosen]);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });
  send.addEventListener("click", submit);
  clip.addEventListener("click", () => attach.click());
  attach.addEventListener("change", () => { if (attach.files[0]) share(attach.files[0]); attach.value = ""; });
  const node = h("div", { class: "composer" }, menu, h("div", { class: "composer-box" }, clip, attach, box, send));
  return { node, box, say: (text) => act("/control/messages", { text }) };
}
