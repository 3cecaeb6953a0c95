// The report page. Everything that comes from outside is put in as text, never as HTML.

import { KAZAKH_MONTHS, LANGUAGES, TILES, WORDS } from "./words.js";

const API = "api/v1/";
const REFRESH_MS = 4000;
const PAGE_SIZE = 20;
const LONG_TEXT = 900;
const ZONE = "Asia/Almaty";
const DAY_MS = 86_400_000;
const MOST_COLUMNS = 120;
const FILTERS = ["consultation", "from", "to", "theme", "region"];
const BEHIND = ["countedAs", "theme", "region", "channel", "language", "sentiment", "stance", "from", "to"];
const TONES = ["negative", "neutral", "positive"];
const STANCES = ["support", "oppose", "propose", "question", "complain", "none"];
const SIGNS = {
  negative: "−", neutral: "○", positive: "+",
  support: "✓", oppose: "✕", propose: "✎", question: "?", complain: "!", none: "·",
};

const query = new URLSearchParams(location.search);
const lang = [query.get("lang"), ...navigator.languages.map((tag) => tag.slice(0, 2)), "kk"]
  .find((tag) => tag in LANGUAGES);
const word = (name) => WORDS[lang][name];
// Browsers know no Kazakh numbers and dates: numbers are written as in Russian, months are ours.
const local = lang === "kk" ? "ru" : lang;
const number = new Intl.NumberFormat(local);
const rate = new Intl.NumberFormat(local, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(local, { style: "percent", maximumFractionDigits: 1 });
const clock = new Intl.DateTimeFormat(local, { timeStyle: "medium", timeZone: ZONE });
const dayFormat = dates({ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const shortDay = dates({ day: "numeric", month: "short", timeZone: "UTC" });
const momentFormat = dates({
  day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: ZONE,
});

const filter = Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? ""]));
let behind = Object.fromEntries(
  BEHIND.map((name) => [name, query.get("behind." + name) ?? ""]).filter(([, value]) => value));
const open = new Set();
let vocabulary = { themes: new Map(), regions: new Map() };
let shown = { figures: "", feedback: "" };
let pages = 1;
let round = 0;

/* ---------- small helpers ---------- */

const $ = (id) => document.getElementById(id);

/** An element. Strings become text nodes; `on` holds listeners, `vars` CSS variables. */
function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  const { on = {}, vars = {}, ...attributes } = properties;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  for (const [name, value] of Object.entries(vars)) element.style.setProperty("--" + name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

const day = (iso) => new Date(iso + "T00:00:00Z");
const isoDay = (date) => date.toISOString().slice(0, 10);
const share = (part, whole) => (whole ? part / whole : 0);
const most = (rows, value) => Math.max(1, ...rows.map(value));
const feedbackOf = (row) => row.figures.feedback;
const keyOf = (row) => row.key ?? row.id;
/** The largest first; what is unknown stands last, however large. */
const bySize = (a, b) =>
  (keyOf(a) === "unknown") - (keyOf(b) === "unknown") || feedbackOf(b) - feedbackOf(a);
const themeLabel = (id) => vocabulary.themes.get(id)?.labels[lang] ?? id;
const regionLabel = (id) => vocabulary.regions.get(id)?.labels[lang] ?? id;

function dates(options) {
  if (lang !== "kk") return new Intl.DateTimeFormat(lang, options);
  const format = new Intl.DateTimeFormat("ru", { ...options, month: "numeric" });
  return { format: (date) => inKazakh(format, date) };
}

function inKazakh(format, date) {
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const month = KAZAKH_MONTHS[parts.month - 1];
  return [parts.year && `${parts.year} ж.`, `${parts.day} ${month}`, parts.hour && `${parts.hour}:${parts.minute}`]
    .filter(Boolean).join(" ");
}

async function ask(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value);
  const response = await fetch(API + path + "?" + new URLSearchParams(given));
  if (!response.ok) throw new Error(path + " " + response.status);
  return response.json();
}

/** The address says what is shown, so that it can be sent to somebody. */
function remember() {
  const parts = new URLSearchParams({ lang });
  for (const name of FILTERS) if (filter[name]) parts.set(name, filter[name]);
  for (const [name, value] of Object.entries(behind)) parts.set("behind." + name, value);
  history.replaceState(null, "", "?" + parts);
  languages();
}

/* ---------- figures that open to the words behind them ---------- */

