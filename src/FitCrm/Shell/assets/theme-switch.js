// The theme is a setting of the person: the button changes the page at once and tells the server, which writes it into the next page.
import htmx from 'htmx.org';

const root = document.documentElement;

function wear(theme) {
  root.dataset.theme = theme;
  root.dataset.bsTheme = theme === 'auto' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : theme;
  htmx.trigger(document.body, 'theme-changed');
}

// In the capture phase, so that the form sends the value that is right now.
document.addEventListener('click', e => {
  const toggle = e.target.closest?.('[data-theme-toggle]');
  if (toggle) wear(toggle.value = root.dataset.bsTheme === 'dark' ? 'light' : 'dark');
}, true);

document.addEventListener('change', e => {
  if (e.target.matches?.('[data-theme-choice]')) wear(e.target.value);
});
