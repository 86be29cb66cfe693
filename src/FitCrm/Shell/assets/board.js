// The board of leads by keys and by mouse: J and K go from card to card, [ and ] (or the arrows) move a card to the stage before or after, and a card is dragged to another column.
// Each presses a button of the card's own menu, so that it is one and the same form.
const board = () => document.getElementById('board');
const cards = () => [...board().querySelectorAll('[data-lead]')];
const stages = () => [...board().querySelectorAll('[data-column]')].map(c => c.dataset.column);
const typing = e => e.target.matches?.('input, textarea, select');

const move = (card, stage) => card.querySelector(`button[name="stage"][value="${CSS.escape(stage)}"]`)?.click();

function walk(by) {
  const all = cards(), at = all.indexOf(document.activeElement?.closest?.('[data-lead]'));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  next?.querySelector('[data-card]').focus();
}

const steps = { ']': 1, ArrowRight: 1, '[': -1, ArrowLeft: -1 };

document.addEventListener('keydown', e => {
  if (!board() || typing(e) || e.ctrlKey || e.altKey || e.metaKey) return;
  if (e.key === 'j' || e.key === 'k') { e.preventDefault(); walk(e.key === 'j' ? 1 : -1); return; }
  const card = e.target.matches?.('[data-card]') ? e.target.closest('[data-lead]') : null;
  if (!card || !steps[e.key] || e.repeat) return;
  e.preventDefault();
  const stage = stages()[stages().indexOf(card.closest('[data-column]').dataset.column) + steps[e.key]];
  if (stage) move(card, stage);
});

let dragged = null;
const columnOf = e => dragged && e.target.closest?.('#board [data-column]');

document.addEventListener('dragstart', e => {
  dragged = e.target.closest?.('#board [data-lead]');
  if (dragged) { e.dataTransfer.effectAllowed = 'move'; e.dataTransfer.setData('text/plain', dragged.dataset.lead); }
});
document.addEventListener('dragover', e => {
  const over = columnOf(e);
  for (const column of board()?.querySelectorAll('.is-over') ?? []) if (column !== over) column.classList.remove('is-over');
  if (over) { e.preventDefault(); over.classList.add('is-over'); }
});
document.addEventListener('drop', e => {
  const over = columnOf(e);
  if (!over) return;
  e.preventDefault();
  if (over.dataset.column !== dragged.closest('[data-column]').dataset.column) move(dragged, over.dataset.column);
});
document.addEventListener('dragend', () => {
  dragged = null;
  for (const column of board()?.querySelectorAll('.is-over') ?? []) column.classList.remove('is-over');
});
