// The first view: how many, who, in which tone, when, about what, where.

import { alerts, whatRose } from "./alerts.js";
import { ask } from "./api.js";
import { el, row, section, table } from "./dom.js";
import { figure, howToRead, shares } from "./figures.js";
import { days, places, short, themeTable } from "./parts.js";
import { dayFormat, number, percent, plural, roleLabel, share, STANCES, state, TONES, word, COUNTS } from "./state.js";

export const NO_COUNTS = ["from", "to", "district", "channel", "role", "language", "sentiment", "stance"];

const MOST = 6;

/** The three counts, or nothing if they are not known for what is selected. */
export async function threeCounts() {
  const { filter } = state;
  if (!filter.consultation || NO_COUNTS.some((name) => filter[name])) return undefined;
  const { consultation, theme, region } = filter;
  const counts = await ask("counts", { consultation, theme, region });
  return {
    total: counts.total,
    themes: new Map([counts.total, ...counts.themes].map((one) => [one.theme, one])),
    regions: new Map([counts.total, ...counts.regions].map((one) => [one.region, one])),
  };
}

function tally(name, count, wanted, note, kind = "") {
  return el("div", { class: "tally " + kind }, el("h2", {}, word(name)),
    figure(count, wanted, word(name)),
    el("p", {}, note));
}

export function tallies(total, counts, gaps) {
  const name = { feedback: "opinion", texts: "texts", people: "people" }[counts ? state.count : "feedback"];
  const main = counts && state.count !== "feedback" ? counts.total[state.count] : total.feedback;
  const rest = counts
    ? COUNTS.filter((one) => one !== state.count)
      .map((one) => `${number.format(counts.total[one])} ${plural("n." + one, counts.total[one])}`).join(" · ")
    : word("opinionNote");
  return el("section", { class: "counts", "aria-label": word("counts") },
    tally(name, main, { countedAs: "opinion" }, rest, "main"),
    tally("official", total.official, { countedAs: "official" }, word("officialNote")),
    tally("offTopic", total.offTopic, { countedAs: "off-topic" }, word("offTopicNote")),
    ...gaps.map(([label, count, wanted]) =>
      tally(label, count, wanted, word("ofOpinion").replace("{}", percent.format(share(count, total.feedback))), "gap")));
}

/** Of those who are no residents there is no opinion to show: how many, and below their words. */
export async function apart() {
  const { total } = await ask("totals", state.filter);
  return { counts: undefined, content: [
    el("p", { class: "trouble" }, word("apart")),
    el("section", { class: "counts", "aria-label": word("counts") },
      tally("official", total.official, { countedAs: "official" }, word("officialNote"), "main")),
  ] };
}

/** How much of the selection the machine could place, and when it is from. */
function coverage(total, themes, regions, byDay) {
  const known = (answer) => 1 - share(answer.rows.find((part) => part.key === "unknown")?.figures.feedback ?? 0, total.feedback);
  const withWords = byDay.rows.filter((part) => part.figures.feedback).length;
  const line = (label, value) => row([word("coverage"), ""], [label], [value]);
  const told = table(word("coverage"), [word("coverage"), ""], [
    line(word("themeKnown"), percent.format(known(themes))),
    line(word("regionKnown"), percent.format(known(regions))),
    line(word("regionsHeard"), `${regions.rows.filter((part) => part.key !== "unknown" && part.figures.feedback).length} / 20`),
    line(word("daysHeard"), number.format(withWords)),
    line(word("lastDay"), byDay.rows.length ? dayFormat.format(new Date(byDay.rows.at(-1).key)) : "–"),
  ]);
  told.tHead.remove();
  return told;
}

/** Everybody who spoke, whether it is public opinion or not. */
function who(roles) {
  const heads = [word("role"), word("pieces")];
  const all = ({ figures }) => figures.feedback + figures.official + figures.offTopic;
  return table(word("roles"), heads, roles.rows.toSorted((a, b) => all(b) - all(a)).map((part) =>
    row(heads, [roleLabel(part.key)], [figure(all(part), { role: part.key }, roleLabel(part.key))])));
}

export async function overview() {
  const { filter } = state;
  const by = ["day", "theme", "group", "region", "channel", "language", "role"];
  const [counts, rose, ...answers] = await Promise.all([threeCounts(), alerts(), ...by.map((kind) => ask("totals", { ...filter, by: kind }))]);
  const [byDay, themes, groups, regions, channels, tongues, roles] = answers;
  const unknown = (answer) => answer.rows.find((part) => part.key === "unknown")?.figures.feedback ?? 0;
  const total = byDay.total;
  return {
    counts,
    content: [
      tallies(total, counts, [
        ["unknownTheme", unknown(groups), { countedAs: "opinion", theme: "unknown" }],
        ["unknownRegion", unknown(regions), { countedAs: "opinion", region: "unknown" }],
      ]),
      ...whatRose(rose),
      section(word("toneAndStance"),
        el("div", { class: "overview" },
          el("div", {}, el("h3", {}, word("tone")), shares(TONES, "sentiment", byDay, {})),
          el("div", {}, el("h3", {}, word("stance")), shares(STANCES, "stance", byDay, {}))),
        howToRead()),
      section(word("themes"), el("p", { class: "note" }, word("themesNote")), themeTable(groups, themes, counts?.themes, MOST)),
      section(word("timeline"), days(byDay)),
      section(word("regions"), places(regions, counts?.regions, MOST)),
      el("div", { class: "pair" },
        section(word("channels"), short("channels", channels, "channel")),
        section(word("languages"), short("languages", tongues, "language"))),
      el("div", { class: "pair" },
        section(word("roles"), el("p", { class: "note" }, word("rolesNote")), who(roles)),
        section(word("coverage"), coverage(total, groups, regions, byDay))),
    ],
  };
}
