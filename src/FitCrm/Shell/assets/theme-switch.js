// The theme is a setting of the person: the button changes the page at once and tells the server, which writes it into the next page.
import htmx from 'htmx.org';

document.addEventListener('click', e => {
  const button = e.target.closest?.('[data-theme-to]');
  if (!button) return;
  const root = document.documentElement;
  const to = button.dataset.themeTo;
  root.dataset.theme = to;
  root.dataset.bsTheme = to === 'auto' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : to;
  button.closest('.k-menu-list')?.querySelectorAll('[data-theme-to]').forEach(b => b.toggleAttribute('aria-current', b === button));
  htmx.trigger(document.body, 'theme-changed');
});
