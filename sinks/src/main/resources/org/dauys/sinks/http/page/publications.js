// What may leave the analysts' circle: the files that were published, which everybody may read.

import { API, ask } from "./api.js";
import { el, row, section, table } from "./dom.js";
import { day, dayFormat, number, state, word } from "./state.js";

const link = (name, label) => el("a", {
  href: `${API}publications/${encodeURIComponent(state.filter.consultation)}/${name}.csv`, download: true,
}, `CSV, ${label}`);

const numbered = (number) => String(number).padStart(4, "0");

export async function publications() {
  const all = (await ask("publications")).filter(({ consultation }) => consultation === state.filter.consultation);
  const heads = ["№", word("day"), word("pieces"), word("file")];
  return { counts: undefined, content: [section(word("publications"),
    el("p", { class: "note" }, word("publicationsNote")),
    all.length
      ? table(word("publications"), heads, all.map((one) => row(heads, [`№ ${one.number}`],
        [dayFormat.format(day(one.on)), number.format(one.feedback), link(numbered(one.number), `№ ${one.number}`)])))
      : el("p", { class: "note" }, word("noPublications")),
    ...(all.length ? [el("p", {}, link("total", word("sumOfAll")))] : []))] };
}
