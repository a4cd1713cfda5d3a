// Every block type, as DOM nodes.

import { chart } from "./charts.js";
import { control, initialOf } from "./controls.js";
import { freshId, h } from "./dom.js";
import { element, picture } from "./elements.js";
import { markdown } from "./markdown.js";
import { safeLink, textObject } from "./mrkdwn.js";
import { richText } from "./rich_text.js";
import { dataTable, table } from "./tables.js";

function section(block, place) {
  const body = h("div", { class: "body" },
    block.text ? h("div", { class: "words" }, textObject(block.text)) : null,
    block.fields ? h("div", { class: "fields" }, block.fields.map((field) => h("div", { class: "words" }, textObject(field)))) : null);
  if (!block.accessory) return h("div", { class: "block section" }, body);
  const wide = /select|picker|checkboxes|radio/.test(block.accessory.type) ? " wide-accessory" : "";
  return h("div", { class: `block section${wide}` }, body,
    h("div", { class: "accessory" }, element(block.accessory, block, place)));
}

const context = (block) =>
  h("div", { class: "block context" }, block.elements.map((one) =>
    one.type === "image" ? picture(one) : h("span", { class: "words" }, textObject(one))));

const elementsOf = (name) => (block, place) =>
  h("div", { class: `block ${name}` }, block.elements.map((one) => element(one, block, place)));

const image = (block) =>
  h("div", { class: "block image" }, h("figure", {},
    block.title ? h("figcaption", { class: "quiet" }, textObject(block.title)) : null, picture(block)));

const TYPED = /(text|number)_input$/;

function input(block, place) {
  const one = block.element;
  const labelId = freshId("label");
  const shown = place.shown(block, one) ?? initialOf(one);
  if (shown !== undefined) place.keep(block, one, shown);
  const tell = (value, how) => {
    place.keep(block, one, value);
    // As in Slack, what is typed is sent with Enter, not when the field is left.
    const sent = TYPED.test(one.type) ? how === "enter" : how !== "typing";
    if (block.dispatch_action && sent) place.act(one, block, value);
  };
  const node = control(one, shown, tell, (query) => place.suggest(one, block, query));
  const field = node.matches("input, select, textarea, fieldset") ? node : node.querySelector("input");
  field?.setAttribute("aria-labelledby", labelId);
  if (one.focus_on_load) field?.setAttribute("autofocus", "");
  const problem = place.problem?.(block);
  return h("div", { class: `block input${problem ? " wrong" : ""}`, "data-block": block.block_id },
    h("div", { class: "label", id: labelId }, textObject(block.label), block.optional ? h("span", { class: "optional" }, " (optional)") : null),
    node,
    problem ? h("div", { class: "problem", role: "alert" }, problem) : null,
    block.hint ? h("div", { class: "hint" }, textObject(block.hint)) : null);
}

function container(block, place) {
  const title = [block.rich_text_title ? richText(block.rich_text_title) : textObject(block.title),
    block.subtitle ? h("span", { class: "subtitle" }, textObject(block.subtitle)) : null];
  const inside = blocks(block.child_blocks, place);
  if (!block.is_collapsible) {
    return h("div", { class: `block container${block.has_header_divider ? " ruled" : ""}` }, h("div", { class: "container-head" }, title), inside);
  }
  return h("details", { class: "block container", open: !block.default_collapsed }, h("summary", {}, title), inside);
}

const card = (block, place) =>
  h("div", { class: "block card" },
    block.hero_image ? picture(block.hero_image) : null,
    block.title ? h("div", { class: "title" }, textObject(block.title)) : null,
    block.subtitle ? h("div", { class: "quiet" }, textObject(block.subtitle)) : null,
    block.body ? h("div", { class: "words" }, textObject(block.body)) : null,
    block.actions ? h("div", { class: "block actions" }, block.actions.map((one) => element(one, block, place))) : null,
    block.subtext ? h("div", { class: "quiet" }, textObject(block.subtext)) : null);

const video = (block) =>
  h("div", { class: "block picture" }, "▶ ", safeLink(block.title_url ?? block.video_url, block.title.text));

const KINDS = {
  section,
  context,
  image,
  input,
  container,
  card,
  video,
  header: (block) => h("h3", { class: "block header" }, textObject(block.text)),
  divider: () => h("hr", { class: "block divider" }),
  actions: elementsOf("actions"),
  context_actions: elementsOf("context-actions"),
  rich_text: (block) => h("div", { class: "block" }, richText(block)),
  markdown: (block) => h("div", { class: "block prose" }, markdown(block.text)),
  table: (block) => h("div", { class: "block" }, table(block)),
  data_table: (block) => h("div", { class: "block" }, dataTable(block)),
  data_visualization: (block) => h("div", { class: "block" }, chart(block)),
  carousel: (block, place) => h("div", { class: "block carousel", tabindex: "0" }, block.elements.map((one) => card(one, place))),
  alert: (block) => h("div", { class: `block alert ${block.level ?? ""}`, role: "note" }, textObject(block.text)),
  file: (block) => h("div", { class: "block picture" }, "📄 ", block.external_id),
};

const unknown = (block) => h("div", { class: "block picture" }, `(${block.type})`);

export function blocks(list, place) {
  return h("div", { class: "blocks" }, list.map((block) => (KINDS[block.type] ?? unknown)(block, place)));
}
