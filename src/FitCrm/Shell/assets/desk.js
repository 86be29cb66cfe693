// The desk: the scan field has the focus, always. A scanner types and sends Enter; people type a few letters and choose.
import htmx from 'htmx.org';
import { deeds } from './deed.js';
import { sound } from './sounds.js';
import { again, answered, keep, next, stuck, unsent } from './unsent.js';

const desk = document.querySelector('.k-desk');
const field = () => desk.querySelector('.k-scan input[name=q]');
const found = () => desk.querySelector('#found');
const options = () => [...found().querySelectorAll('[role=option]')];
const chosen = () => found().querySelector('[aria-selected=true]');
let sending = null;

/** A time-ordered id (UUID v7), made here so that a repeated request is the same check-in. */
export function newId() {
  const b = crypto.getRandomValues(new Uint8Array(16));
  const t = Date.now();
  for (let i = 0; i < 6; i++) b[i] = Math.floor(t / 2 ** (8 * (5 - i))) % 256;
  b[6] = (b[6] & 0x0f) | 0x70;
  b[8] = (b[8] & 0x3f) | 0x80;
  const h = [...b].map(v => v.toString(16).padStart(2, '0')).join('');
  return [h.slice(0, 8), h.slice(8, 12), h.slice(12, 16), h.slice(16, 20), h.slice(20)].join('-');
}

function clear() {
  field().value = '';
  closeResults();
  field().focus();
}

function closeResults() {
  found().replaceChildren();
  field().setAttribute('aria-expanded', 'false');
  field().removeAttribute('aria-activedescendant');
}

// A list that comes after the field was cleared or typed on is of no use; that of a scan waits until somebody has time to choose.
function showResults(ofScan) {
  const list = found().querySelector('[data-for]');
  if (ofScan && list && sending?.typed === list.dataset.for) {
    if (!field().value) field().value = sending.typed;   // several fit: choose
    else if (field().value.trim() !== sending.typed) sending.why = 'choose';
  }
  if (list && list.dataset.for !== field().value.trim()) closeResults();
  else field().setAttribute('aria-expanded', String(options().length > 0));
}

function choose(step) {
  const all = options();
  if (!all.length) return false;
  const at = all.indexOf(chosen());
  const next = all[(at + step + all.length) % all.length];
  for (const o of all) {
    o.setAttribute('aria-selected', o === next);
    o.classList.toggle('is-open', o === next);
  }
  field().setAttribute('aria-activedescendant', next.id);
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

function onKey(e) {
  if (e.target === field()) {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { if (choose(e.key === 'ArrowDown' ? 1 : -1)) e.preventDefault(); }
    if (e.key === 'Escape') { e.preventDefault(); clear(); }
    return;
  }
  const letter = e.key.length === 1 && !e.ctrlKey && !e.altKey && !e.metaKey && e.key !== ' ';
  if (letter && !e.target.matches('input, textarea, select, dialog *')) field().focus();   // the key lands in the field
}

// The field is free for the next card at once; scans are sent one after the other, each with an id made once, so that sending it
// again is the same check-in. One that did not get through stays in sight, and goes when the server answers again.
function onSubmit(e) {
  if (!e.target.matches('#scan')) return;   // not e.target.id: the form holds a field of that name
  e.preventDefault();
  const typed = field().value.trim();
  if (!typed) return;
  const list = found().querySelector('[data-for]');   // only the list made for exactly these letters may answer
  const person = list?.dataset.for === typed ? chosen()?.dataset.person : null;
  keep({ typed, values: { ...Object.fromEntries(new FormData(e.target)), q: typed, id: newId(), ...(person ? { person } : {}) } });
  clear();
  send();
}

// An answer that takes its time is said to be awaited: the card in sight is that of the person before.
function asking(is) {
  desk.querySelector('#asking').hidden = !is;
  desk.querySelector('#card').setAttribute('aria-busy', String(is));
}

async function send() {
  if (sending) return;
  const slow = setTimeout(asking, 300, true);
  while ((sending = next())) {
    sending.status = 200;
    try {
      await htmx.ajax('POST', '/desk/scan', { values: sending.values, target: '#card', swap: 'innerHTML' });
    } catch {
      sending.status = 0;
    }
    if (sending.status === 0 || sending.status === 401) break;   // nobody takes it now: the order is kept
    if (sending.status >= 400) stuck(sending, 'again');
    else if (sending.why) stuck(sending, sending.why);
    else answered(sending);
  }
  sending = null;
  clearTimeout(slow);
  asking(false);
  unsent();
}

// A scan of somebody chosen, or of a card that was read while a dialog was open.
const scanOf = values => ({ ...Object.fromEntries(new FormData(desk.querySelector('#scan'))), id: newId(), q: '', ...values });

if (desk) {
  document.addEventListener('keydown', onKey);
  desk.addEventListener('submit', onSubmit);
  desk.addEventListener('click', e => {
    const option = e.target.closest('#found [role=option]');
    if (option) {
      for (const o of options()) o.setAttribute('aria-selected', o === option);
      desk.querySelector('#scan').requestSubmit();
    }
  });
  document.addEventListener('htmx:responseError', e => { if (sending && e.detail.pathInfo.requestPath === '/desk/scan') sending.status = e.detail.xhr.status; });
  document.addEventListener('server-back', send);
  desk.addEventListener('click', e => { if (again(e.target.closest('#unsent [data-scan]')?.dataset.scan)) send(); });
  addEventListener('focus', send);   // back from signing in again
  document.body.addEventListener('desk-done', () => field().focus());
  document.addEventListener('htmx:afterSwap', e => {
    if (e.target.id === 'found') showResults(e.detail.requestConfig?.verb === 'post');   // a search that comes late gives nothing back
    if (!document.activeElement?.matches('input, textarea, select, dialog *') && !document.querySelector('dialog[open]')) field().focus();
  });
  document.addEventListener('htmx:afterSwap', e => { if (e.target.id === 'card') sound(e.target.querySelector('.k-band')?.dataset.v); });
  const reader = desk.querySelector('[data-camera]');
  reader.addEventListener('click', async () => {
    const eye = await import('./camera.js');
    if (reader.getAttribute('aria-expanded') === 'true') eye.close(reader);
    else await eye.open(reader, code => { field().value = code; desk.querySelector('#scan').requestSubmit(); });
    field().focus();
  });
  const cards = [];
  deeds(person => {
    keep({ typed: desk.querySelector('#card .k-verdict-name')?.textContent.trim() ?? '', values: scanOf({ person }) });
    send();
  }, card => cards.push(card));
  document.getElementById('deed').addEventListener('close', () => {
    for (const card of cards.splice(0)) keep({ typed: card, values: scanOf({ q: card }) });
    field().blur();   // the browser gives the focus back without the caret: what is scanned would go nowhere
    field().focus();
    send();
  });
  addEventListener('focus', () => { if (document.activeElement === document.body) field().focus(); });
  field().focus();
}
