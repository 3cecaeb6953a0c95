// Parts that several views show: counts, days, themes, places.

import { details, el, keepingFocus, ranked, rove, row, table } from "./dom.js";
import { countBar, figure, forAndAgainst, howToRead, legend, OTHER_STANCES, sides, splitFigures, tone } from "./figures.js";
import {
  address, bySize, change, day, DAY_MS, dayFormat, feedbackOf, isoDay, lang, most, number, open, percent, plural, rate,
  regionLabel, share, shortDay, STANCES, state, themeLabel, TONES, vocabulary, word,
} from "./state.js";
import { TILES } from "./words.js";

const MOST_COLUMNS = 120;

/** A link that changes what is shown without loading the page again. */
export function to(changes, ...content) {
  return el("a", { href: address(changes), class: "to", on: { click: (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change(changes, true);
    dispatchEvent(new Event("changed"));
    document.querySelector("h1").focus();
  } } }, ...content);
}

/** Feedback, texts or people: what the reader chose, where it is known. */
export function counted(counts, part) {
  return state.count === "feedback" || !counts ? part.figures.feedback : counts.get(part.key)?.[state.count] ?? 0;
}

export const heading = (counts) =>
  word({ feedback: "pieces", texts: "texts", people: "people" }[counts ? state.count : "feedback"]);

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

export function days(answer) {
  const cols = columns(answer.rows);
  if (!cols.length) return el("p", { class: "note" }, word("nothing"));
  const scale = most(cols, (col) => col.feedback);
  const wanted = (col) => ({ countedAs: "opinion", from: col.from, to: col.to });
  const chart = rove(el("div", { class: "chart" }, ...cols.map((col) => {
    const button = figure(col.feedback, wanted(col), col.name,
      ...TONES.toReversed().map((label) =>
        el("span", { class: "part " + label, vars: { h: share(col.tones[label], scale) } })));
    button.title = `${col.name}: ${number.format(col.feedback)}`;
    return button;
  })));
  const ticks = [0, Math.floor((cols.length - 1) / 2), cols.length - 1];
  const heads = [word("day"), word("pieces"), ...TONES.map(word)];
  return el("div", { class: "stack" },
    legend(TONES),
    el("div", { class: "plot" },
      el("span", { class: "top", "aria-hidden": "true" }, `${number.format(scale)} ${plural("n.feedback", scale)}`), chart),
    el("div", { class: "ticks", "aria-hidden": "true" },
      ...[...new Set(ticks)].map((i) => el("span", {}, shortDay.format(day(cols[i].from))))),
    details("days-table", word("asTable"), () => table(word("timeline"), heads,
      cols.filter((col) => col.feedback).map((col) => row(heads, [col.name],
        [figure(col.feedback, wanted(col), col.name),
          ...TONES.map((label) => figure(col.tones[label], { ...wanted(col), sentiment: label },
            `${col.name}, ${word(label)}`))])))));
}

const themeLink = (id) => to({ view: "themes", filter: { ...state.filter, theme: id } }, themeLabel(id));

