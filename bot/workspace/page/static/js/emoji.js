// The few emoji by name that appear in a finance channel; others stay as :name:.

const NAMES = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", white_check_mark: "✅", heavy_check_mark: "✔️",
  x: "❌", warning: "⚠️", eyes: "👀", tada: "🎉", pray: "🙏", heart: "❤️", smile: "😄", slightly_smiling_face: "🙂",
  wave: "👋", raised_hands: "🙌", rocket: "🚀", moneybag: "💰", money_with_wings: "💸", chart_with_upwards_trend: "📈",
  chart_with_downwards_trend: "📉", calendar: "📅", hourglass_flowing_sand: "⏳", bell: "🔔", lock: "🔒", page_facing_up: "📄",
  red_circle: "🔴", large_green_circle: "🟢", large_yellow_circle: "🟡", question: "❓", exclamation: "❗", bulb: "💡",
  memo: "📝", mag: "🔍", link: "🔗", email: "📧", telephone_receiver: "📞", star: "⭐", fire: "🔥", ok_hand: "👌",
};

export const emoji = (name) => NAMES[name] ?? `:${name}:`;
export const isEmoji = (name) => Object.hasOwn(NAMES, name);
export const QUICK = ["+1", "eyes", "white_check_mark"];
