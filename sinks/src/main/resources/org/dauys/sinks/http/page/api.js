// Questions to the API. The analyst's key stays in memory only.

const API = "api/v1/";
let key = "";

export const setKey = (given) => { key = given; };
const headers = (more = {}) => (key ? { ...more, Authorization: "Bearer " + key } : more);

export class Refused extends Error {
  constructor(status, detail) {
    super(detail || String(status));
    this.status = status;
  }
}

async function answered(response) {
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Refused(response.status, problem.detail ?? problem.reason);
}

export async function ask(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value);
  return answered(await fetch(API + path + "?" + new URLSearchParams(given), { headers: headers() }));
}

/** Sets the correction of a feedback, or takes it back if there is none. */
export async function correct(id, correction) {
  return answered(await fetch(`${API}feedback/${encodeURIComponent(id)}/correction`, correction
    ? { method: "PUT", headers: headers({ "Content-Type": "application/json" }), body: JSON.stringify(correction) }
    : { method: "DELETE", headers: headers() }));
}

/** A table of the same answer, saved by the browser. */
export async function save(path, parameters, name) {
  const given = Object.entries({ ...parameters, bom: "1" }).filter(([, value]) => value);
  const response = await fetch(API + path + "?" + new URLSearchParams(given),
    { headers: headers({ Accept: "text/csv" }) });
  if (!response.ok) throw new Refused(response.status);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Calls back whenever the store has moved (server-sent events, read by hand so that a key can go along). */
export async function listen(moved) {
  const response = await fetch(API + "events", { headers: headers({ Accept: "text/event-stream" }) });
  if (!response.ok) throw new Refused(response.status);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (rest + value).split("\n\n");
    rest = events.pop();
    if (events.some((event) => event.includes("event: moved"))) moved();
  }
}