/** Themes under their groups; only the largest `most` groups until the reader asks for all. */
export function themeTable(groups, themes, counts, seen = Infinity) {
  const heads = [word("theme"), heading(counts), word("tone"),
    `${word("oppose")} · ${word("support")}`, word("stance")];
  // A filter for one theme leaves no group.
  const tops = groups.rows.length ? groups.rows : themes.rows;
  const scale = most(tops, feedbackOf);
  const longest = sides(tops);
  const line = (part, name, properties) => {
    const label = themeLabel(part.key);
    const scope = { theme: part.key };
    return row(heads, name, [
      countBar(counted(counts, part), scale, { ...scope, countedAs: "opinion" }, label),
      tone(part, scope, label),
      forAndAgainst(part, scope, label, longest),
      splitFigures(OTHER_STANCES, part.figures.stance, "stance", scope, label),
    ], properties);
  };
  const lines = tops.filter(feedbackOf).sort(bySize).flatMap((group) => {
    const children = themes.rows.filter((theme) => theme.group === group.key && feedbackOf(theme)).sort(bySize);
    const alone = tops.length === 1;
    const expanded = alone || open.has(group.key);
    const toggle = children.length && !alone && el("button", {
      type: "button",
      class: "toggle",
      "data-key": "toggle " + group.key,
      "aria-expanded": String(expanded),
      "aria-label": `${word("expand")}: ${themeLabel(group.key)}`,
      on: { click: () => {
        open.has(group.key) ? open.delete(group.key) : open.add(group.key);
        keepingFocus(() => document.getElementById("themes").replaceWith(themeTable(groups, themes, counts, seen)));
      } },
    });
    return [
      line(group, [toggle || el("span", { class: "toggle" }), themeLink(group.key)], { class: "group" }),
      ...(expanded ? children.map((child) => line(child, [themeLink(child.key)], { class: "child" })) : []),
    ];
  });
  return el("div", { class: "stack", id: "themes" }, legend([...TONES, ...STANCES]), ...(seen === Infinity ? [howToRead()] : []),
    ranked("themes", seen, table(word("themes"), heads, lines)));
}

/** The 20 regions as tiles, roughly where they lie, and as a table, the largest first. */
export function places(answer, counts, seen = Infinity) {
  const told = new Map(answer.rows.map((part) => [part.key, part]));
  const parts = [...vocabulary.regions.values()]
    .filter(({ id }) => told.has(id))
    .map((region) => ({ ...region, ...told.get(region.id) }));
  const per = (region) => share(feedbackOf(region) * 100_000, region.population);
  const densest = Math.max(...parts.map(per), 0) || 1;
  const column = ["kk", "ru", "en"].indexOf(lang) + 2;
  const tiles = Object.entries(TILES).map(([id, tile]) => {
    const region = parts.find((part) => part.id === id);
    const count = region ? counted(counts, region) : 0;
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
  const map = el("div", {}, rove(el("div", { class: "tiles" }, ...tiles)),
    el("p", { class: "note" }, word("mapNote")),
    parts.length > 0 && el("p", { class: "note scale" }, "0", el("span", { class: "shades", "aria-hidden": "true" }),
      `${rate.format(densest)} ${word("tileLegend")}`));

  const heads = [word("region"), heading(counts), word("perResidents"), word("tone"),
    `${word("oppose")} · ${word("support")}`];
  const scale = most(parts, feedbackOf);
  const longest = sides(parts);
  return el("div", { class: "places" }, map, ...(seen === Infinity ? [howToRead()] : []), ranked("regions", seen, table(word("regions"), heads,
    parts.filter(feedbackOf).sort(bySize).map((part) => {
      const label = regionLabel(part.id);
      const scope = { region: part.id };
      return row(heads, [to({ view: "regions", filter: { ...state.filter, region: part.id, district: "" } }, label)], [
        countBar(counted(counts, part), scale, { ...scope, countedAs: "opinion" }, label),
        part.population ? rate.format(per(part)) : "–",
        tone(part, scope, label),
        forAndAgainst(part, scope, label, longest),
      ]);
    }))));
}

/** Few parts in a short table; `wanted` says what stands behind one, nothing if it cannot be asked. */
export function short(title, answer, kind, name = (part) => word(part.key)) {
  const heads = [word(kind), word("pieces"), word("tone")];
  const scale = most(answer.rows, feedbackOf);
  return table(word(title), heads,
    answer.rows.filter(feedbackOf).sort(bySize).map((part) => {
      const scope = { [kind]: part.key };
      return row(heads, [name(part)], [
        countBar(feedbackOf(part), scale, { ...scope, countedAs: "opinion" }, name(part)),
        tone(part, scope, name(part)),
      ]);
    }));
}

