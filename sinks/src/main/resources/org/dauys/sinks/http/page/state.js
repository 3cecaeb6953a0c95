// What is shown, told by the address, so that it can be sent to somebody; and the words for it.

import { KAZAKH_MONTHS, LANGUAGES, WORDS } from "./words.js";

const ZONE = "Asia/Almaty";
export const DAY_MS = 86_400_000;
export const FILTERS =
  ["consultation", "from", "to", "theme", "region", "district", "channel", "role", "language", "sentiment", "stance"];
export const VIEWS = ["overview", "themes", "regions", "campaigns", "comparison", "publications"];
const BEHIND = [...FILTERS, "countedAs", "family", "varied", "q"];
const COUNTED_AS = ["opinion", "official", "off-topic"];
export const COUNTS = ["feedback", "texts", "people"];
export const TONES = ["negative", "neutral", "positive"];
export const STANCES = ["support", "oppose", "propose", "question", "complain", "none"];
export const CHANNELS = ["meeting", "web-form", "social"];
export const ROLES = ["resident", "official", "expert", "deputy", "chair"];
export const TONGUES = ["kk", "ru", "en", "mixed", "unknown"];
export const UNKNOWN = "unknown";
export const SIGNS = {
  negative: "−", neutral: "○", positive: "+",
  support: "✓", oppose: "✕", propose: "✎", question: "?", complain: "!", none: "·",
};

const query = new URLSearchParams(location.search);
export const lang = [query.get("lang"), ...navigator.languages.map((tag) => tag.slice(0, 2)), "kk"]
  .find((tag) => tag in LANGUAGES);