function figure(count, wanted, label, ...content) {
  const key = JSON.stringify(wanted);
  return el("button", {
    type: "button",
    class: "figure",
    "data-key": key,
    "aria-label": label + ": " + number.format(count),
    "aria-pressed": String(key === JSON.stringify(behind)),
    on: { click: () => look(wanted) },
  }, ...(content.length ? content : [number.format(count)]));
}

function look(wanted) {
  behind = wanted;
  pages = 1;
  remember();
  document.querySelectorAll(".figure").forEach((button) =>
    button.setAttribute("aria-pressed", String(button.dataset.key === JSON.stringify(behind))));
  listFeedback().catch(trouble);
  $("feedback").scrollIntoView({ block: "start" });
  $("feedback").focus({ preventScroll: true });
}

/** One stop of the Tab key for all buttons inside; arrows move between them. */
function rove(container) {
  const buttons = [...container.querySelectorAll("button")];
  buttons.forEach((button, i) => (button.tabIndex = i ? -1 : 0));
  container.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = buttons.indexOf(document.activeElement);
    const next = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : at + step;
    if (!buttons[next]) return;
    event.preventDefault();
    buttons[at].tabIndex = -1;
    buttons[next].tabIndex = 0;
    buttons[next].focus();
  });
  return container;
}

/* ---------- bars ---------- */

function splitBar(labels, counts) {
  return el("div", { class: "split", "aria-hidden": "true" },
    ...labels.filter((label) => counts[label]).map((label) =>
      el("span", { class: "part " + label, vars: { n: counts[label] } })));
}

function splitFigures(labels, counts, kind, scope, name) {
  return el("div", { class: "numbers" }, ...labels.map((label) =>
    el("span", { class: "sign " + label },
      figure(counts[label], { ...scope, countedAs: "opinion", [kind]: label },
        `${name}, ${word(label)}`,
        el("span", { class: "glyph", "aria-hidden": "true" }, SIGNS[label]),
        number.format(counts[label])))));
}

function tone(figures, scope, name) {
  return el("div", {}, splitBar(TONES, figures.sentiment),
    splitFigures(TONES, figures.sentiment, "sentiment", scope, name));
}

/** Opposition to the left, support to the right, on one scale for the whole table. */
function forAndAgainst(figures, scope, name, scale) {
  const { support, oppose } = figures.stance;
  const side = (label, count) => el("span", { class: "side " + label },
    figure(count, { ...scope, countedAs: "opinion", stance: label }, `${name}, ${word(label)}`),
    el("span", { class: "part " + label, "aria-hidden": "true", vars: { w: share(count, scale) } }));
  return el("div", { class: "balance" }, side("oppose", oppose), side("support", support));
}

const OTHER_STANCES = STANCES.slice(2);

function legend(labels) {
  return el("ul", { class: "legend" }, ...labels.map((label) =>
    el("li", {}, el("span", { class: "swatch part " + label, "aria-hidden": "true" }, SIGNS[label]), word(label))));
}

function countBar(count, scale, wanted, name) {
  return el("div", { class: "count" }, figure(count, wanted, name),
    el("span", { class: "bar", "aria-hidden": "true", vars: { w: share(count, scale) } }));
}

function table(caption, heads, rows) {
  return el("table", {},
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, ...rows));
}

function row(heads, name, cells, properties = {}) {
  return rove(el("tr", properties, el("th", { scope: "row" }, el("span", { class: "named" }, ...name)),
    ...cells.map((cell, i) => el("td", { "data-head": heads[i + 1] }, cell))));
}

/* ---------- sections ---------- */

function drawCounts(total, groups, regions) {
  const unknownThemes = groups.rows.find((part) => part.key === "unknown")?.figures.feedback ?? 0;
  const unknownRegions = regions.rows.find((part) => part.key === "unknown")?.figures.feedback ?? 0;
  const card = (name, count, wanted, note, kind) => el("div", { class: "tally " + kind },
    el("h2", {}, word(name)),
    figure(count, wanted, word(name)),
    el("p", {}, note));
  const part = (count) => `${percent.format(share(count, total.feedback))} ${word("ofOpinion")}`;
  $("counts").replaceChildren(
    card("opinion", total.feedback, { countedAs: "opinion" }, word("opinionNote"), "main"),
    card("official", total.official, { countedAs: "official" }, word("officialNote"), ""),
    card("offTopic", total.offTopic, { countedAs: "off-topic" }, word("offTopicNote"), ""),
    card("unknownTheme", unknownThemes, { countedAs: "opinion", theme: "unknown" }, part(unknownThemes), "gap"),
    card("unknownRegion", unknownRegions, { countedAs: "opinion", region: "unknown" }, part(unknownRegions), "gap"));
}

