// The words behind a figure, exactly as they were said.

import { ask } from "./api.js";
import { correction } from "./correction.js";
import { $, el, keepingFocus } from "./dom.js";
import { trouble } from "./trouble.js";
import {
  change, day, dayFormat, districtLabel, momentFormat, narrowing, regionLabel, roleLabel, SIGNS, state, themeLabel, title, word,
} from "./state.js";

const PAGE_SIZE = 20;
const LONG_TEXT = 900;
const LONGEST_COMPARED = 600;
let shown = "";
let pages = 1;
let round = 0;
let firstOfFamily = "";

/** Shows the words behind a figure and goes there. */
export function look(wanted) {
  change({ behind: wanted }, true);
  document.querySelectorAll(".figure").forEach((button) =>
    button.setAttribute("aria-pressed", String(button.dataset.key === JSON.stringify(wanted))));
  forget();
  listFeedback().catch(trouble);
  $("feedback").scrollIntoView({ block: "start" });
  $("feedback").focus({ preventScroll: true });
}

/** From the first page on. */
export function forget() {
  pages = 1;
}

/** A stretch of the text, what was searched for in bold. */
function withHits(text, from, to, hits) {
  const parts = [];
  let at = from;
  for (const { start, end } of hits) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (first >= last) continue;
    parts.push(text.slice(at, first), el("b", { class: "hit" }, text.slice(first, last)));
    at = last;
  }
  return [...parts, text.slice(at, to)].filter((part) => part !== "");
}

/** The text in pieces: words that carried a theme with the theme's number below, and words that were searched for. */
export function marked(text, themes, hits = []) {
  const edges = [...new Set([0, text.length, ...themes.flatMap(({ span }) => [span.start, span.end])])]
    .filter((edge) => edge <= text.length)
    .sort((a, b) => a - b);
  return edges.slice(1).flatMap((end, i) => {
    const start = edges[i];
    const numbers = themes.flatMap(({ span }, n) => (span.start <= start && end <= span.end ? [n] : []));
    const words = withHits(text, start, end, hits);
    return numbers.length
      ? el("mark", {
        title: numbers.map((n) => themeLabel(themes[n].id)).join(", "),
        "data-n": numbers.map((n) => n + 1).join(","),
      }, ...words)
      : words;
  });
}

/** Words and what stands between them; joined they are the text. */
const tokens = (text) => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];

