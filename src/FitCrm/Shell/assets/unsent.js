// Scans that the server has not answered: in the order they were read, in sight as soon as one does not get through, until each is answered.
const scans = [];
const box = () => document.getElementById('unsent');

export const keep = scan => { scans.push(scan); };
export const next = () => scans.find(s => !s.stuck) ?? null;
export const answered = scan => { scans.splice(scans.indexOf(scan), 1); };

/** Waits until somebody presses it, and lets the next ones pass: why is "choose" (several fit) or "again" (not taken). */
export function stuck(scan, why) {
  scan.stuck = why;
  delete scan.why;
}

/** Sends one again that was pressed. */
export function again(id) {
  const scan = scans.find(s => s.values.id === id);
  if (scan) delete scan.stuck;
  return scan;
}

/** Shows what is left. */
export function unsent() {
  if (!box()) return;
  box().hidden = scans.length === 0;
  const row = box().querySelector('template').content.firstElementChild;
  box().querySelector('ol').replaceChildren(...scans.map(scan => {
    const shown = row.cloneNode(true);
    shown.querySelector('b').textContent = scan.typed;
    for (const button of shown.querySelectorAll('button')) {
      button.dataset.scan = scan.values.id;
      button.hidden = button.dataset.why !== (scan.stuck ?? 'again');
    }
    return shown;
  }));
}

addEventListener('beforeunload', e => { if (scans.length) e.preventDefault(); });
