// Where an element stands decides what a click sends: a message or a view.

import { post } from "./api.js";
import { notice } from "./notices.js";
import { world } from "./world.js";

async function send(path, body) {
  try {
    return await post(path, { user: world.me.id, ...body });
  } catch (refusal) {
    notice(refusal.message === "message_not_found" ? "This message is no longer there." : refusal.message);
    return null;
  }
}

const about = (element, block, value) => ({ action_id: element.action_id, block_id: block.block_id, value });

async function suggestions(where, element, block, query) {
  const asked = { ...where, ...about(element, block), query, wait: true };
  const answer = await send("/control/suggestions", asked);
  const said = answer?.responses?.[0] ?? {};
  return said.options ?? (said.option_groups ?? []).flatMap((group) => group.options);
}

export function messagePlace(channel, ts) {
  const where = { channel, message_ts: ts };
  return {
    act: (element, block, value) => send("/control/clicks", { ...where, ...about(element, block, value), wait: true }),
    suggest: (element, block, query) => suggestions(where, element, block, query),
    keep: () => {},
    shown: () => undefined,
  };
}

const shownValue = (state) => {
  const value = state && Object.entries(state).find(([name]) => name !== "type")?.[1];
  return value ?? undefined;
};

// A view keeps what is typed in it until it is submitted.
export function viewPlace(view, values = {}) {
  const where = { view_id: view.id };
  return {
    values,
    act: (element, block, value) => send("/control/clicks", { ...where, ...about(element, block, value), values, wait: true }),
    suggest: (element, block, query) => suggestions(where, element, block, query),
    keep: (block, element, value) => { (values[block.block_id] ??= {})[element.action_id] = value; },
    shown: (block, element) =>
      values[block.block_id]?.[element.action_id] ?? shownValue(view.state.values[block.block_id]?.[element.action_id]),
    problem: (block) => view.errors?.[block.block_id],
  };
}