/** The text in pieces, what the family's first text does not have marked as the author's own. */
export function own(text, first) {
  const [mine, theirs] = [tokens(text), tokens(first)];
  if (mine.length > LONGEST_COMPARED || theirs.length > LONGEST_COMPARED) return [text];
  const common = Array.from({ length: mine.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      common[i][j] = mine[i] === theirs[j]
        ? common[i + 1][j + 1] + 1
        : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const parts = [];
  let j = 0;
  mine.forEach((token, i) => {
    while (j < theirs.length && theirs[j] !== token && common[i][j + 1] >= common[i + 1][j]) j++;
    const same = theirs[j] === token && j < theirs.length;
    if (same) j++;
    if (parts.at(-1)?.same === same) parts.at(-1).text += token;
    else parts.push({ same, text: token });
  });
  return parts.map((part) => (part.same ? part.text : el("ins", { title: word("ownWords") }, part.text)));
}

function piece(item) {
  const { themes } = item;
  const text = el("p", { class: "words", dir: "auto", lang: ["kk", "ru", "en"].includes(item.language) ? item.language : undefined },
    ...(state.behind.family && firstOfFamily && item.id !== item.family
      ? own(item.text, firstOfFamily)
      : marked(item.text, themes, item.hits)));
  const long = item.text.length > LONG_TEXT;
  text.classList.toggle("long", long);
  const whole = long && el("button", {
    type: "button",
    class: "whole",
    on: { click: () => {
      text.classList.remove("long");
      whole.remove();
    } },
  }, word("whole"));
  const meta = [momentFormat.format(new Date(item.saidAt)), regionLabel(item.region.code),
    ...(item.district ? [districtLabel(item.district)] : []), word(item.channel),
    word(item.language === "unknown" ? "unknownLanguage" : item.language), roleLabel(item.role)];
  return el("li", {}, el("article", {},
    el("p", { class: "meta" }, ...meta.map((part) => el("span", {}, part))),
    text,
    ...(whole ? [whole] : []),
    el("ul", { class: "tags" },
      ...themes.map((theme, i) => el("li", { class: "theme" },
        el("span", { class: "n", "aria-hidden": "true" }, String(i + 1)), themeLabel(theme.id))),
      ...(themes.length ? [] : [el("li", { class: "theme" }, word("noTheme"))]),
      ...(item.countedAs === "opinion"
        ? [item.sentiment.label, item.stance.label].map((label) => el("li", {},
          el("span", { class: "swatch part " + label, "aria-hidden": "true" }, SIGNS[label]), word(label)))
        : [el("li", {}, word(item.countedAs === "official" ? "official" : "offTopic"))]),
      ...(item.family ? [el("li", {}, el("button", {
        type: "button", class: "whole", on: { click: () => look({ family: item.family }) },
      }, word("ofFamily")))] : [])),
    correction(item)));
}

export const LABELS = {
  countedAs: (value) => word(value === "off-topic" ? "offTopic" : value),
  theme: (value) => themeLabel(value),
  region: (value) => regionLabel(value),
  channel: (value) => word(value),
  role: (value) => roleLabel(value),
  language: (value) => word(value === "unknown" ? "unknownLanguage" : value),
  sentiment: (value) => `${word("tone")}: ${word(value)}`,
  stance: (value) => `${word("stance")}: ${word(value)}`,
  consultation: (value) => title(value),
  district: (value) => districtLabel(value),
  family: () => word("family"),
  varied: () => word("varied"),
  q: (value) => `${word("searched")} «${value}»`,
  from: (value) => `${word("from")} ${dayFormat.format(day(value))}`,
  to: (value) => `${word("to")} ${dayFormat.format(day(value))}`,
};

function drawBehind() {
  const entries = Object.entries(state.behind);
  $("h-feedback").textContent = word(state.behind.q ? "found" : entries.length ? "behind" : "newest");
  const { q } = $("search").elements;
  if (document.activeElement !== q) q.value = state.behind.q ?? "";
  $("behind").replaceChildren(...entries.map(([name, value]) => el("button", {
      type: "button",
      class: "chip",
      "data-key": "chip " + name,
      "aria-label": `${LABELS[name](value)}, ${word("remove")}`,
      on: { click: () => {
        const { [name]: gone, ...rest } = state.behind;
        look(rest);
      } },
    }, LABELS[name](value), el("span", { "aria-hidden": "true" }, " ×"))));
}

function drawFeedback(page) {
  $("pieces").replaceChildren(...page.feedback.map(piece));
  if (!page.feedback.length) $("pieces").append(el("li", { class: "note" }, word("nothing")));
  offerMore(page.next);
}

function offerMore(cursor) {
  $("more").hidden = !cursor;
  $("more").onclick = async () => {
    const page = await ask("feedback", { ...wanted(), cursor });
    pages++;
    const first = piece(page.feedback[0]);
    first.tabIndex = -1;
    $("pieces").append(first, ...page.feedback.slice(1).map(piece));
    first.focus();
    offerMore(page.next);
  };
}

const wanted = () => ({ ...narrowing(), ...state.behind, limit: PAGE_SIZE });

export async function listFeedback() {
  if (pages > 1) return;
  const asked = ++round;
  const family = state.behind.family;
  const page = await ask("feedback", wanted());
  const families = family ? await ask("families", { consultation: state.filter.consultation, limit: 200 }) : undefined;
  if (asked !== round) return;
  firstOfFamily = families?.families.find(({ id }) => id === family)?.text ?? "";
  const now = JSON.stringify([page, state.behind, firstOfFamily]);
  if (now === shown || $("pieces").querySelector("form")) return;
  shown = now;
  keepingFocus(() => {
    drawBehind();
    drawFeedback(page);
  });
}