function drawOverview(total) {
  const block = (title, kind, labels, counts) => el("div", {},
    el("h3", {}, word(title)),
    splitBar(labels, counts),
    rove(el("ul", { class: "shares" }, ...labels.map((label) => el("li", {},
      el("span", { class: "swatch part " + label, "aria-hidden": "true" }, SIGNS[label]),
      el("span", { class: "name" }, word(label)),
      figure(counts[label], { countedAs: "opinion", [kind]: label }, word(label)),
      el("span", { class: "percent" }, percent.format(share(counts[label], total.feedback))))))));
  $("overview").replaceChildren(
    block("tone", "sentiment", TONES, total.sentiment),
    block("stance", "stance", STANCES, total.stance));
}

/** Days in a row without gaps; whole weeks when there are too many days to see. */
function columns(rows) {
  if (!rows.length) return [];
  const byDay = new Map(rows.map((part) => [part.key, part.figures]));
  const first = day(rows[0].key).getTime();
  const last = day(rows.at(-1).key).getTime();
  const length = (last - first) / DAY_MS < MOST_COLUMNS ? 1 : 7;
  const result = [];
  for (let at = first; at <= last; at += length * DAY_MS) {
    const days = Array.from({ length }, (_, i) => isoDay(new Date(at + i * DAY_MS)));
    const figures = days.map((iso) => byDay.get(iso)).filter(Boolean);
    result.push({
      from: days[0],
      to: isoDay(new Date(Math.min(day(days.at(-1)), last))),
      name: (length > 1 ? word("week") + " " : "") + dayFormat.format(day(days[0])),
      feedback: figures.reduce((sum, f) => sum + f.feedback, 0),
      tones: Object.fromEntries(TONES.map((label) =>
        [label, figures.reduce((sum, f) => sum + f.sentiment[label], 0)])),
    });
  }
  return result;
}

function drawDays(answer) {
  const cols = columns(answer.rows);
  const scale = most(cols, (col) => col.feedback);
  const wanted = (col) => ({ countedAs: "opinion", from: col.from, to: col.to });
  const chart = rove(el("div", { class: "chart" }, ...cols.map((col) => {
    const button = figure(col.feedback, wanted(col), col.name,
      ...TONES.toReversed().map((label) =>
        el("span", { class: "part " + label, vars: { h: share(col.tones[label], scale) } })));
    button.title = `${col.name}: ${number.format(col.feedback)}`;
    return button;
  })));
  const ticks = cols.length ? [0, Math.floor((cols.length - 1) / 2), cols.length - 1] : [];
  const heads = [word("day"), word("pieces"), ...TONES.map(word)];
  $("days").replaceChildren(
    legend(TONES),
    el("div", { class: "plot" },
      el("span", { class: "top", "aria-hidden": "true" }, number.format(scale)), chart),
    el("div", { class: "ticks", "aria-hidden": "true" },
      ...[...new Set(ticks)].map((i) => el("span", {}, shortDay.format(day(cols[i].from))))),
    details("days-table", word("asTable"), () => table(word("timeline"), heads,
      cols.filter((col) => col.feedback).map((col) => row(heads, [col.name],
        [figure(col.feedback, wanted(col), col.name),
          ...TONES.map((label) => figure(col.tones[label], { ...wanted(col), sentiment: label },
            `${col.name}, ${word(label)}`))])))));
}

/** Its content is made only when it is opened, and it stays open when the figures are drawn anew. */
function details(key, summary, content) {
  const element = el("details", { open: open.has(key) }, el("summary", {}, summary));
  const fill = () => {
    if (element.open && element.childElementCount === 1) element.append(content());
  };
  element.addEventListener("toggle", () => {
    element.open ? open.add(key) : open.delete(key);
    fill();
  });
  fill();
  return element;
}

