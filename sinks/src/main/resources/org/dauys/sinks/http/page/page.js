// The report page: what is shown follows the address and the store.

import { ask, listen, save, setKey, version } from "./api.js";
import { campaigns } from "./campaigns.js";
import { comparison } from "./comparison.js";
import { allow } from "./correction.js";
import { $, el, keepingFocus } from "./dom.js";
import { apart, NO_COUNTS, overview } from "./overview.js";
import { to } from "./parts.js";
import { forget, LABELS, listFeedback, look } from "./pieces.js";
import { publications } from "./publications.js";
import { regions } from "./regions.js";
import {
  address, change, CHANNELS, clock, COUNTS, day, dayFormat, FILTERS, lang, leaveOutUnknown, narrowing, readAddress,
  roleLabel, ROLES, SIGNS, STANCES, state, title, TONES, TONGUES, UNKNOWN, VIEWS, vocabulary, word,
} from "./state.js";
import { themes } from "./themes.js";
import { trouble } from "./trouble.js";
import { LANGUAGES } from "./words.js";

const AGAIN_MS = 4000;
/** Views that no filter but the discussion narrows. */
const WHOLE = ["campaigns", "publications"];
const views = { overview, themes, regions, campaigns, comparison, publications };
let round = 0;
let busy = false;
let stale = false;
/** Whether what the address says was not looked at yet. */
let unread = true;
/** How far the store was when what is shown was asked for. */
let shown = "";

/* ---------- frame ---------- */

function languages() {
  $("languages").replaceChildren(...Object.entries(LANGUAGES).map(([code, name]) => el("a", {
    href: address({ lang: code }), lang: code, hreflang: code, "aria-current": code === lang ? "true" : undefined,
  }, name)));
}

function navigation() {
  $("views").replaceChildren(...VIEWS.map((view) => {
    const link = to({ view }, word(view));
    if (view === state.view) link.setAttribute("aria-current", "page");
    return link;
  }));
}

/** Feedback, texts or people; where they are not known the switch says why. */
function countSwitch(counts) {
  const reason = state.view === "comparison"
    ? word("noCountsHere")
    : NO_COUNTS.some((name) => state.filter[name]) ? word("noCountsFiltered") : "";
  $("count").hidden = WHOLE.includes(state.view);
  $("count").replaceChildren(el("legend", {}, word("countWhat")),
    ...COUNTS.map((one) => el("label", {},
      el("input", {
        type: "radio", name: "count", value: one, "data-key": "count " + one,
        checked: (counts ? state.count : "feedback") === one, disabled: !counts && one !== "feedback",
        on: { change: () => {
          change({ count: one });
          refresh();
        } },
      }), word("of." + one))),
    ...(reason && !counts ? [el("span", { class: "note" }, reason)] : []));
}

function options(select, entries, chosen) {
  select.replaceChildren(...entries.map(([value, label]) =>
    label instanceof Array
      ? el("optgroup", { label: value }, ...label.map(([id, name]) => el("option", { value: id }, name)))
      : el("option", { value }, label)));
  select.value = chosen;
}

function drawFilters(consultations) {
  const form = $("filters").elements;
  const { filter } = state;
  const current = consultations.find((one) => one.id === filter.consultation);
  const label = ({ id, labels }) => [id, labels[lang]];
  const all = [...vocabulary.themes.values()];
  const groups = all.filter(({ kind }) => kind === "group").map((group) =>
    [group.labels[lang], [label(group), ...all.filter((theme) => theme.group === group.id).map(label)]]);
  const any = ["", word("any")];
  options(form.consultation, consultations.map(({ id }) => [id, title(id)]), filter.consultation);
  options(form.theme, [["", word("allThemes")], ...groups, label(all.find(({ kind }) => kind === "unknown"))], filter.theme);
  options(form.region, [["", word("allRegions")], ...[...vocabulary.regions.values()].map(label)], filter.region);
  options(form.district, [any, ...[...vocabulary.districts.values()]
    .filter(({ region }) => region === filter.region).map(label), [UNKNOWN, word("unknownDistrict")]], filter.district);
  form.district.disabled = !filter.region;
  options(form.channel, [any, ...CHANNELS.map((one) => [one, word(one)])], filter.channel);
  options(form.role, [any, ...ROLES.map((one) => [one, roleLabel(one)])], filter.role);
  options(form.language, [any, ...TONGUES.map((one) => [one, word(one)])], filter.language);
  options(form.sentiment, [any, ...TONES.map((one) => [one, `${SIGNS[one]} ${word(one)}`])], filter.sentiment);
  options(form.stance, [any, ...STANCES.map((one) => [one, `${SIGNS[one]} ${word(one)}`])], filter.stance);
  for (const name of ["from", "to"]) {
    form[name].value = filter[name];
    form[name].min = current?.firstDay ?? "";
    form[name].max = current?.lastDay ?? "";
  }
  const chosen = FILTERS.filter((name) => name !== "consultation" && filter[name]);
  $("more-filters").textContent = word("filters") + (chosen.length ? ` (${chosen.length})` : "");
  // Paper and phones do not show the filters; the period stands above.
  $("selection").textContent = chosen.filter((name) => name !== "from" && name !== "to").map((name) => LABELS[name](filter[name])).join(" · ");
  $("consultation-name").textContent = title(filter.consultation);
  document.title = `${title(filter.consultation)} · ${word(state.view)} · Dauys`;
  const first = filter.from || current?.firstDay;
  const last = filter.to || current?.lastDay;
  $("period").textContent = first && last ? `${dayFormat.format(day(first))} – ${dayFormat.format(day(last))}` : "";
}

