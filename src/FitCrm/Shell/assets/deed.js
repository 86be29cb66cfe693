// What the desk does without leaving: a deed opens in its dialog; when it is done, whoever was refused is read again.
// A card scanned meanwhile must not press the button: Enter in a field of the dialog does nothing, and the Enter that ends a quick row of letters is a card's: it waits for the desk.
const dialog = document.getElementById('deed');
const body = document.getElementById('deed-body');
const quick = 200;   // most milliseconds between two letters of a scanner
const shortest = 4;  // letters of a card
const row = { letters: '', at: 0 };

const empty = () => [...body.querySelectorAll('input[required]:not([type=hidden])')].find(i => !i.value);

function open() {
  if (!dialog.open) dialog.showModal();
  (body.querySelector('[aria-invalid=true]') ?? body.querySelector('[autofocus]') ?? empty() ?? body.querySelector('.btn-primary') ?? body.querySelector('input:not([type=hidden]), select'))?.focus();
}

/** The card that ends with this key, or nothing. */
function card(e) {
  const soon = e.timeStamp - row.at < quick;
  if (e.key === 'Enter') {
    const read = soon && row.letters.length >= shortest ? row.letters : '';
    row.letters = '';
    return read;
  }
  if (e.key.length === 1) [row.letters, row.at] = [soon ? row.letters + e.key : e.key, e.timeStamp];
  else if (e.key !== 'Shift') row.letters = '';
  return '';
}

/** Wires the dialog; `readAgain(person)` checks somebody in once more, `later(card)` keeps a card until the dialog is closed. */
export function deeds(readAgain, later) {
  if (!dialog) return;
  document.addEventListener('htmx:afterSettle', e => {   // not before: until then a press of its button does nothing
    if (e.detail.target === body && body.childElementCount) open();
  });
  dialog.addEventListener('keydown', e => {
    const field = e.target.matches('input, select');
    const read = card(e);
    if (e.key === 'Enter' && (field || read)) e.preventDefault();
    if (read && !field && !e.target.matches('textarea')) later(read);
  });
  dialog.addEventListener('close', () => { if (body.contains(document.activeElement)) document.activeElement.blur(); body.replaceChildren(); });
  document.body.addEventListener('deed-done', e => {
    document.activeElement?.blur();   // a day's field that is taken away with the focus in it leaves the next field without a caret (Chromium)
    body.replaceChildren();   // before the closing: what comes after it must find nothing to open again
    dialog.close();
    const band = document.querySelector('#card .k-band');
    if (e.detail.person && (e.detail.read || band?.dataset.v === 'stop')) readAgain(e.detail.person);
  });
}