function drawThemes(groups, themes) {
  const heads = [word("theme"), word("pieces"), word("tone"),
    `${word("oppose")} · ${word("support")}`, word("stance")];
  // A filter for one theme leaves no group.
  const tops = groups.rows.length ? groups.rows : themes.rows;
  const scale = most(tops, feedbackOf);
  const sides = most(tops, (part) => Math.max(part.figures.stance.support, part.figures.stance.oppose));
  const line = (part, name, properties) => {
    const label = themeLabel(part.key);
    const scope = { theme: part.key };
    return row(heads, name, [
      countBar(feedbackOf(part), scale, { ...scope, countedAs: "opinion" }, label),
      tone(part.figures, scope, label),
      forAndAgainst(part.figures, scope, label, sides),
      splitFigures(OTHER_STANCES, part.figures.stance, "stance", scope, label),
    ], properties);
  };
  const lines = tops.filter(feedbackOf).sort(bySize).flatMap((group) => {
    const children = themes.rows.filter((theme) => theme.group === group.key && feedbackOf(theme)).sort(bySize);
    const expanded = open.has(group.key);
    const toggle = children.length && el("button", {
      type: "button",
      class: "toggle",
      "data-key": "toggle " + group.key,
      "aria-expanded": String(expanded),
      "aria-label": `${word("expand")}: ${themeLabel(group.key)}`,
      on: { click: () => {
        open.has(group.key) ? open.delete(group.key) : open.add(group.key);
        keepingFocus(() => drawThemes(groups, themes));
      } },
    });
    return [
      line(group, [toggle || el("span", { class: "toggle" }), themeLabel(group.key)], { class: "group" }),
      ...(expanded ? children.map((child) => line(child, [themeLabel(child.key)], { class: "child" })) : []),
    ];
  });
  $("themes").replaceChildren(legend([...TONES, ...STANCES]), table(word("themes"), heads, lines));
}

function drawRegions(answer) {
  const figures = new Map(answer.rows.map((part) => [part.key, part.figures]));
  const parts = [...vocabulary.regions.values()]
    .map((region) => ({ ...region, figures: figures.get(region.id) }))
    .filter((region) => region.figures);
  const per = (region) => share(feedbackOf(region) * 100_000, region.population);
  const densest = Math.max(...parts.map(per), 0) || 1;
  const column = ["kk", "ru", "en"].indexOf(lang) + 2;
  const tiles = Object.entries(TILES).map(([id, tile]) => {
    const region = parts.find((part) => part.id === id);
    const count = region ? feedbackOf(region) : 0;
    const shade = region ? per(region) / densest : 0;
    const button = figure(count, { countedAs: "opinion", region: id }, regionLabel(id),
      el("span", { class: "name" }, tile[column]), el("strong", {}, number.format(count)));
    button.classList.add("tile");
    button.title = regionLabel(id);
    for (const [name, value] of Object.entries({ x: tile[0], y: tile[1], shade })) {
      button.style.setProperty("--" + name, value);
    }
    return button;
  });
  $("map").replaceChildren(rove(el("div", { class: "tiles" }, ...tiles)),
    el("p", { class: "note" }, word("mapNote")));

  const heads = [word("region"), word("pieces"), word("perResidents"), word("tone"),
    `${word("oppose")} · ${word("support")}`];
  const scale = most(parts, feedbackOf);
  const sides = most(parts, (part) => Math.max(part.figures.stance.support, part.figures.stance.oppose));
  $("regions").replaceChildren(table(word("regions"), heads,
    parts.filter(feedbackOf).sort(bySize).map((part) => {
      const label = regionLabel(part.id);
      const scope = { region: part.id };
      return row(heads, [label], [
        countBar(feedbackOf(part), scale, { ...scope, countedAs: "opinion" }, label),
        part.population ? rate.format(per(part)) : "–",
        tone(part.figures, scope, label),
        forAndAgainst(part.figures, scope, label, sides),
      ]);
    })));
}

function drawShort(id, answer, kind, title) {
  const heads = [word(title), word("pieces"), word("tone")];
  const scale = most(answer.rows, feedbackOf);
  $(id).replaceChildren(table(word(title), heads,
    answer.rows.filter(feedbackOf).sort(bySize).map((part) => {
      const scope = { [kind]: part.key };
      return row(heads, [word(part.key)], [
        countBar(feedbackOf(part), scale, { ...scope, countedAs: "opinion" }, word(part.key)),
        tone(part.figures, scope, word(part.key)),
      ]);
    })));
}

/* ---------- the words ---------- */

