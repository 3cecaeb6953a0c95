// What the reader is told when something cannot be had.

import { hasKey } from "./api.js";
import { $ } from "./dom.js";
import { word } from "./state.js";

/** Words for an error, in the reader's language where they are known. */
export function told(error) {
  if (error.status === 401) return word(hasKey() ? "wrongKey" : "keyNeeded");
  if (error.status === 403) return word("mayNot");
  if (error.status === 400 && error.parameter === "q") return word("searchHint");
  return word("trouble");
}

export function trouble(error) {
  const keyMissing = error.status === 401 && !hasKey();
  if (error.status === 401) $("key").hidden = false;
  else console.error(error);
  $("trouble").textContent = keyMissing ? "" : told(error);
  $("trouble").hidden = keyMissing;
}
