// First thing in <head>, not deferred: the theme is there before the first paint. The server has written the person's choice;
// "auto" asks the machine.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => { if (root.dataset.theme === 'auto') root.dataset.bsTheme = dark.matches ? 'dark' : 'light'; };
  apply();
  dark.addEventListener('change', apply);
})();
