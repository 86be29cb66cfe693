// "?" opens the help of the page; the ticks of the first day stay in this browser.
const dialog = document.getElementById('help');
const body = document.getElementById('help-body');

document.addEventListener('htmx:afterSwap', e => { if (e.target === body && body.childElementCount && !dialog.open) dialog.showModal(); });
dialog?.addEventListener('close', () => body.replaceChildren());
document.addEventListener('keydown', e => {
  if (e.key !== '?' || e.ctrlKey || e.altKey || e.metaKey || e.target.matches?.('input, textarea, select')) return;
  e.preventDefault();
  document.querySelector('[data-help]')?.click();
});

for (const list of document.querySelectorAll('[data-ticks]')) {
  const key = `fitcrm-first-day-${list.dataset.ticks}`;
  const done = new Set(JSON.parse(localStorage.getItem(key) ?? '[]'));
  for (const box of list.querySelectorAll('input')) {
    box.checked = done.has(box.value);
    box.addEventListener('change', () => {
      done[box.checked ? 'add' : 'delete'](box.value);
      localStorage.setItem(key, JSON.stringify([...done]));
    });
  }
}
