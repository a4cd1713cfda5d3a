// Tables, and data tables that sort by a click on a header and turn pages.

import { h, replace } from "./dom.js";
import { richText, richTextWords } from "./rich_text.js";

const words = (cell) => (cell?.type === "rich_text" ? richTextWords(cell) : (cell?.text ?? ""));
const content = (cell) => (cell?.type === "rich_text" ? richText(cell) : words(cell));

export function table(block) {
  const settings = block.column_settings ?? [];
  const aligned = (column) => {
    const { align, is_wrapped: wrapped } = settings[column] ?? {};
    return `${align ?? ""} ${wrapped ? "" : "tight"}`.trim();
  };
  const row = (cells, tag) =>
    h("tr", {}, cells.map((cell, column) => h(tag, { class: aligned(column), scope: tag === "th" ? "col" : null }, content(cell))));
  const [head, ...body] = block.rows;
  return h("div", { class: "table-box" }, h("div", { class: "table-scroll", tabindex: "0" }, h("table", {},
    h("thead", {}, row(head, "th")),
    h("tbody", {}, body.map((cells) => row(cells, "td"))))));
}

function compare(one, other) {
  if (one.type === "raw_number" && other.type === "raw_number") return one.value - other.value;
  return words(one).localeCompare(words(other), undefined, { numeric: true });
}

const numeric = (rows, column) => rows.length > 0 && rows.every((row) => row[column]?.type === "raw_number");

export function dataTable(block) {
  const [head, ...rows] = block.rows;
  const size = block.page_size ?? 5;
  const shown = { column: -1, falling: false, page: 0 };
  const body = h("tbody");
  const pager = h("div", { class: "pager" });
  const headers = head.map((cell, column) => {
    const button = h("button", { class: "sort", type: "button", onclick: () => sortBy(column) }, words(cell));
    return h("th", { scope: "col", class: numeric(rows, column) ? "right" : "", "aria-sort": "none" }, button);
  });

  function sortBy(column) {
    shown.falling = shown.column === column && !shown.falling;
    shown.column = column;
    shown.page = 0;
    draw();
  }

  function sorted() {
    if (shown.column < 0) return rows;
    const order = [...rows].sort((a, b) => compare(a[shown.column], b[shown.column]));
    return shown.falling ? order.reverse() : order;
  }

  function turn(step) {
    shown.page += step;
    draw();
  }

  function draw() {
    const start = shown.page * size;
    replace(body, sorted().slice(start, start + size).map(line));
    headers.forEach((header, column) => {
      const direction = shown.falling ? "descending" : "ascending";
      header.setAttribute("aria-sort", column === shown.column ? direction : "none");
    });
    drawPager(start);
  }

  function line(cells) {
    const leading = block.row_header_column_index ?? 0;
    return h("tr", {}, cells.map((cell, column) => {
      const tag = column === leading ? "th" : "td";
      const align = cell.type === "raw_number" ? "right tight" : "";
      return h(tag, { class: align, scope: tag === "th" ? "row" : null }, content(cell));
    }));
  }

  function drawPager(start) {
    pager.hidden = rows.length <= size;
    const end = Math.min(start + size, rows.length);
    replace(pager,
      h("span", {}, `${start + 1}–${end} of ${rows.length}`),
      h("button", { class: "icon-button", type: "button", "aria-label": "Previous page", disabled: start === 0, onclick: () => turn(-1) }, "‹"),
      h("button", { class: "icon-button", type: "button", "aria-label": "Next page", disabled: end >= rows.length, onclick: () => turn(1) }, "›"));
  }

  draw();
  return h("div", { class: "table-box" },
    h("div", { class: "table-scroll", tabindex: "0" }, h("table", {},
      h("caption", {}, block.caption), h("thead", {}, h("tr", {}, headers)), body)), pager);
}
