// Calls to the workspace. A refusal becomes an Error that carries the answer.

export class Refused extends Error {
  constructor(answer) {
    super(answer.error || "refused");
    this.answer = answer;
  }
}

async function answered(response) {
  const answer = await response.json();
  if (answer.ok === false) throw new Refused(answer);
  return answer;
}

export async function get(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(given);
  return answered(await fetch(`${path}?${search}`));
}

export async function post(path, body) {
  return answered(
    await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}
