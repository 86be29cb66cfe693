// A file that is too large is said so before it is sent: the server would only break the line.
document.addEventListener('change', event => {
  const field = event.target;
  if (!field.dataset?.largest) return;
  const tooLarge = [...field.files].some(file => file.size > Number(field.dataset.largest));
  field.setCustomValidity(tooLarge ? field.dataset.tooLarge : '');
  field.reportValidity();
});
