// Keys: "/" finds, a button that shows a key is pressed by it, dialogs open and close.
const menu = () => document.querySelector('details.k-menu[open], details.k-more[open]');
const typing = e => e.target.matches?.('input, textarea, select');

document.addEventListener('keydown', e => {
  if (e.key === 'Escape') menu()?.removeAttribute('open');
  if (e.key === '/' && !typing(e)) {
    const field = document.querySelector('.k-search input, .k-scan input');
    if (field) { e.preventDefault(); field.focus(); }
    return;
  }
  if (!/^F\d+$/.test(e.key) || e.ctrlKey || e.altKey || e.metaKey) return;
  const button = document.querySelector(`[data-key="${e.key}"]:not([disabled])`);
  if (!button) return;
  e.preventDefault();
  if (!e.repeat) button.click();
});

document.addEventListener('click', e => {
  const opens = e.target.closest?.('[data-opens]');
  if (opens) document.getElementById(opens.dataset.opens)?.showModal();
  const closes = e.target.closest?.('[data-closes]');
  if (closes) { e.preventDefault(); closes.closest('dialog')?.close(); }
  if (menu() && !menu().contains(e.target)) menu().open = false;
  if (e.target.closest?.('[data-print]')) print();
});

document.addEventListener('change', e => {
  if (e.target.matches?.('[data-sends]')) e.target.form.requestSubmit();
});

if (location.hash) document.querySelector(`dialog${CSS.escape ? '#' + CSS.escape(location.hash.slice(1)) : location.hash}`)?.showModal();
