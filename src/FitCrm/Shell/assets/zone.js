// A form that asks for a time zone first offers the browser's own.
const form = document.querySelector('form[data-zone-field]');
if (form) {
  const field = form.elements[form.dataset.zoneField];
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...field.options].some(o => o.value === own)) field.value = own;
}
