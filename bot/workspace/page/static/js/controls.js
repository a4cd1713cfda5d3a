// Menus, pickers and inputs. Each is built with what it shows first and whom it tells of a change.

import { combo, manyCombo } from "./combo.js";
import { freshId, h } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { avatar } from "./people.js";
import { channelName, world } from "./world.js";

const wordsOf = (option) => option?.text?.text ?? "";
const optionsOf = (element) => [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((g) => g.options)];

function staticSelect(element, shown, tell) {
  const first = shown?.value ?? "";
  const option = (one) => h("option", { value: one.value, selected: one.value === first }, wordsOf(one));
  const groups = (element.option_groups ?? []).map((group) =>
    h("optgroup", { label: wordsOf({ text: group.label }) }, group.options.map(option)));
  const nothing = h("option", { value: "", selected: !first, disabled: true }, element.placeholder?.text ?? "Choose…");
  return h("select", {
    class: "select", "aria-label": element.placeholder?.text ?? "Choose",
    onchange: (event) => tell(optionsOf(element).find((one) => one.value === event.target.value)),
  }, nothing, (element.options ?? []).map(option), groups);
}

const listed = (option) => ({ value: option, label: wordsOf(option), detail: option.description?.text });

function search(element, suggest) {
  if (suggest && element.type.includes("external")) {
    return async (query) => (await suggest(query)).map(listed);
  }
  return async (query) => optionsOf(element).filter((o) => matches(wordsOf(o), query)).map(listed);
}

const matches = (words, query) => words.toLowerCase().includes(query.trim().toLowerCase());

function peopleOptions() {
  return [...world.people.values()].filter((one) => !one.deleted && !one.is_bot)
    .map((one) => ({ value: one.id, label: one.real_name, detail: one.profile.title, icon: () => avatar(one.id, true) }));
}

const channelOptions = () =>
  world.channels.filter((one) => !one.is_im).map((one) => ({ value: one.id, label: `#${channelName(one)}` }));

function searchable(element, shown, tell, options) {
  const start = options.find?.((one) => one.value === shown);
  const label = element.placeholder?.text ?? "Choose";
  return combo({
    label, placeholder: label, words: start?.label ?? "",
    options: async (query) => options.filter((one) => matches(one.label, query)),
    onchoose: (option, input) => { input.value = option.label; tell(option.value); },
  }).box;
}

function external(element, shown, tell, suggest) {
  const label = element.placeholder?.text ?? "Type to search";
  return combo({
    label, placeholder: label, words: wordsOf(shown), options: search(element, suggest),
    onchoose: (option, input) => { input.value = option.label; tell(option.value); },
  }).box;
}

function several(element, shown, tell, suggest) {
  const label = element.placeholder?.text ?? "Choose some";
  return manyCombo({
    label, placeholder: label, initial: (shown ?? []).map(listed), options: search(element, suggest),
    onchange: (chosen) => tell(chosen.map((one) => one.value)),
  });
}

function severalIds(element, shown, tell, options) {
  const label = element.placeholder?.text ?? "Choose some";
  return manyCombo({
    label, placeholder: label, initial: options.filter((one) => (shown ?? []).includes(one.value)),
    options: async (query) => options.filter((one) => matches(one.label, query)),
    onchange: (chosen) => tell(chosen.map((one) => one.value)),
  });
}

function choices(element, shown, tell, type) {
  const name = freshId("choice");
  const start = new Set((Array.isArray(shown) ? shown : [shown]).map((one) => one?.value));
  const boxes = [];
  const changed = () => {
    const picked = element.options.filter((_, place) => boxes[place].checked);
    tell(type === "radio" ? (picked[0] ?? null) : picked);
  };
  const rows = element.options.map((option) => {
    const box = h("input", { type, name, checked: start.has(option.value), onchange: changed });
    boxes.push(box);
    const detail = option.description ? h("small", {}, textObject(option.description)) : null;
    return h("label", {}, box, h("span", {}, textObject(option.text), detail));
  });
  return h("fieldset", { class: "choices" }, rows);
}

function typed(element, shown, tell, props) {
  const node = h(props.tag ?? "input", {
    class: "field", placeholder: element.placeholder?.text, maxlength: element.max_length,
    ...props.attributes, value: shown ?? "",
  });
  node.addEventListener("input", () => tell(props.read ? props.read(node.value) : node.value || null, "typing"));
  node.addEventListener("change", () => tell(props.read ? props.read(node.value) : node.value || null, "done"));
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && node.tagName === "INPUT") tell(node.value || null, "enter");
  });
  return node;
}

const input = (type) => (element, shown, tell) => typed(element, shown, tell, { attributes: { type } });

function numberInput(element, shown, tell) {
  const step = element.is_decimal_allowed ? "any" : "1";
  return typed(element, shown, tell, { attributes: { type: "text", inputmode: "decimal", step } });
}

function textInput(element, shown, tell) {
  if (!element.multiline) return input("text")(element, shown, tell);
  return typed(element, shown, tell, { tag: "textarea", attributes: {} });
}

function richInput(element, shown, tell) {
  const read = (text) => text && {
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
  };
  return typed(element, "", tell, { tag: "textarea", attributes: {}, read });
}

function moment(element, shown, tell) {
  const start = shown ? new Date(shown * 1000).toISOString().slice(0, 16) : "";
  const read = (text) => (text ? Math.floor(Date.parse(`${text}Z`) / 1000) : null);
  return typed(element, start, tell, { attributes: { type: "datetime-local" }, read });
}

const BUILDERS = {
  static_select: staticSelect,
  external_select: external,
  users_select: (e, s, t) => searchable(e, s, t, peopleOptions()),
  conversations_select: (e, s, t) => searchable(e, s, t, channelOptions()),
  channels_select: (e, s, t) => searchable(e, s, t, channelOptions()),
  multi_static_select: several,
  multi_external_select: several,
  multi_users_select: (e, s, t) => severalIds(e, s, t, peopleOptions()),
  multi_conversations_select: (e, s, t) => severalIds(e, s, t, channelOptions()),
  multi_channels_select: (e, s, t) => severalIds(e, s, t, channelOptions()),
  checkboxes: (e, s, t) => choices(e, s, t, "checkbox"),
  radio_buttons: (e, s, t) => choices(e, s, t, "radio"),
  datepicker: input("date"),
  timepicker: input("time"),
  datetimepicker: moment,
  plain_text_input: textInput,
  rich_text_input: richInput,
  email_text_input: input("email"),
  url_text_input: input("url"),
  number_input: numberInput,
};

const INITIAL = ["initial_option", "initial_options", "initial_date", "initial_time", "initial_date_time",
  "initial_user", "initial_users", "initial_conversation", "initial_conversations", "initial_channel",
  "initial_channels", "initial_value"];

export const initialOf = (element) => INITIAL.map((name) => element[name]).find((value) => value !== undefined);

export function control(element, shown, tell, suggest) {
  const build = BUILDERS[element.type];
  return build ? build(element, shown, tell, suggest) : h("em", { class: "quiet" }, `(${element.type})`);
}
