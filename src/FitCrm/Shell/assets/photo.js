// A photo for the register: from the camera or a file, cut to the middle, made small and drawn anew, which leaves out what a camera writes beside it.
const [width, height, quality] = [480, 600, 0.86];   // px, px, JPEG

let stream = null;
const stop = () => { stream?.getTracks().forEach(t => t.stop()); stream = null; };

function part(form, what) { return form.querySelector(what); }

function cut(source, w, h) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const scale = Math.max(width / w, height / h);
  const [cw, ch] = [width / scale, height / scale];
  canvas.getContext('2d').drawImage(source, (w - cw) / 2, (h - ch) / 2, cw, ch, 0, 0, width, height);
  return new Promise(done => canvas.toBlob(done, 'image/jpeg', quality));
}

function show(form, blob) {
  const files = new DataTransfer();
  files.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }));
  part(form, 'input[type=file]').files = files.files;
  const picture = part(form, 'img');
  picture.src = URL.createObjectURL(blob);
  picture.hidden = false;
  part(form, 'video').hidden = true;
  part(form, '[data-snap]').hidden = true;
}

async function camera(form) {
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
  } catch {
    part(form, '[data-no-camera]').hidden = false;
    return;
  }
  const video = part(form, 'video');
  video.srcObject = stream;
  await video.play();
  video.hidden = false;
  part(form, 'img').hidden = true;
  part(form, '[data-snap]').hidden = false;
  part(form, '[data-snap]').focus();
}

async function snap(form) {
  const video = part(form, 'video');
  const blob = await cut(video, video.videoWidth, video.videoHeight);
  stop();
  show(form, blob);
}

async function file(form, input) {
  try {
    const picture = await createImageBitmap(input.files[0]);
    show(form, await cut(picture, picture.width, picture.height));
  } catch { /* no picture: the server says so */ }
}

document.addEventListener('click', e => {
  const form = e.target.closest?.('[data-photo]');
  if (!form) return;
  if (e.target.closest('[data-camera-on]')) camera(form);
  if (e.target.closest('[data-snap]')) snap(form);
});
document.addEventListener('change', e => {
  const form = e.target.closest?.('[data-photo]');
  if (form && e.target.type === 'file' && e.target.files.length) file(form, e.target);
});
document.addEventListener('close', stop, true);
const ready = () => document.querySelectorAll('[data-photo] [data-needs-script]').forEach(row => { row.hidden = false; });
document.addEventListener('htmx:afterSwap', ready);
ready();
