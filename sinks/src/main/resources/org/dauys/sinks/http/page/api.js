// Questions to the API. The analyst's key stays in memory only.

export const API = "api/v1/";
let key = "";
/** How far the store was at the last answer, or before. */
export let version = "";

export const setKey = (given) => { key = given; };
export const hasKey = () => key !== "";
const headers = (more = {}) => (key ? { ...more, Authorization: "Bearer " + key } : more);

export class Refused extends Error {
  constructor(status, { detail, reason, parameter } = {}) {
    super(detail ?? reason ?? String(status));
    this.status = status;
    this.parameter = parameter;
  }
}

async function answered(response) {
  version = response.headers.get("ETag")?.match(/-(\d+)"$/)?.[1] ?? version;
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Refused(response.status, problem);
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

/**
 * Calls back with how far the store has moved (server-sent events, read by hand so that a key can go along), while
 * the page is seen: a browser gives one server few connections, and hidden pages would hold them.
 */
export async function listen(moved) {
  if (document.hidden) await once(document, "visibilitychange");
  const hidden = new AbortController();
  once(document, "visibilitychange").then(() => hidden.abort());
  once(window, "pagehide").then(() => hidden.abort());
  try {
    const response = await fetch(API + "events",
      { headers: headers({ Accept: "text/event-stream" }), signal: hidden.signal });
    if (!response.ok) throw new Refused(response.status);
    await read(response.body.pipeThrough(new TextDecoderStream()).getReader(), moved);
  } catch (error) {
    if (!hidden.signal.aborted) throw error;
  }
}

const once = (target, event) => new Promise((resolve) => target.addEventListener(event, resolve, { once: true }));

async function read(reader, moved) {
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (rest + value).split("\n\n");
    rest = events.pop();
    const last = events.filter((event) => event.includes("event: moved")).at(-1);
    if (last) moved(last.match(/data: ?(\d+)/)?.[1]);
  }
}
