// A page that cannot reach the server says so; what was typed stays where it is.
const note = () => document.getElementById('offline');

export function away(is) {
  if (note()) note().hidden = !is;
  document.querySelectorAll('.k-live').forEach(l => { if (is) l.dataset.state = 'offline'; else delete l.dataset.state; });
}

document.addEventListener('htmx:sendError', () => away(true));
document.addEventListener('htmx:afterOnLoad', () => away(false));
addEventListener('offline', () => away(true));
addEventListener('online', () => away(false));

// Signed out in another tab, or a right was lost: the answer is a 401 or 403, and the page that explains it is one click away.
document.addEventListener('htmx:responseError', e => {
  if (e.detail.xhr.status === 401) location.assign('/sign-in?back=' + encodeURIComponent(location.pathname));
  else document.getElementById('broken')?.removeAttribute('hidden');
});
