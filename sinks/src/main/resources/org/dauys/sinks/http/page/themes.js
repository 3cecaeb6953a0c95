// Themes by tone and stance; of one theme, support and opposition side by side, the rare views with them.

import { alerts, whatRose } from "./alerts.js";
import { ask } from "./api.js";
import { el, section } from "./dom.js";
import { figure, howToRead, shares } from "./figures.js";
import { tallies, threeCounts } from "./overview.js";
import { days, places, themeTable, to } from "./parts.js";
import { marked } from "./pieces.js";
import { dayFormat, day, regionLabel, SIGNS, STANCES, state, themeLabel, TONES, word } from "./state.js";

const VOICES = 3;

function voice(item) {
  return el("li", {},
    el("p", { class: "words", dir: "auto", lang: ["kk", "ru", "en"].includes(item.language) ? item.language : undefined },
      ...marked(item.text, item.themes)),
    el("p", { class: "meta" }, el("span", {}, dayFormat.format(day(item.day))), el("span", {}, regionLabel(item.region.code))));
}

async function voices(stance, count) {
  const wanted = { countedAs: "opinion", theme: state.filter.theme, stance };
  const page = await ask("feedback", { ...state.filter, ...wanted, limit: VOICES });
  return el("div", { class: "voices " + stance },
    el("h3", {}, el("span", { class: "swatch part " + stance, "aria-hidden": "true" }, SIGNS[stance]), " ", word(stance), " ",
      figure(count, wanted, word(stance))),
    page.feedback.length ? el("ol", {}, ...page.feedback.map(voice)) : el("p", { class: "note" }, word("nothing")));
}

export async function themes() {
  const { filter } = state;
  const one = filter.theme && filter.theme !== "unknown";
  const by = ["theme", "group", "day", "region"];
  const [counts, rose, ...answers] = await Promise.all([threeCounts(), alerts(), ...by.map((kind) => ask("totals", { ...filter, by: kind }))]);
  const [small, groups, byDay, regions] = answers;
  const table = section(word("themes"), el("p", { class: "note" }, word("themesNote")), themeTable(groups, small, counts?.themes));
  if (!one) return { counts, content: [...whatRose(rose.filter(({ theme }) => theme !== "all")), table] };
  const total = byDay.total;
  const said = STANCES.filter((stance) => total.stance[stance]).sort((a, b) => total.stance[a] - total.stance[b]);
  const rare = said.filter((stance) => stance !== "support" && stance !== "oppose");
  const [support, oppose, ...others] = await Promise.all(
    ["support", "oppose", ...rare].map((stance) => voices(stance, total.stance[stance])));
  return {
    counts,
    content: [
      el("p", {}, to({ filter: { ...filter, theme: "" } }, "← " + word("allThemes"))),
      el("h2", { class: "of" }, themeLabel(filter.theme)),
      tallies(total, counts, []),
      ...whatRose(rose),
      section(word("toneAndStance"),
        el("div", { class: "overview" },
          el("div", {}, el("h3", {}, word("tone")), shares(TONES, "sentiment", byDay, { theme: filter.theme })),
          el("div", {}, el("h3", {}, word("stance")), shares(STANCES, "stance", byDay, { theme: filter.theme }))),
        howToRead()),
      section(word("forAndAgainst"), el("div", { class: "pair" }, support, oppose)),
      section(word("rareViews"), el("p", { class: "note" }, word(others.length ? "rareNote" : "nothing")), el("div", { class: "trio" }, ...others)),
      section(word("timeline"), days(byDay)),
      section(word("regions"), places(regions, counts?.regions)),
      ...(small.rows.length > 1 ? [table] : []),
    ],
  };
}