/** The text in pieces, the words that carried a theme marked with the theme's number below. */
function marked(text, themes) {
  const edges = [...new Set([0, text.length, ...themes.flatMap(({ span }) => [span.start, span.end])])]
    .filter((edge) => edge <= text.length)
    .sort((a, b) => a - b);
  return edges.slice(1).map((end, i) => {
    const start = edges[i];
    const numbers = themes.flatMap(({ span }, n) => (span.start <= start && end <= span.end ? [n] : []));
    const words = text.slice(start, end);
    return numbers.length
      ? el("mark", {
        title: numbers.map((n) => themeLabel(themes[n].id)).join(", "),
        "data-n": numbers.map((n) => n + 1).join(","),
      }, words)
      : words;
  });
}

function piece(item) {
  const { themes } = item;
  const text = el("p", { class: "words", lang: ["kk", "ru", "en"].includes(item.language) ? item.language : undefined },
    ...marked(item.text, themes));
  const long = item.text.length > LONG_TEXT;
  text.classList.toggle("long", long);
  const whole = long && el("button", {
    type: "button",
    class: "whole",
    on: { click: () => {
      text.classList.remove("long");
      whole.remove();
    } },
  }, word("whole"));
  const role = item.role === "official" ? word("officialRole") : word(item.role);
  const meta = [momentFormat.format(new Date(item.saidAt)), regionLabel(item.region.code),
    word(item.channel), word(item.language), role];
  return el("li", {}, el("article", {},
    el("p", { class: "meta" }, ...meta.map((part) => el("span", {}, part))),
    text,
    ...(whole ? [whole] : []),
    el("ul", { class: "tags" },
      ...themes.map((theme, i) => el("li", { class: "theme" },
        el("span", { class: "n", "aria-hidden": "true" }, String(i + 1)), themeLabel(theme.id))),
      ...(themes.length ? [] : [el("li", { class: "theme" }, word("noTheme"))]),
      ...(item.countedAs === "opinion"
        ? [item.sentiment.label, item.stance.label].map((label) => el("li", {},
          el("span", { class: "swatch part " + label, "aria-hidden": "true" }, SIGNS[label]), word(label)))
        : [el("li", {}, word(item.countedAs === "official" ? "official" : "offTopic"))]))));
}

const LABELS = {
  countedAs: (value) => word(value === "off-topic" ? "offTopic" : value),
  theme: (value) => themeLabel(value),
  region: (value) => regionLabel(value),
  channel: (value) => word(value),
  language: (value) => word(value),
  sentiment: (value) => `${word("tone")}: ${word(value)}`,
  stance: (value) => `${word("stance")}: ${word(value)}`,
  from: (value) => `${word("from")} ${dayFormat.format(day(value))}`,
  to: (value) => `${word("to")} ${dayFormat.format(day(value))}`,
};

function drawBehind() {
  const entries = Object.entries(behind);
  $("behind").replaceChildren(...(entries.length ? [el("span", {}, word("behind"))] : []),
    ...entries.map(([name, value]) => el("button", {
      type: "button",
      class: "chip",
      "data-key": "chip " + name,
      "aria-label": `${LABELS[name](value)}, ${word("remove")}`,
      on: { click: () => {
        const { [name]: gone, ...rest } = behind;
        look(rest);
      } },
    }, LABELS[name](value), el("span", { "aria-hidden": "true" }, " ×"))));
}

function drawFeedback(page) {
  $("pieces").replaceChildren(...page.feedback.map(piece));
  if (!page.feedback.length) $("pieces").append(el("li", { class: "note" }, word("nothing")));
  offerMore(page.next);
}

function offerMore(cursor) {
  $("more").hidden = !cursor;
  $("more").onclick = async () => {
    const page = await ask("feedback", { ...wanted(), cursor });
    pages++;
    const first = piece(page.feedback[0]);
    first.tabIndex = -1;
    $("pieces").append(first, ...page.feedback.slice(1).map(piece));
    first.focus();
    offerMore(page.next);
  };
}

const wanted = () => ({ ...filter, ...behind, limit: PAGE_SIZE });

async function listFeedback() {
  const asked = ++round;
  const page = await ask("feedback", wanted());
  if (asked !== round) return;
  const state = JSON.stringify([page, behind]);
  if (state === shown.feedback) return;
  shown.feedback = state;
  keepingFocus(() => {
    drawBehind();
    drawFeedback(page);
  });
}

/* ---------- frame ---------- */

