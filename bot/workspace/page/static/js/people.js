// Avatars and the words beside a name.

import { h } from "./dom.js";
import { isOtto, nameOf } from "./world.js";

const COLOURS = ["#7a5c99", "#3f7390", "#9a5b46", "#4f7a4a", "#a0527a", "#6a6f2c", "#4a62a3", "#8a6420"];

function colourOf(id) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return COLOURS[sum % COLOURS.length];
}

function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0] || "?"];
  return letters.map((word) => [...word][0]).join("").toUpperCase();
}

export function avatar(id, small = false) {
  const node = h("span", { class: small ? "avatar small" : "avatar", "aria-hidden": "true" });
  if (isOtto(id)) {
    node.append(h("img", { src: "/static/otto.svg", alt: "" }));
    return node;
  }
  node.style.background = colourOf(id);
  node.append(initials(nameOf(id)));
  return node;
}

export function tagOf(persona) {
  if (!persona) return "";
  if (persona.is_bot) return "app";
  if (persona.deleted) return "deactivated";
  if (persona.is_stranger) return "other company";
  if (persona.is_ultra_restricted || persona.is_restricted) return "guest";
  return "";
}