export const word = (name) => WORDS[lang][name] ?? name;
const rules = new Intl.PluralRules(lang);
/** The form of a noun that follows a count. */
export const plural = (name, count) => WORDS[lang][name][rules.select(count)] ?? WORDS[lang][name].other;
// Browsers know no Kazakh numbers and dates: numbers are written as in Russian, months are ours.
const local = lang === "kk" ? "ru" : lang;
export const number = new Intl.NumberFormat(local);
export const rate = new Intl.NumberFormat(local, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const percent = new Intl.NumberFormat(local, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const clock = new Intl.DateTimeFormat(local, { timeStyle: "medium", timeZone: ZONE });
export const dayFormat = dates({ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
export const shortDay = dates({ day: "numeric", month: "short", timeZone: "UTC" });
export const momentFormat = dates({
  day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: ZONE,
});

/** The state of the page: one object, changed only through `change`. */
export const state = {
  view: "overview", count: "feedback", filter: {}, behind: {}, a: {}, b: {}, order: "size",
};
export const vocabulary = { themes: new Map(), regions: new Map(), districts: new Map(), consultations: new Map() };
export const open = new Set();

export function readAddress() {
  const address = new URLSearchParams(location.search);
  const of = (names, prefix = "") => Object.fromEntries(
    names.map((name) => [name, address.get(prefix + name) ?? ""]).filter(([, value]) => value));
  state.view = VIEWS.includes(address.get("view")) ? address.get("view") : "overview";
  state.count = COUNTS.includes(address.get("count")) ? address.get("count") : "feedback";
  state.order = address.get("order") === "growth" ? "growth" : "size";
  state.filter = { ...Object.fromEntries(FILTERS.map((name) => [name, ""])), ...of(FILTERS) };
  state.behind = of(BEHIND, "behind.");
  state.a = of(FILTERS, "a.");
  state.b = of(FILTERS, "b.");
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const isDay = (text) => DAY.test(text) && !Number.isNaN(day(text).getTime()) && isoDay(day(text)) === text;
const isIn = (list) => (value) => list.includes(value);
const KNOWN = {
  from: isDay,
  to: isDay,
  theme: (id) => vocabulary.themes.has(id),
  region: (id) => vocabulary.regions.has(id),
  district: (id) => id === UNKNOWN || vocabulary.districts.has(id),
  channel: isIn(CHANNELS),
  role: isIn(ROLES),
  language: isIn(TONGUES),
  sentiment: isIn(TONES),
  stance: isIn(STANCES),
  countedAs: isIn(COUNTED_AS),
  varied: isIn(["1"]),
};

/** Leaves out what an address asks for and nobody knows: an old link, or a slip of the hand. Says what it was. */
export function leaveOutUnknown(consultations) {
  const gone = [];
  const known = { ...KNOWN, consultation: (id) => !consultations.length || consultations.some((one) => one.id === id) };
  for (const part of ["filter", "behind", "a", "b"]) {
    const values = { ...state[part] };
    const leaveOut = (name) => {
      gone.push([name, values[name]]);
      values[name] = "";
    };
    Object.keys(values).filter((name) => values[name] && known[name]?.(values[name]) === false).forEach(leaveOut);
    if (values.from && values.to && values.from > values.to) leaveOut("to");
    if (part !== "filter") Object.keys(values).filter((name) => !values[name]).forEach((name) => delete values[name]);
    if (gone.length) change({ [part]: values });
  }
  return gone;
}

/** What a view asks the API for: the campaigns are those of the whole discussion. */
export const narrowing = () =>
  (state.view === "campaigns" ? { consultation: state.filter.consultation } : state.filter);

/** The address of the page with some of the state changed. */
export function address(changes = {}) {
  const next = { ...state, ...changes };
  const parts = new URLSearchParams({ lang: changes.lang ?? lang });
  const put = (prefix, values) => Object.entries(values).forEach(([name, value]) => {
    if (value) parts.set(prefix + name, value);
  });
  if (next.view !== "overview") parts.set("view", next.view);
  if (next.count !== "feedback") parts.set("count", next.count);
  if (next.order !== "size") parts.set("order", next.order);
  put("", next.filter);
  put("behind.", next.behind);
  put("a.", next.a);
  put("b.", next.b);
  return "?" + parts;
}

/** Remembers a change in the address; a step that the Back button undoes if `step`. */
export function change(changes, step = false) {
  history[step ? "pushState" : "replaceState"](null, "", address(changes));
  Object.assign(state, changes);
}

export const themeLabel = (id) => vocabulary.themes.get(id)?.labels[lang] ?? id;
export const regionLabel = (id) => vocabulary.regions.get(id)?.labels[lang] ?? id;
export const districtLabel = (id) => id === UNKNOWN ? word("unknownDistrict") : vocabulary.districts.get(id)?.labels[lang] ?? id;
export const title = (id) => vocabulary.consultations.get(id)?.labels[lang] ?? (id || word("report"));
export const roleLabel = (code) => word(code === "official" ? "officialRole" : code);
export const day = (iso) => new Date(iso + "T00:00:00Z");
export const isoDay = (date) => date.toISOString().slice(0, 10);
export const share = (part, whole) => (whole ? part / whole : 0);
export const most = (rows, value) => Math.max(1, ...rows.map(value));
export const feedbackOf = (row) => row.figures.feedback;
const keyOf = (row) => row.key ?? row.id;
/** The largest first; what is unknown stands last, however large. */
export const bySize = (a, b) =>
  (keyOf(a) === "unknown") - (keyOf(b) === "unknown") || feedbackOf(b) - feedbackOf(a);

function dates(options) {
  if (lang !== "kk") return new Intl.DateTimeFormat(lang, options);
  const format = new Intl.DateTimeFormat("ru", { ...options, month: "numeric" });
  return { format: (date) => inKazakh(format, date) };
}

function inKazakh(format, date) {
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const month = KAZAKH_MONTHS[parts.month - 1];
  return [parts.year && `${parts.year} ж.`, `${Number(parts.day)} ${month}`, parts.hour && `${parts.hour}:${parts.minute}`]
    .filter(Boolean).join(" ");
}

