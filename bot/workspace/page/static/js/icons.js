// The page's own signs, drawn, so that they look the same where a font has no emoji.

import { svg } from "./dom.js";

const PATHS = {
  "+1": "M7 11v9H4v-9zm0 0 4-7c1.6 0 2.5 1 2.2 2.6L12.6 10H18c1.4 0 2.3 1.2 2 2.5l-1.3 6c-.2.9-1 1.5-2 1.5H7",
  "-1": "M17 13V4h3v9zm0 0-4 7c-1.6 0-2.5-1-2.2-2.6l.6-3.4H6c-1.4 0-2.3-1.2-2-2.5l1.3-6C5.5 4.6 6.3 4 7.3 4H17",
  eyes: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  white_check_mark: "M5 12.5l4.5 4.5L19 7.5",
  plus: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6 6 18",
  menu: "M4 7h16M4 12h16M4 17h16",
  send: "M12 19V5m0 0-6 6m6-6 6 6",
  reply: "M10 8 5 13l5 5M5 13h9a5 5 0 0 0 5-5V6",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z",
  shared: "M4 9h14m0 0-4-4m4 4-4 4M20 15H6m0 0 4-4m-4 4 4 4",
  hidden: "M3 3l18 18M10 6c.7-.3 1.3-.4 2-.4 6 0 9.5 6.4 9.5 6.4a16 16 0 0 1-3 3.600M6.5 8A15 15 0 0 0 2.5 12s3.5 6.4 9.5 6.4c1.5 0 2.800-.4 4-.9",
  trash: "M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13",
};

export function icon(name) {
  return svg("svg", {
    class: "icon", viewBox: "0 0 24 24", width: "18", height: "18", fill: "none", stroke: "currentColor",
    "stroke-width": "1.8", "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true",
  }, svg("path", { d: PATHS[name] }));
}

export const hasIcon = (name) => Object.hasOwn(PATHS, name);
