// What the page knows: who acts, who everybody is, and where we are.

export const world = {
  me: null,
  people: new Map(),
  channels: [],
  settings: { bot: "", examples: [], commands: [], shortcuts: [] },
  place: { channel: null, tab: "messages", thread: null },
  unread: new Map(),
  statuses: [],
  prompts: {},
  clockShift: 0,
};

export const now = () => new Date(Date.now() + world.clockShift);

export const person = (id) => world.people.get(id);

export const nameOf = (id) => (id === world.settings.bot ? "Otto" : (person(id)?.real_name ?? id));

export const isOtto = (id) => id === world.settings.bot;

export const channelById = (id) => world.channels.find((channel) => channel.id === id);

export const here = () => channelById(world.place.channel);

export function directWithOtto() {
  return world.channels.find(
    (channel) =>
      channel.is_im &&
      channel.members.includes(world.settings.bot) &&
      channel.members.includes(world.me.id) &&
      channel.members.length === 2,
  );
}

export function channelName(channel) {
  if (!channel) return "";
  if (!channel.is_im && !channel.is_mpim) return channel.name;
  const others = channel.members.filter((id) => id !== world.me.id);
  return others.map(nameOf).join(", ") || "You";
}

export const locale = () => world.me?.locale || navigator.language;
export const zone = () => world.me?.tz || "UTC";
