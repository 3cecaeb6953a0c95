// Figures that open to the words behind them, and the bars beside them.

import { details, el, rove } from "./dom.js";
import { look } from "./pieces.js";
import { most, number, percent, share, SIGNS, STANCES, state, TONES, word } from "./state.js";

export function figure(count, wanted, label, ...content) {
  const key = JSON.stringify(wanted);
  return el("button", {
    type: "button",
    class: "figure",
    "data-key": key,
    "aria-label": label + ": " + number.format(count),
    "aria-pressed": String(key === JSON.stringify(state.behind)),
    on: { click: () => look(wanted) },
  }, ...(content.length ? content : [number.format(count)]));
}

export function splitBar(labels, counts) {
  return el("div", { class: "split", "aria-hidden": "true" },
    ...labels.filter((label) => counts[label]).map((label) =>
      el("span", { class: "part " + label, vars: { n: counts[label] } })));
}

export function splitFigures(labels, counts, kind, scope, name) {
  return el("div", { class: "numbers" }, ...labels.map((label) =>
    el("span", { class: "sign " + label },
      figure(counts[label], { ...scope, countedAs: "opinion", [kind]: label },
        `${name}, ${word(label)}`,
        el("span", { class: "glyph", "aria-hidden": "true" }, SIGNS[label]),
        number.format(counts[label])))));
}

/** Where the share of a label in a part lies: by the estimate where there is one. */
const interval = ({ figures, estimates }, kind, label) => estimates?.[kind]?.[label]
  ?? range(figures[kind][label], figures[kind + "Millionths"][label], figures.feedback);

/** A line under a bar from the one end of an interval to the other; `l` and `h` say where it is drawn. */
const reach = (label, given, l, h) =>
  el("span", { class: "reach " + label, title: `${word(label)}: ${inWords(given)}`, vars: { l, h } });

/** Tones in one bar. Under it, where negative may end and where positive may begin. */
export function tone(part, scope, name) {
  const { figures } = part;
  const [negative, positive] = ["negative", "positive"].map((label) => interval(part, "sentiment", label));
  return el("div", {}, splitBar(TONES, figures.sentiment),
    figures.feedback > 0 && el("div", { class: "reaches of-tones", "aria-hidden": "true" },
      reach("negative", negative, negative.low, negative.high),
      reach("positive", positive, 1 - positive.high, 1 - positive.low)),
    splitFigures(TONES, figures.sentiment, "sentiment", scope, name));
}

/** How much the longest side of these parts may be. */
export const sides = (parts) => most(parts.filter((part) => part.figures.feedback), (part) =>
  Math.max(...["support", "oppose"].map((label) =>
    Math.max(part.figures.stance[label], interval(part, "stance", label).high * part.figures.feedback))));

/** Opposition to the left, support to the right, on one scale for the whole table; under each how much it may be. */
export function forAndAgainst(part, scope, name, scale) {
  const { stance, feedback } = part.figures;
  const side = (label) => {
    const given = interval(part, "stance", label);
    return el("span", { class: "side " + label },
      figure(stance[label], { ...scope, countedAs: "opinion", stance: label }, `${name}, ${word(label)}`),
      el("span", { class: (stance[label] ? "part " : "no-part ") + label, "aria-hidden": "true", vars: { w: share(stance[label], scale) } }),
      feedback > 0 && el("span", { class: "reaches", "aria-hidden": "true" },
        reach(label, given, share(given.low * feedback, scale), share(given.high * feedback, scale))));
  };
  return el("div", { class: "balance" }, side("oppose"), side("support"));
}

export const OTHER_STANCES = STANCES.slice(2);

export function legend(labels) {
  return el("ul", { class: "legend" }, ...labels.map((label) =>
    el("li", {}, el("span", { class: "swatch part " + label, "aria-hidden": "true" }, SIGNS[label]), word(label))));
}

export function countBar(count, scale, wanted, name) {
  return el("div", { class: "count" }, figure(count, wanted, name),
    el("span", { class: "bar", "aria-hidden": "true", vars: { w: share(count, scale) } }));
}


/**
 * What the models are unsure of: the sum of the probabilities beside the count of the surest labels. The
 * whisker runs from the one to the other, no narrower than chance alone would make it (95 %, Wilson).
 */
export function range(count, millionths, whole) {
  const p = count / whole;
  const z2 = 1.96 ** 2;
  const middle = (p + z2 / (2 * whole)) / (1 + z2 / whole);
  const half = (1.96 * Math.sqrt((p * (1 - p)) / whole + z2 / (4 * whole * whole))) / (1 + z2 / whole);
  const expected = millionths / 1_000_000 / whole;
  return { low: Math.max(0, Math.min(middle - half, expected)), high: Math.min(1, Math.max(middle + half, expected)) };
}

/** An interval, and the estimate in it if there is one. */
function inWords({ share: likely, low, high }) {
  const between = `${percent.format(low)} – ${percent.format(high)}`;
  return likely === undefined ? between : `≈ ${percent.format(likely)} (${between})`;
}

/** A share with its whisker: of the estimate where there is one. */
export function uncertain(count, millionths, whole, estimate) {
  if (!whole) return "";
  const given = estimate ?? range(count, millionths, whole);
  const { low, high } = given;
  const text = inWords(given);
  return el("span", { class: "whisker", title: `${word(estimate ? "estimate" : "range")}: ${text}` },
    el("span", { class: "track", "aria-hidden": "true", vars: { l: low, h: high, p: share(count, whole), e: estimate?.share ?? 0 } },
      el("span", { class: "span" }), estimate && el("span", { class: "mark" }), el("span", { class: "dot" })),
    el("span", { class: "bounds" }, text));
}

/** What point, mark and line mean. */
export const howToRead = () => details("range", word("howToRead"), () => el("p", { class: "note" }, word("rangeNote")));

/** Shares of one whole, each with its number, share and estimate or range. */
export function shares(labels, kind, { total, estimates }, scope) {
  if (!total.feedback) return el("p", { class: "note" }, word("nothing"));
  const counts = total[kind];
  return el("div", { class: "block" }, splitBar(labels, counts),
    rove(el("ul", { class: "shares" }, ...labels.map((label) => el("li", {},
      el("span", { class: "swatch part " + label, "aria-hidden": "true" }, SIGNS[label]),
      el("span", { class: "name" }, word(label)),
      figure(counts[label], { ...scope, countedAs: "opinion", [kind]: label }, word(label)),
      el("span", { class: "percent" }, percent.format(share(counts[label], total.feedback))),
      uncertain(counts[label], total[kind + "Millionths"][label], total.feedback, estimates?.[kind]?.[label]))))));
}
