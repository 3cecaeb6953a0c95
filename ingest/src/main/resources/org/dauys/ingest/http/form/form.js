// The public form. Everything that comes from outside is put in as text, never as HTML.

import { LANGUAGES, WORDS } from "./words.js";

const API = "/v1/form";
const TRIES = 4;
const FIRST_PAUSE_MS = 1000;

const query = new URLSearchParams(location.search);
const lang = [query.get("lang"), ...navigator.languages.map((tag) => tag.slice(0, 2)), "kk"]
  .find((tag) => tag in LANGUAGES);
const word = (name) => WORDS[lang][name];
const $ = (id) => document.getElementById(id);
const number = new Intl.NumberFormat(lang === "kk" ? "ru" : lang);

let longest = 5000;
// One id for one text: pressing the button twice or losing the net on the way makes one feedback.
let id = newId();

/** Works without a secure context, too: an intranet may serve plain HTTP. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function label() {
  document.documentElement.lang = lang;
  document.title = word("title") + " · Dauys";
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = word(element.dataset.word);
  }
  const nav = $("languages");
  nav.setAttribute("aria-label", word("languageChoice"));
  for (const [tag, name] of Object.entries(LANGUAGES)) {
    const link = document.createElement("a");
    link.textContent = name;
    link.lang = tag;
    link.href = "?lang=" + tag;
    if (tag === lang) link.setAttribute("aria-current", "true");
    nav.append(link);
  }
}

async function ask() {
  const response = await fetch(API);
  if (!response.ok) throw new Error("closed");
  const questions = await response.json();
  longest = questions.longest;
  const select = $("region");
  select.append(new Option(word("anyRegion"), ""));
  const names = questions.regions
    .map((region) => [region[lang], region.id])
    .sort((a, b) => a[0].localeCompare(b[0], lang));
  for (const [name, value] of names) select.append(new Option(name, value));
}

function count() {
  const left = longest - $("text").value.length;
  $("text-left").textContent = left < 500 ? word("left").replace("{n}", number.format(left)) : "";
}

function show(problem, text) {
  problem.textContent = text;
  problem.hidden = !text;
}

function check() {
  const text = $("text").value;
  const wrong = !text.trim() ? word("textMissing") : text.length > longest ? word("textLong") : "";
  show($("text-problem"), wrong);
  $("text").toggleAttribute("aria-invalid", Boolean(wrong));
  if (wrong) $("text").focus();
  return !wrong;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends until it is answered for good; an answer of "later" or a lost connection is tried again. */
async function post(body) {
  for (let attempt = 1; ; attempt++) {
    let seconds = 0;
    try {
      const response = await fetch(API, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      if (response.status !== 503 || attempt === TRIES) return response;
      seconds = Number(response.headers.get("Retry-After")) || 0;
    } catch (problem) {
      if (attempt === TRIES) throw problem;
    }
    await pause(Math.max(seconds * 1000, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
  }
}

async function send(event) {
  event.preventDefault();
  show($("problem"), "");
  if (!check() || $("send").disabled) return;
  $("send").disabled = true;
  $("send").textContent = word("sending");
  try {
    const response = await post({
      id,
      text: $("text").value,
      region: $("region").value,
      website: $("website").value,
    });
    const answer = await response.json();
    if (response.status === 202) {
      done(answer.id);
    } else {
      show($("problem"), word(response.status === 429 ? "tooMany" : response.status === 503 ? "later" : "refused"));
    }
  } catch {
    show($("problem"), word("offline"));
  } finally {
    $("send").disabled = false;
    $("send").textContent = word("send");
  }
}

function done(receipt) {
  $("receipt").textContent = receipt;
  $("form").hidden = true;
  $("done").hidden = false;
  $("done").focus();
}

function again() {
  id = newId();
  $("form").reset();
  count();
  $("done").hidden = true;
  $("form").hidden = false;
  $("text").focus();
}

label();
count();
$("text").addEventListener("input", count);
$("form").addEventListener("submit", send);
$("again").addEventListener("click", again);
ask().catch(() => show($("problem"), word("offline")));
