// A form that came back refused: the field that is wrong gets the focus; where there is none, the sentence that says why comes into sight.
const wrong = 'main [aria-invalid=true]', why = 'main .k-field-error, main .k-note[data-v=stop]';

function show() {
  const field = document.querySelector(wrong);
  (field ?? document.querySelector(why))?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

document.addEventListener('htmx:afterSettle', e => { if (e.detail.xhr?.status >= 400 && !document.querySelector('dialog[open]')) show(); });
if ([409, 422].includes(performance.getEntriesByType('navigation')[0]?.responseStatus)) show();
