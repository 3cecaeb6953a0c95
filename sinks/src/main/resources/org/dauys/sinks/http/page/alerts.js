// What rose: days on which a theme or a region was far above its usual, with the figures behind it.

import { ask } from "./api.js";
import { details, el, ranked, row, section, table } from "./dom.js";
import { figure } from "./figures.js";
import { to } from "./parts.js";
import { day, dayFormat, number, rate, regionLabel, share, state, themeLabel, vocabulary, word } from "./state.js";

const SEEN_AT_ONCE = 3;
const MOST = 200;
const NOT_KNOWN = ["district", "channel", "role", "language", "sentiment", "stance"];

/** The alerts of what is selected, the latest first. They know of days, themes and regions only. */
export async function alerts() {
  const { filter } = state;
  if (!filter.consultation || NOT_KNOWN.some((name) => filter[name])) return [];
  const answer = await ask("alerts", { consultation: filter.consultation, limit: MOST });
  return answer.alerts.filter((alert) =>
    (!filter.from || alert.day >= filter.from) && (!filter.to || alert.day <= filter.to)
    && (!filter.theme || [alert.theme, vocabulary.themes.get(alert.theme)?.group].includes(filter.theme))
    && (!filter.region || alert.region === filter.region));
}

const level = (alert) => el("span", { class: "level", "aria-hidden": "true", vars: {
  e: share(alert.expected, alert.observed), l: share(Math.min(alert.limit, alert.observed), alert.observed),
} });

/** What rose: a theme, a region, or everything. */
function risen({ theme, region }) {
  if (theme !== "all") return { view: "themes", name: themeLabel(theme), place: { theme } };
  if (region !== "all") return { view: "regions", name: regionLabel(region), place: { region } };
  return { view: "overview", name: word("wholeDiscussion"), place: {} };
}

function line(heads, alert) {
  const { view, name, place } = risen(alert);
  const when = dayFormat.format(day(alert.day));
  return row(heads, [el("span", { class: "risen" }, to({ view, filter: { ...state.filter, ...place } }, name),
    el("span", { class: "meta" }, when))], [
    el("div", { class: "rise" },
      figure(alert.observed, { ...place, countedAs: "opinion", from: alert.day, to: alert.day }, `${name}, ${when}`),
      alert.expected >= 1 && el("span", { class: "percent" }, `(× ${rate.format(alert.observed / alert.expected)})`),
      level(alert)),
    `${rate.format(alert.expected)} · ${rate.format(alert.limit)}`,
    el("span", {}, ...(alert.kind === "campaign" ? [to({ view: "campaigns" }, word("copies")), " · "] : []),
      `${word("ownOf")} ${number.format(alert.ownObserved)}`),
  ]);
}

/** A card, or nothing if nothing rose. */
export function whatRose(list) {
  if (!list.length) return [];
  const heads = [`${word("theme")} · ${word("region")}`, word("saidThen"), word("usually"), word("inWhoseWords")];
  return [section(word("whatRose"),
    ranked("alerts", SEEN_AT_ONCE, table(word("whatRose"), heads, list.map((alert) => line(heads, alert)))),
    details("rose", word("howToReadRises"), () => el("p", { class: "note" }, word("alertsNote"))))];
}
