// The list of tasks by keys: J and K open the next and the one before, digits say how it went, S does it tomorrow. Never while somebody types.
const list = document.querySelector('[data-tasks]');

function open(step) {
  const all = [...list.querySelectorAll('a.k-task')];
  const at = all.findIndex(a => a.getAttribute('aria-current'));
  all[at + step]?.click();
}

if (list) {
  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.repeat || e.target.matches?.('input, textarea, select')) return;
    const key = e.key.toLowerCase();
    if (key === 'j' || key === 'k') open(key === 'j' ? 1 : -1);
    else document.querySelector(`[data-press="${CSS.escape(key)}"]`)?.click();
  });
}
