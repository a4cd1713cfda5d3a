// Moments as the acting person writes them.

import { locale, now, zone } from "./world.js";

const FORMATS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

const format = (moment, options) =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone() }).format(moment);

export const moment = (ts) => new Date(Number(ts) * 1000);
export const clockTime = (ts) => format(moment(ts), FORMATS.time);
export const fullTime = (ts) => format(moment(ts), { ...FORMATS.date_long, ...FORMATS.time });

export function dayOf(ts) {
  const day = format(moment(ts), FORMATS.date_long);
  return day === format(now(), FORMATS.date_long) ? `Today, ${format(moment(ts), { day: "numeric", month: "long" })}` : day;
}

// Slack's <!date^seconds^pattern|fallback>; unknown words of the pattern stay as they are.
export function datePattern(seconds, pattern, fallback) {
  const at = new Date(Number(seconds) * 1000);
  if (Number.isNaN(at.getTime())) return fallback;
  return pattern.replace(/\{([a-z_]+)\}/g, (whole, name) => {
    const options = FORMATS[name.replace(/_pretty$/, "")];
    return options ? format(at, options) : whole;
  });
}
