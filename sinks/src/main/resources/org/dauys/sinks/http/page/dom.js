// Elements. Everything that comes from outside is put in as text, never as HTML.

import { open, word } from "./state.js";

export const $ = (id) => document.getElementById(id);

/** An element. Strings become text nodes; `on` holds listeners, `vars` CSS variables. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  const { on = {}, vars = {}, ...attributes } = properties;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  for (const [name, value] of Object.entries(vars)) element.style.setProperty("--" + name, value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** One stop of the Tab key for all buttons inside; arrows move between them. */
export function rove(container) {
  const buttons = [...container.querySelectorAll("button")];
  buttons.forEach((button, i) => (button.tabIndex = i ? -1 : 0));
  container.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = buttons.indexOf(document.activeElement);
    const next = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : at + step;
    if (!buttons[next]) return;
    event.preventDefault();
    buttons[at].tabIndex = -1;
    buttons[next].tabIndex = 0;
    buttons[next].focus();
  });
  return container;
}

/** Its content is made only when it is opened, and it stays open when the figures are drawn anew. */
export function details(key, summary, content) {
  const element = el("details", { open: open.has(key) }, el("summary", {}, summary));
  const fill = () => {
    if (element.open && element.childElementCount === 1) element.append(content());
  };
  element.addEventListener("toggle", () => {
    element.open ? open.add(key) : open.delete(key);
    fill();
  });
  fill();
  return element;
}

export function table(caption, heads, rows) {
  return el("table", {},
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, ...rows));
}

export function row(heads, name, cells, properties = {}) {
  return rove(el("tr", properties, el("th", { scope: "row" }, el("span", { class: "named" }, ...name)),
    ...cells.map((cell, i) => el("td", { "data-head": heads[i + 1] }, cell))));
}

/** Of a table the first rows only, until the reader asks for all; paper shows them all. */
export function ranked(key, most, table) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length <= most + 1) return table;
  rows.slice(most).forEach((one) => one.classList.add("rest"));
  const box = el("div", { class: "ranked" }, table);
  const all = el("button", { type: "button", class: "more", "data-key": "all " + key, on: { click: () => {
    open.add("all " + key);
    show();
    rows[most].querySelector("a, button")?.focus();
  } } }, `${word("showAll")} (${rows.length})`);
  const show = () => {
    box.classList.toggle("all", open.has("all " + key));
    all.hidden = open.has("all " + key);
  };
  show();
  box.append(all);
  return box;
}

export function keepingFocus(draw) {
  const key = document.activeElement?.dataset?.key;
  draw();
  if (key) document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

export function section(title, ...content) {
  const id = "h-" + title.replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  return el("section", { class: "card", "aria-labelledby": id }, el("h2", { id }, title), ...content);
}
