// A searchable list: one choice, or several as chips.

import { freshId, h, replace } from "./dom.js";

// options: async (query) => [{ value, label, detail?, icon? }]
export function combo({ label, placeholder, options, onchoose, words = "", onclose }) {
  const listId = freshId("list");
  const input = h("input", {
    class: "field", type: "text", role: "combobox", autocomplete: "off", "aria-expanded": "false",
    "aria-controls": listId, "aria-label": label, placeholder, value: words,
  });
  const list = h("ul", { class: "combo-list", id: listId, role: "listbox", hidden: true });
  const box = h("div", { class: "combo" }, input, list);
  let found = [];
  let chosen = 0;
  let asked = 0;

  async function search(query) {
    const mine = ++asked;
    const answer = await options(query);
    if (mine !== asked) return;
    found = answer;
    chosen = 0;
    draw();
    open(true);
  }

  function draw() {
    const rows = found.map((option, place) => h("li", {
      role: "option", id: `${listId}-${place}`, "aria-selected": String(place === chosen),
      onmousedown: (event) => { event.preventDefault(); choose(place); },
    }, option.icon?.(), h("div", {}, option.label, option.detail ? h("small", {}, option.detail) : null)));
    replace(list, rows.length ? rows : h("li", { class: "empty" }, "Nothing found"));
    input.setAttribute("aria-activedescendant", rows.length ? `${listId}-${chosen}` : "");
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
  }

  function open(yes) {
    list.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes));
  }

  function choose(place) {
    if (!found[place]) return;
    open(false);
    onchoose(found[place], input);
  }

  input.addEventListener("focus", () => { input.select(); search(""); });
  input.addEventListener("input", () => search(input.value));
  input.addEventListener("blur", () => { open(false); asked += 1; onclose?.(input); });
  input.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && found.length) {
      event.preventDefault();
      chosen = (chosen + steps[event.key] + found.length) % found.length;
      draw();
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      choose(chosen);
      input.blur();
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      event.preventDefault();
      input.blur();
    }
  });
  return { box, input };
}

// Several choices: the chosen ones stand above the search box.
export function manyCombo({ initial = [], onchange, ...rest }) {
  let chosen = [...initial];
  const chips = h("div", { class: "chips" });
  const one = combo({
    ...rest,
    onchoose: (option, input) => {
      input.value = "";
      if (!chosen.some((other) => other.value === option.value)) chosen.push(option);
      changed();
    },
  });

  function changed() {
    draw();
    onchange(chosen);
  }

  function draw() {
    replace(chips, chosen.map((option) => h("span", { class: "chip" }, option.label,
      h("button", {
        type: "button", "aria-label": `Remove ${option.label}`,
        onclick: () => { chosen = chosen.filter((other) => other !== option); changed(); },
      }, "×"))));
  }

  draw();
  return h("div", {}, chips, one.box);
}