function keepingFocus(draw) {
  const key = document.activeElement?.dataset?.key;
  draw();
  if (key) document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

function languages() {
  $("languages").replaceChildren(...Object.entries(LANGUAGES).map(([code, name]) => {
    const address = new URLSearchParams(location.search);
    address.set("lang", code);
    return el("a", {
      href: "?" + address, lang: code, hreflang: code, "aria-current": code === lang ? "true" : undefined,
    }, name);
  }));
}

function options(select, entries, chosen) {
  select.replaceChildren(...entries.map(([value, label]) =>
    label instanceof Array
      ? el("optgroup", { label: value }, ...label.map(([id, name]) => el("option", { value: id }, name)))
      : el("option", { value }, label)));
  select.value = chosen;
}

const title = (id) => (id ? id[0].toUpperCase() + id.slice(1).replaceAll("-", " ") : word("report"));

function drawFrame(consultations) {
  const form = $("filters").elements;
  const current = consultations.find((one) => one.id === filter.consultation);
  options(form.consultation, consultations.map(({ id }) => [id, title(id)]), filter.consultation);
  form.from.value = filter.from;
  form.to.value = filter.to;
  for (const field of [form.from, form.to]) {
    field.min = current?.firstDay ?? "";
    field.max = current?.lastDay ?? "";
  }
  $("consultation-name").textContent = title(filter.consultation);
  document.title = title(filter.consultation) + " · Dauys";
  const first = filter.from || current?.firstDay;
  const last = filter.to || current?.lastDay;
  $("period").textContent = first && last ? `${dayFormat.format(day(first))} – ${dayFormat.format(day(last))}` : "";
}

function drawVocabulary({ themes, regions }) {
  vocabulary = {
    themes: new Map(themes.map((theme) => [theme.id, theme])),
    regions: new Map(regions.map((region) => [region.id, region])),
  };
  const label = ({ id, labels }) => [id, labels[lang]];
  const groups = themes.filter(({ kind }) => kind === "group").map((group) =>
    [group.labels[lang], [label(group), ...themes.filter((theme) => theme.group === group.id).map(label)]]);
  const unknown = themes.find(({ kind }) => kind === "unknown");
  options($("filters").elements.theme, [["", word("allThemes")], ...groups, label(unknown)], filter.theme);
  options($("filters").elements.region, [["", word("allRegions")], ...regions.map(label)], filter.region);
}

async function refresh() {
  const consultations = await ask("consultations");
  filter.consultation ||= consultations[0]?.id ?? "";
  const by = ["day", "theme", "group", "region", "channel", "language"];
  const answers = await Promise.all(by.map((kind) => ask("totals", { ...filter, by: kind })));
  const figures = JSON.stringify([consultations, answers]);
  if (figures !== shown.figures) {
    shown.figures = figures;
    const [days, themes, groups, regions, channels, tongues] = answers;
    document.body.classList.toggle("empty", !consultations.length);
    keepingFocus(() => {
      drawFrame(consultations);
      drawCounts(days.total, groups, regions);
      drawOverview(days.total);
      drawDays(days);
      drawThemes(groups, themes);
      drawRegions(regions);
      drawShort("channels", channels, "channel", "channels");
      drawShort("tongues", tongues, "language", "languages");
    });
  }
  if (pages === 1) await listFeedback();
  $("trouble").hidden = true;
  $("fresh").textContent = `${word("updated")} ${clock.format(new Date())}`;
}

function trouble(error) {
  console.error(error);
  $("trouble").textContent = word("trouble");
  $("trouble").hidden = false;
}

async function tick() {
  if (!document.hidden) await refresh().catch(trouble);
  setTimeout(tick, REFRESH_MS);
}

function listen() {
  const form = $("filters");
  const apply = () => {
    pages = 1;
    remember();
    refresh().catch(trouble);
  };
  form.addEventListener("change", () => {
    for (const name of FILTERS) filter[name] = form.elements[name].value;
    if (filter.from && filter.to && filter.from > filter.to) filter.to = filter.from;
    apply();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const name of FILTERS.slice(1)) filter[name] = form.elements[name].value = "";
    behind = {};
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}

async function start() {
  document.documentElement.lang = lang;
  document.querySelectorAll("[data-word]").forEach((element) => (element.textContent = word(element.dataset.word)));
  document.querySelectorAll("[data-label]").forEach((element) =>
    element.setAttribute("aria-label", word(element.dataset.label)));
  languages();
  listen();
  while (!vocabulary.themes.size) {
    await ask("vocabulary").then(drawVocabulary).catch(trouble);
    if (!vocabulary.themes.size) await new Promise((resolve) => setTimeout(resolve, REFRESH_MS));
  }
  await tick();
}

start();
