// The top modal of the acting person's stack.

import { get, post } from "./api.js";
import { blocks } from "./blocks.js";
import { $, h } from "./dom.js";
import { icon } from "./icons.js";
import { plainText } from "./mrkdwn.js";
import { notice } from "./notices.js";
import { viewPlace } from "./places.js";
import { world } from "./world.js";

let shown = { key: "", dialog: null, place: null, viewId: "" };

export async function refreshModal() {
  const { views } = await get("/control/views", { user: world.me.id });
  const top = views.at(-1);
  const key = top ? JSON.stringify([top.id, top.hash, top.errors]) : "";
  if (key === shown.key) return;
  // What was typed survives errors at its fields, not a change of the view.
  const values = top && shown.viewId === top.id ? shown.place?.values : undefined;
  take();
  if (top) show(top, key, views.length, values);
}

function take() {
  shown.dialog?.close();
  shown.dialog?.remove();
  shown = { key: "", dialog: null, place: null, viewId: "" };
}

function show(view, key, depth, values) {
  const place = viewPlace(view, values);
  const dialog = h("dialog", { "aria-label": view.title?.text, "data-view": view.callback_id });
  shown = { key, dialog, place, viewId: view.id };
  const close = () => post("/control/closings", { user: world.me.id, view_id: view.id }).then(refreshModal);
  const trouble = view.errors?.["*"];
  const form = h("form", { novalidate: true },
    h("header", {}, h("h2", {}, plainText(view.title?.text ?? "")),
      h("button", { class: "icon-button", type: "button", "aria-label": "Close", onclick: close }, icon("close"))),
    h("div", { class: "inside" },
      trouble ? h("div", { class: "trouble", role: "alert" }, trouble) : null, blocks(view.blocks, place)),
    h("footer", {},
      h("button", { class: "button", type: "button", onclick: close }, view.close?.text ?? (depth > 1 ? "Back" : "Cancel")),
      view.submit ? h("button", { class: "button primary", type: "submit" }, view.submit.text) : null));
  form.addEventListener("submit", (event) => { event.preventDefault(); submit(view, place, form); });
  dialog.addEventListener("cancel", (event) => { event.preventDefault(); close(); });
  dialog.append(form);
  $("overlays").append(dialog);
  dialog.showModal();
}

async function submit(view, place, form) {
  const button = form.querySelector("[type=submit]");
  button.disabled = true;
  try {
    await post("/control/submissions", { user: world.me.id, view_id: view.id, values: place.values, wait: true });
    await refreshModal();
  } catch (refusal) {
    const errors = refusal.answer?.errors;
    if (errors) complain(form, errors);
    else notice(refusal.message);
  }
  button.disabled = false;
}

// What Slack's own client refuses before it sends anything.
function complain(form, errors) {
  for (const node of form.querySelectorAll(".block.input")) {
    node.querySelector(".problem")?.remove();
    const problem = errors[node.dataset.block];
    node.classList.toggle("wrong", Boolean(problem));
    if (problem) node.append(h("div", { class: "problem", role: "alert" }, problem));
  }
  form.querySelector(".wrong input, .wrong textarea, .wrong select")?.focus();
}
