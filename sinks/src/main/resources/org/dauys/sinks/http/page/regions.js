// The map; of one region its districts, themes and days.

import { alerts, whatRose } from "./alerts.js";
import { ask } from "./api.js";
import { el, section } from "./dom.js";
import { howToRead, shares } from "./figures.js";
import { tallies, threeCounts } from "./overview.js";
import { days, places, short, themeTable, to } from "./parts.js";
import { districtLabel, regionLabel, STANCES, state, TONES, UNKNOWN, word } from "./state.js";

export async function regions() {
  const { filter } = state;
  if (!filter.region) {
    const [counts, rose, answer] = await Promise.all([threeCounts(), alerts(), ask("totals", { ...filter, by: "region" })]);
    return { counts, content: [
      ...whatRose(rose.filter(({ region }) => region !== "all")), section(word("regions"), places(answer, counts?.regions)),
    ] };
  }
  const by = ["district", "theme", "group", "day", "channel"];
  const [counts, rose, ...answers] = await Promise.all([threeCounts(), alerts(), ...by.map((kind) => ask("totals", { ...filter, by: kind }))]);
  const [districts, small, groups, byDay, channels] = answers;
  const total = byDay.total;
  const known = districts.rows.reduce((sum, part) => sum + part.figures.feedback, 0);
  return {
    counts,
    content: [
      el("p", {}, to({ filter: { ...filter, region: "", district: "" } }, "← " + word("allRegions"))),
      el("h2", { class: "of" }, regionLabel(filter.region)),
      tallies(total, counts, [["unknownDistrict", total.feedback - known, { countedAs: "opinion", district: UNKNOWN }]]),
      ...whatRose(rose),
      section(word("toneAndStance"),
        el("div", { class: "overview" },
          el("div", {}, el("h3", {}, word("tone")), shares(TONES, "sentiment", byDay, { region: filter.region })),
          el("div", {}, el("h3", {}, word("stance")), shares(STANCES, "stance", byDay, { region: filter.region }))),
        howToRead()),
      section(word("timeline"), days(byDay)),
      section(word("themes"), el("p", { class: "note" }, word("themesNote")), themeTable(groups, small, counts?.themes)),
      el("div", { class: "pair" },
        section(word("districts"), districts.rows.length
          ? short("districts", districts, "district", (part) => districtLabel(part.key))
          : el("p", { class: "note" }, word("noDistricts"))),
        section(word("channels"), short("channels", channels, "channel"))),
    ],
  };
}