const NAMES = { sentiment: "tone", countedAs: "counts" };
const MOST_SAID = 40;

/** Tells what of the address was left out. */
function sayLeftOut(gone) {
  $("left-out").hidden = !gone.length;
  $("left-out").textContent = `${word("leftOut")} ` + gone.map(([name, value]) =>
    `${word(NAMES[name] ?? name)} «${value.slice(0, MOST_SAID)}»`).join(", ");
}

/* ---------- following the store ---------- */

async function show() {
  const asked = ++round;
  const consultations = await ask("consultations");
  shown = version;
  vocabulary.consultations = new Map(consultations.map((one) => [one.id, one]));
  if (unread) sayLeftOut(leaveOutUnknown(consultations));
  unread = false;
  if (!state.filter.consultation) change({ filter: { ...state.filter, consultation: consultations[0]?.id ?? "" } });
  const isApart = !WHOLE.includes(state.view) && !["", "resident"].includes(state.filter.role);
  const { counts, content } = await (isApart ? apart : views[state.view])();
  if (asked !== round) return;
  document.body.classList.toggle("empty", !consultations.length);
  document.body.classList.toggle("whole-discussion", WHOLE.includes(state.view));
  keepingFocus(() => {
    languages();
    navigation();
    if (document.activeElement?.form !== $("filters")) drawFilters(consultations);
    countSwitch(counts);
    $("view").replaceChildren(...content);
  });
  await listFeedback();
  $("trouble").hidden = true;
  $("key").hidden = true;
  $("fresh").textContent = `${word("updated")} ${clock.format(new Date())}`;
}

/** One at a time; what moves meanwhile is shown right after. */
async function refresh() {
  if (busy) {
    stale = true;
    return;
  }
  busy = true;
  do {
    stale = false;
    await show().catch(lost);
  } while (stale);
  busy = false;
}

/** Whatever comes next is drawn anew. */
function lost(error) {
  shown = "";
  trouble(error);
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function follow() {
  for (;;) {
    await listen((moved) => {
      if (moved !== shown) refresh();
    }).catch(lost);
    await pause(AGAIN_MS);
  }
}

function listenToReader() {
  const form = $("filters");
  form.addEventListener("change", () => {
    const filter = Object.fromEntries(FILTERS.map((name) => [name, form.elements[name].value]));
    if (filter.region !== state.filter.region) filter.district = "";
    if (filter.from && filter.to && filter.from > filter.to) filter.to = filter.from;
    forget();
    $("left-out").hidden = true;
    change({ filter }, true);
    document.activeElement.blur?.();
    refresh();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    forget();
    $("left-out").hidden = true;
    change({ filter: { consultation: state.filter.consultation }, behind: {} }, true);
    readAddress();
    refresh();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  $("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const { q: before, ...behind } = state.behind;
    const q = $("search").elements.q.value.trim();
    look(q ? { ...behind, q } : behind);
  });
  $("more-filters").addEventListener("click", () =>
    $("more-filters").setAttribute("aria-expanded", String(form.classList.toggle("open"))));
  $("key").addEventListener("submit", (event) => {
    event.preventDefault();
    setKey($("key").elements.key.value);
    (started ? refresh() : start()).catch(trouble);
  });
  $("csv").addEventListener("click", () =>
    save("totals", { ...state.filter, by: state.view === "regions" ? "region" : "theme" }, "dauys.csv").catch(trouble));
  $("words-csv").addEventListener("click", () =>
    save("feedback", { ...narrowing(), ...state.behind, limit: 200 }, "dauys-words.csv").catch(trouble));
  $("print").addEventListener("click", () => print());
  addEventListener("changed", refresh);
  addEventListener("popstate", () => {
    readAddress();
    unread = true;
    forget();
    refresh();
  });
}

let started = false;

async function start() {
  if (started) return;
  allow(await ask("me"));
  const { themes: kinds, regions: places, districts } = await ask("vocabulary");
  for (const [name, list] of Object.entries({ themes: kinds, regions: places, districts })) {
    vocabulary[name] = new Map(list.map((one) => [one.id, one]));
  }
  started = true;
  await refresh();
  follow();
}

document.documentElement.lang = lang;
document.querySelectorAll("[data-word]").forEach((element) => (element.textContent = word(element.dataset.word)));
document.querySelectorAll("[data-label]").forEach((element) =>
  element.setAttribute("aria-label", word(element.dataset.label)));
readAddress();
languages();
listenToReader();
while (!started && $("key").hidden) {
  await start().catch(trouble);
  if (!started && $("key").hidden) await pause(AGAIN_MS);
}
