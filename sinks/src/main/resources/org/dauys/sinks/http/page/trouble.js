// What the reader is told when something cannot be had.

import { $ } from "./dom.js";
import { word } from "./state.js";

export function trouble(error) {
  if (error.status === 401) {
    $("key").hidden = false;
    return;
  }
  console.error(error);
  $("trouble").textContent = word("trouble");
  $("trouble").hidden = false;
}
