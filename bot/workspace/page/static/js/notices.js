// A short word at the bottom of the page.

import { $, h } from "./dom.js";

export function notice(text) {
  const node = h("div", { class: "notice" }, text);
  $("notices").append(node);
  setTimeout(() => node.remove(), 5000);
}
