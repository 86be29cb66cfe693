// A page that cannot reach the server, or whose person was signed out meanwhile, says so; what was typed stays where it is.
const notes = { 400: 'stale', 401: 'signed-out', 403: 'forbidden', 409: 'changed' };
let asking = null;

/** Says one of the notes at the foot of the page, or none. */
function say(id) {
  for (const n of ['offline', 'broken', ...Object.values(notes)]) {
    const note = document.getElementById(n);
    if (note) note.hidden = n !== id;
  }
}

/** Whether the server is away. While it is, it is asked every three seconds; "server-back" tells that it answers again. */
export function away(is) {
  if (!is && !asking) return;
  if (is) say('offline');
  else document.getElementById('offline')?.setAttribute('hidden', '');
  document.querySelectorAll('.k-live').forEach(l => { if (is) l.dataset.state = 'offline'; else delete l.dataset.state; });
  if (is) asking ??= setInterval(async () => { if (await answers()) away(false); }, 3000);
  else {
    clearInterval(asking);
    asking = null;
    document.dispatchEvent(new Event('server-back'));
  }
}

/** The status of a small question: 204 when the server is there and the person is signed in (where the page needs that), 0 when it is away. */
async function status() {
  const address = document.querySelector('.k-app') ? '/me/here' : '/health/live';
  try {
    return (await fetch(address, { headers: { 'HX-Request': 'true' }, cache: 'no-store', signal: AbortSignal.timeout(8000) })).status;
  } catch {
    return 0;
  }
}

const answers = async () => await status() > 0;

document.addEventListener('htmx:sendError', () => away(true));
document.addEventListener('htmx:afterOnLoad', e => {
  away(false);
  if (e.detail.xhr.status >= 400) return;
  if (e.detail.requestConfig.verb === 'post') say(null);
  else document.getElementById('signed-out')?.setAttribute('hidden', '');   // a list that came shows that somebody is signed in
});
addEventListener('offline', () => away(true));
addEventListener('online', async () => { if (await answers()) away(false); });
document.addEventListener('htmx:responseError', e => say(notes[e.detail.xhr.status] ?? 'broken'));

// A form is sent only when somebody is there to take it: else the browser would show a page of its own, and what was typed would be gone.
// Once it is sent it is not sent again by an impatient second press, until the page is left or a minute has passed.
const ready = new WeakSet();
const waits = new Map();   // forms on their way, with the button that sent them

function done(form) {
  waits.get(form)?.removeAttribute('aria-busy');
  waits.delete(form);
}

document.addEventListener('submit', async e => {
  const form = e.target;   // its attribute, not form.method: a field may have that name
  if (e.defaultPrevented || form.getAttribute('method') !== 'post' || ready.delete(form)) return;
  e.preventDefault();
  if (waits.has(form)) return;   // pressed twice
  waits.set(form, e.submitter);
  e.submitter?.setAttribute('aria-busy', 'true');
  const code = await status();
  if (code === 0 || code === 401) done(form);
  if (code === 0) return away(true);
  if (code === 401) return say('signed-out');
  say(null);
  ready.add(form);
  form.requestSubmit(e.submitter);
  setTimeout(done, 60_000, form);
});
addEventListener('pageshow', () => [...waits.keys()].forEach(done));

// A page that comes back by the browser's Back holds what was typed, and a preview of something else: it is made again.
addEventListener('pageshow', e => {
  if (!e.persisted && performance.getEntriesByType('navigation')[0]?.type !== 'back_forward') return;
  document.querySelectorAll('form[hx-trigger^=input]').forEach(form => form.dispatchEvent(new Event('input', { bubbles: true })));
});
