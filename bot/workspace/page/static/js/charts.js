// Bars, lines, areas and pies as inline SVG, with the figures as a table for screen readers.

import { h, svg } from "./dom.js";
import { locale } from "./world.js";

const WIDTH = 560;
const PLOT = 170;
const MARGIN = { left: 52, right: 10, top: 10, bottom: 22 };
const FLOOR = MARGIN.top + PLOT;

const short = (value) =>
  new Intl.NumberFormat(locale(), { notation: "compact", maximumFractionDigits: 1 }).format(value);
const exact = (value) => new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);

function niceStep(span) {
  const power = 10 ** Math.floor(Math.log10(span || 1));
  const step = [1, 2, 2.5, 5, 10].find((factor) => span / (factor * power) <= 5) ?? 10;
  return step * power;
}

function scale(series) {
  const values = series.flatMap((one) => one.data.map((point) => point.value));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values) || 1;
  const step = niceStep(high - low);
  const bottom = Math.floor(low / step) * step;
  const top = Math.ceil(high / step) * step;
  const y = (value) => MARGIN.top + PLOT * (1 - (value - bottom) / (top - bottom));
  const ticks = [];
  for (let tick = bottom; tick <= top + step / 2; tick += step) ticks.push(tick);
  return { y, ticks };
}

function axes({ categories, x_label: below, y_label: beside }, { y, ticks }) {
  const room = WIDTH - MARGIN.left - MARGIN.right;
  const wide = room / categories.length;
  const every = Math.ceil((Math.max(...categories.map((c) => c.length)) * 6.4) / wide);
  return svg("g", {},
    ticks.map((tick) => svg("g", {},
      svg("line", { class: tick === 0 ? "zero" : "grid", x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: y(tick), y2: y(tick) }),
      svg("text", { x: MARGIN.left - 8, y: y(tick) + 4, "text-anchor": "end" }, short(tick)))),
    categories.map((category, place) => place % every === 0
      ? svg("text", { x: MARGIN.left + wide * (place + 0.5), y: FLOOR + 16, "text-anchor": "middle" }, category)
      : null),
    below ? svg("text", { x: MARGIN.left + room / 2, y: FLOOR + 33, "text-anchor": "middle" }, below) : null,
    beside ? svg("text", { transform: `translate(11 ${MARGIN.top + PLOT / 2}) rotate(-90)`, "text-anchor": "middle" }, beside) : null);
}

const valueAt = (series, category) => series.data.find((point) => point.label === category)?.value ?? 0;

function bars(series, categories, { y }) {
  const wide = (WIDTH - MARGIN.left - MARGIN.right) / categories.length;
  const each = Math.min(46, (wide * 0.72) / series.length);
  return categories.flatMap((category, place) => series.map((one, nth) => {
    const value = valueAt(one, category);
    const left = MARGIN.left + wide * (place + 0.5) - (each * series.length) / 2 + each * nth;
    const height = Math.max(1, Math.abs(y(0) - y(value)));
    return svg("rect", {
      class: `bar-shape series-${nth + 1}`, x: left + 1, y: Math.min(y(0), y(value)), width: each - 2, height, rx: 2.5,
    }, svg("title", {}, `${category}, ${one.name}: ${exact(value)}`));
  }));
}

function lines(series, categories, { y }, filled) {
  const wide = (WIDTH - MARGIN.left - MARGIN.right) / categories.length;
  return series.map((one, nth) => {
    const points = categories.map((category, place) => [MARGIN.left + wide * (place + 0.5), y(valueAt(one, category))]);
    const path = points.map(([x, at], place) => `${place ? "L" : "M"}${x.toFixed(1)} ${at.toFixed(1)}`).join("");
    const closed = `${path}L${points.at(-1)[0]} ${y(0)}L${points[0][0]} ${y(0)}Z`;
    return svg("g", {},
      filled ? svg("path", { class: `area series-${nth + 1}`, d: closed }) : null,
      svg("path", { class: `series-${nth + 1} line`, d: path }),
      points.map(([x, at], place) => svg("circle", { class: `series-${nth + 1}`, cx: x, cy: at, r: 3 },
        svg("title", {}, `${categories[place]}, ${one.name}: ${exact(valueAt(one, categories[place]))}`))));
  });
}

function pie(segments) {
  const total = segments.reduce((sum, segment) => sum + segment.value, 0) || 1;
  let from = -Math.PI / 2;
  const slices = segments.map((segment, nth) => {
    const to = from + (segment.value / total) * 2 * Math.PI;
    const at = (angle) => `${(100 + 88 * Math.cos(angle)).toFixed(2)} ${(100 + 88 * Math.sin(angle)).toFixed(2)}`;
    const whole = segment.value === total;
    const shape = whole
      ? svg("circle", { class: `slice series-${(nth % 6) + 1}`, cx: 100, cy: 100, r: 88 })
      : svg("path", { class: `slice series-${(nth % 6) + 1}`, d: `M100 100L${at(from)}A88 88 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}Z` });
    from = to;
    shape.append(svg("title", {}, `${segment.label}: ${exact(segment.value)} (${Math.round((100 * segment.value) / total)} %)`));
    return shape;
  });
  const picture = svg("svg", { viewBox: "0 0 200 200", "aria-hidden": "true" }, slices);
  picture.style.maxWidth = "220px";
  return picture;
}

const legend = (names) =>
  h("ul", { class: "legend" }, names.map((name, nth) => h("li", {}, h("i", { class: `series-${(nth % 6) + 1}` }), name)));

function figures(head, rows) {
  return h("table", { class: "unseen" },
    h("tr", {}, head.map((cell) => h("th", {}, cell))),
    rows.map((row) => h("tr", {}, row.map((cell) => h("td", {}, cell)))));
}

function drawn(chart) {
  if (chart.type === "pie") {
    const rows = chart.segments.map((segment) => [segment.label, exact(segment.value)]);
    return [pie(chart.segments), legend(rows.map(([label, value]) => `${label} ${value}`)), figures(["", ""], rows)];
  }
  const { series, axis_config: axis } = chart;
  const measure = scale(series);
  const marks = chart.type === "bar"
    ? bars(series, axis.categories, measure)
    : lines(series, axis.categories, measure, chart.type === "area");
  const height = FLOOR + MARGIN.bottom + (axis.x_label ? 16 : 0);
  return [
    svg("svg", { viewBox: `0 0 ${WIDTH} ${height}`, "aria-hidden": "true" }, axes(axis, measure), marks),
    series.length > 1 ? legend(series.map((one) => one.name)) : null,
    figures(["", ...series.map((one) => one.name)],
      axis.categories.map((category) => [category, ...series.map((one) => exact(valueAt(one, category)))])),
  ];
}

export const chart = (block) =>
  h("figure", { class: "chart" }, h("figcaption", {}, block.title), drawn(block.chart));
