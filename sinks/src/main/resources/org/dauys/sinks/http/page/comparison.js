// Two groups beside each other: what they speak about, for and against.

import { ask } from "./api.js";
import { el, ranked, row, section, table } from "./dom.js";
import { figure, howToRead, uncertain } from "./figures.js";
import { NO_COUNTS } from "./overview.js";
import {
  change, CHANNELS, lang, percent, share, SIGNS, STANCES, state, themeLabel, TONES, TONGUES, vocabulary, word,
} from "./state.js";

const MOST = 8;

const named = (group) => word("group").replace("{}", group.toUpperCase());

function chooser(group) {
  const select = (name, title, entries) => {
    const element = el("select", { name, "data-key": group + "." + name, on: { change: () => {
      change({ [group]: { ...state[group], [name]: element.value } });
      dispatchEvent(new Event("changed"));
    } } }, el("option", { value: "" }, "–"), ...entries.map(([value, label]) => el("option", { value }, label)));
    element.value = state[group][name] ?? "";
    return el("label", {}, el("span", {}, title), element);
  };
  return el("fieldset", { class: "comparand" }, el("legend", {}, named(group)),
    select("region", word("region"), [...vocabulary.regions.values()].map((one) => [one.id, one.labels[lang]])),
    select("channel", word("channel"), CHANNELS.map((one) => [one, word(one)])),
    select("language", word("language"), TONGUES.map((one) => [one, word(one)])));
}

/** Texts and people of both groups, or nothing if they are not known for what the groups differ in. */
async function distinct() {
  const wanted = ["a", "b"].map((group) => ({ ...state.filter, ...state[group] }));
  if (wanted.some((one) => !one.consultation || NO_COUNTS.some((name) => one[name]))) return [];
  const [a, b] = await Promise.all(wanted.map(({ consultation, theme, region }) =>
    ask("counts", { consultation, theme, region })));
  return ["texts", "people"].map((name) => ({ name, a: a.total[name], b: b.total[name] }));
}

export async function comparison() {
  const shared = Object.entries({ ...state.filter, by: "group" });
  const groups = ["a", "b"].flatMap((group) => Object.entries(state[group]).map(([name, value]) => [group + "." + name, value]));
  const [answer, more] = await Promise.all([ask("comparison", Object.fromEntries([...shared, ...groups])), distinct()]);
  const { a, b } = answer;
  const heads = (first) => [first, named("a"), named("b")];
  const line = (first, label, name, count, millionths, wanted, estimate) => row(heads(first), name, ["a", "b"].map((group) => {
    const { total } = answer[group];
    return el("div", { class: "compared" },
      el("strong", {}, percent.format(share(count(answer[group]), total.feedback))), " ",
      figure(count(answer[group]), { ...state[group], ...wanted, countedAs: "opinion" }, `${label}, ${group.toUpperCase()}`),
      uncertain(count(answer[group]), millionths(answer[group]), total.feedback, estimate?.(answer[group])));
  }));
  const lines = (kind, labels) => table(word(kind === "stance" ? "stance" : "tone"), heads(word(kind === "stance" ? "stance" : "tone")),
    labels.map((label) => line(word(kind === "stance" ? "stance" : "tone"), word(label),
      [el("span", { class: "swatch part " + label, "aria-hidden": "true" }, SIGNS[label]), word(label)],
      (of) => of.total[kind][label], (of) => of.total[kind + "Millionths"][label], { [kind]: label },
      (of) => of.estimates?.[kind]?.[label])));
  const keys = [...new Set([...a.rows, ...b.rows].map((part) => part.key))];
  const of = (group, key) => group.rows.find((part) => part.key === key)?.figures.feedback ?? 0;
  keys.sort((one, other) => of(a, other) + of(b, other) - of(a, one) - of(b, one));
  return { counts: undefined, content: [
    section(word("comparison"), el("p", { class: "note" }, word("comparisonNote")),
      el("div", { class: "pair" }, chooser("a"), chooser("b")),
      table(word("counts"), heads(word("counts")),
        [{ name: "opinion", a: a.total.feedback, b: b.total.feedback }, ...more].map((one) =>
          row(heads(word("counts")), [word(one.name)], ["a", "b"].map((group) =>
            figure(one[group], { ...state[group], countedAs: "opinion" }, `${word(one.name)}, ${group.toUpperCase()}`)))))),
    section(word("stance"), lines("stance", STANCES), howToRead()),
    section(word("tone"), lines("sentiment", TONES)),
    section(word("themes"), ranked("compared", MOST, table(word("themes"), heads(word("theme")), keys.map((key) => line(word("theme"), themeLabel(key),
      [themeLabel(key)], (group) => of(group, key), (group) => of(group, key) * 1_000_000, { theme: key }))))),
  ] };
}
