// Campaigns: texts that came many times, the largest or the fastest growing first.

import { ask } from "./api.js";
import { el, section } from "./dom.js";
import { figure } from "./figures.js";
import { change, day, dayFormat, number, state, word } from "./state.js";

function family(one, since) {
  const behind = { family: one.id };
  const told = (name, value) => el("div", {}, el("dt", {}, word(name)), el("dd", {}, value));
  return el("li", {}, el("article", {},
    el("dl", { class: "facts" },
      told("pieces", figure(one.size, behind, word("campaign"))),
      told("people", figure(one.people, behind, word("people"))),
      told("growth", figure(one.growth, { ...behind, from: since }, word("growth"), (one.growth ? "+" : "") + number.format(one.growth))),
      told("varied", figure(one.varied, { ...behind, varied: "1" }, word("varied"))),
      told("period", [...new Set([one.firstDay, one.lastDay])].map((iso) => dayFormat.format(day(iso))).join(" – "))),
    one.text
      ? el("p", { class: "words", dir: "auto", lang: ["kk", "ru", "en"].includes(one.language) ? one.language : undefined }, one.text)
      : el("p", { class: "note" }, word("firstGone"))));
}

export async function campaigns() {
  const answer = await ask("families", { consultation: state.filter.consultation, order: state.order, limit: 50 });
  const order = (name) => el("button", {
    type: "button", class: "chip", "data-key": "order " + name, "aria-pressed": String(state.order === name),
    on: { click: () => {
      change({ order: name });
      dispatchEvent(new Event("changed"));
    } },
  }, word("by." + name));
  return { counts: undefined, content: [section(word("campaigns"),
    el("p", { class: "note" }, word("campaignsNote")),
    el("div", { class: "behind", role: "group", "aria-label": word("order") }, order("size"), order("growth")),
    answer.families.length
      ? el("ol", { class: "pieces" }, ...answer.families.map((one) => family(one, answer.since)))
      : el("p", { class: "note" }, word("noCampaigns")))] };
}
