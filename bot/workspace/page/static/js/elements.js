// What can be clicked in a block: buttons, overflow menus, feedback; the rest comes from controls.js.

import { confirmed } from "./confirm.js";
import { control, initialOf } from "./controls.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { plainText, safeLink, textObject } from "./mrkdwn.js";
import { world } from "./world.js";

const hidden = (element) =>
  element.visible_to_user_ids?.length && !element.visible_to_user_ids.includes(world.me.id);

async function press(element, block, place, value, node) {
  if (element.confirm && !(await confirmed(element.confirm))) return false;
  node.classList.add("busy");
  await place.act(element, block, value);
  node.classList.remove("busy");
  return true;
}

function button(element, block, place) {
  const props = {
    class: `button ${element.style ?? ""}`, type: "button", "data-action": element.action_id,
    "aria-label": element.accessibility_label,
  };
  const words = plainText(element.text.text);
  if (element.url && /^https?:/i.test(element.url)) {
    const link = h("a", { ...props, type: null, href: element.url, target: "_blank", rel: "noopener noreferrer" }, words);
    link.addEventListener("click", () => place.act(element, block, element.value));
    return link;
  }
  const node = h("button", props, words);
  node.addEventListener("click", () => press(element, block, place, element.value, node));
  return node;
}

function iconButton(element, block, place) {
  const node = h("button", { class: "icon-button", type: "button", title: element.text.text, "data-action": element.action_id,
    "aria-label": element.accessibility_label ?? element.text.text }, icon("trash"));
  node.addEventListener("click", () => press(element, block, place, element.value, node));
  return node;
}

function feedback(element, block, place) {
  const halves = [[element.positive_button, "+1"], [element.negative_button, "-1"]];
  const nodes = halves.map(([half, sign]) => {
    const node = h("button", { class: "icon-button", type: "button", title: half.text.text, "aria-pressed": "false",
      "data-action": element.action_id, "aria-label": half.accessibility_label ?? half.text.text }, icon(sign));
    node.addEventListener("click", async () => {
      nodes.forEach((other) => other.setAttribute("aria-pressed", String(other === node)));
      await place.act(element, block, half.value);
    });
    return node;
  });
  return h("span", {}, nodes);
}

function overflow(element, block, place) {
  const list = h("ul", { class: "combo-list", role: "menu", hidden: true });
  const node = h("button", { class: "button", type: "button", "aria-label": "More actions", "aria-haspopup": "menu",
    "data-action": element.action_id }, "⋯");
  const items = element.options.map((option) => {
    const words = option.url ? safeLink(option.url, option.text.text) : textObject(option.text);
    const item = h("li", { role: "menuitem", tabindex: "0" }, h("div", {}, words, option.description ? h("small", {}, textObject(option.description)) : null));
    const choose = () => { list.hidden = true; press(element, block, place, option.value, node); };
    item.addEventListener("click", choose);
    item.addEventListener("keydown", (event) => { if (event.key === "Enter") choose(); });
    return item;
  });
  list.append(...items);
  const box = h("div", { class: "overflow" }, node, list);
  node.addEventListener("click", () => { list.hidden = !list.hidden; });
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) list.hidden = true; });
  box.addEventListener("keydown", (event) => { if (event.key === "Escape") list.hidden = true; });
  return box;
}

export function picture(image) {
  const url = image.image_url ?? "";
  // Nothing is fetched from elsewhere: a picture of another site stays a link.
  const own = url.startsWith("/") || url.startsWith(location.origin) || url.startsWith("data:image/");
  if (own) return h("img", { src: url, alt: image.alt_text });
  return h("span", { class: "picture" }, "🖼 ", safeLink(url, image.alt_text || "picture"));
}

const SPECIAL = { button, icon_button: iconButton, feedback_buttons: feedback, overflow, image: picture, workflow_button: button };

export function element(one, block, place) {
  if (hidden(one)) return null;
  if (SPECIAL[one.type]) return SPECIAL[one.type](one, block, place);
  const shown = place.shown(block, one) ?? initialOf(one);
  const tell = async (value, how) => {
    place.keep(block, one, value);
    if (how === "typing") return;
    if (!one.confirm || (await confirmed(one.confirm))) place.act(one, block, value);
  };
  return control(one, shown, tell, (query) => place.suggest(one, block, query));
}
