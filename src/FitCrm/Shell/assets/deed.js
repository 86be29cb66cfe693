// What the desk does without leaving: a deed opens in its dialog; when it is done, whoever was refused is read again.
// A card scanned meanwhile must not press the button: Enter in a field of the dialog does nothing.
const dialog = document.getElementById('deed');
const body = document.getElementById('deed-body');

function open() {
  if (!dialog.open) dialog.showModal();
  (body.querySelector('[aria-invalid=true]') ?? body.querySelector('[autofocus]') ?? body.querySelector('.btn-primary') ?? body.querySelector('input:not([type=hidden]), select'))?.focus();
}

/** Wires the dialog; `readAgain(person)` checks somebody in once more. */
export function deeds(readAgain) {
  if (!dialog) return;
  document.addEventListener('htmx:afterSwap', e => {
    if (e.target === body && body.childElementCount) open();
  });
  dialog.addEventListener('keydown', e => {
    if (e.key === 'Enter' && e.target.matches('input, select')) e.preventDefault();
  });
  dialog.addEventListener('close', () => body.replaceChildren());
  document.body.addEventListener('deed-done', e => {
    body.replaceChildren();   // before the closing: what comes after it must find nothing to open again
    dialog.close();
    const band = document.querySelector('#card .k-band');
    if (e.detail.person && (e.detail.read || band?.dataset.v === 'stop')) readAgain(e.detail.person);
  });
}
