// "Are you sure?" before something that cannot be taken back.

import { $, h } from "./dom.js";
import { plainText, textObject } from "./mrkdwn.js";

export function confirmed(question) {
  return new Promise((decide) => {
    const answer = (yes) => { dialog.close(); dialog.remove(); decide(yes); };
    const dialog = h("dialog", { class: "confirm", "aria-label": question.title.text },
      h("header", {}, h("h2", {}, plainText(question.title.text))),
      h("div", { class: "inside" }, textObject(question.text)),
      h("footer", {},
        h("button", { class: "button", type: "button", onclick: () => answer(false) }, question.deny.text),
        h("button", {
          class: `button ${question.style === "danger" ? "danger" : "primary"}`, type: "button", onclick: () => answer(true),
        }, question.confirm.text)));
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); answer(false); });
    $("overlays").append(dialog);
    dialog.showModal();
  });
}
