// Correction by an analyst: it goes through the door, and the figures follow by themselves.

import { correct, setKey } from "./api.js";
import { el } from "./dom.js";
import { SIGNS, STANCES, TONES, vocabulary, lang, momentFormat, word } from "./state.js";
import { told as inWords } from "./trouble.js";

/** Refusals that have words in the reader's language; of others the door's own reason is shown. */
const KNOWN_REFUSALS = [401, 403];

let may = { roles: [], correctable: false };

export const allow = (me) => { may = me; };

export function correction(item) {
  const said = item.correction && el("p", { class: "note" },
    `${word("correctedBy")} ${item.correction.by}, ${momentFormat.format(new Date(item.correction.at))}: ${item.correction.why}`);
  if (!may.correctable || !may.roles.includes("correct")) return said;
  const box = el("div", { class: "correction" }, ...(said ? [said] : []));
  const start = el("button", { type: "button", class: "whole", "data-key": "correct " + item.id, on: { click: () => {
    start.hidden = true;
    const opened = form(item, () => {
      opened.remove();
      start.hidden = false;
      start.focus();
    });
    box.append(opened);
    opened.elements.stance.focus();
  } } }, word("correct"));
  box.append(start);
  return box;
}

const choice = (name, title, entries, chosen) => {
  const select = el("select", { name }, ...entries.map(([value, label]) => el("option", { value }, label)));
  select.value = chosen;
  return el("label", {}, el("span", {}, title), select);
};

function form(item, close) {
  const labelled = (map, kinds) => [...map.values()].filter((one) => !kinds || kinds.includes(one.kind))
    .map((one) => [one.id, one.labels[lang]]);
  const themes = [["", "–"], ...labelled(vocabulary.themes, ["theme"])];
  const told = el("p", { class: "note", role: "status" });
  const element = el("form", { class: "correct", on: { submit: send } },
    choice("stance", word("stance"), STANCES.map((one) => [one, `${SIGNS[one]} ${word(one)}`]), item.stance.label),
    choice("sentiment", word("tone"), TONES.map((one) => [one, `${SIGNS[one]} ${word(one)}`]), item.sentiment.label),
    choice("region", word("region"), labelled(vocabulary.regions), item.region.code),
    ...[0, 1, 2].map((i) => choice("theme" + i, word("nthTheme").replace("{}", i + 1), themes, item.themes[i]?.id ?? "")),
    el("label", {}, el("span", {}, word("why")), el("input", { name: "why", required: true, maxlength: 200 })),
    el("label", {}, el("span", {}, word("yourKey")), el("input", { name: "key", type: "password", autocomplete: "off" })),
    el("div", { class: "buttons" },
      el("button", { type: "submit" }, word("send")),
      ...(item.correction ? [el("button", { type: "button", on: { click: () => pass(undefined) } }, word("undo"))] : []),
      el("button", { type: "button", on: { click: close } }, word("cancel"))),
    told);
  function send(event) {
    event.preventDefault();
    const fields = element.elements;
    const set = { why: fields.why.value };
    if (fields.stance.value !== item.stance.label) set.stance = fields.stance.value;
    if (fields.sentiment.value !== item.sentiment.label) set.sentiment = fields.sentiment.value;
    if (fields.region.value !== item.region.code) set.region = fields.region.value;
    const chosen = [0, 1, 2].map((i) => fields["theme" + i].value).filter(Boolean);
    if (chosen.join() !== item.themes.map(({ id }) => id).join()) set.themes = [...new Set(chosen)];
    pass(set);
  }
  async function pass(set) {
    if (element.elements.key.value) setKey(element.elements.key.value);
    told.textContent = word("sending");
    try {
      await correct(item.id, set);
      told.textContent = word("sent");
      element.replaceWith(el("p", { class: "note", role: "status" }, word("sent")));
    } catch (error) {
      told.textContent = `${word("notSent")} ${refusal(error)}`;
    }
  }
  return element;
}

function refusal(error) {
  if (KNOWN_REFUSALS.includes(error.status)) return inWords(error);
  return !error.status || error.status >= 500 ? word("noDoor") : error.message;
}
