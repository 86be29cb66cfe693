// The desk's camera reads QR codes: what it reads is sent as a scan would be. One code is read once until another or nothing is held before it.
const box = document.getElementById('camera');
const video = box.querySelector('video');
const [wide, every, forget] = [640, 150, 3000];   // px, ms, ms
let decode = null, stream = null, timer = 0, last = { code: '', at: 0 };

function look(canvas, read) {
  if (!video.videoWidth) return;
  canvas.width = Math.min(wide, video.videoWidth);
  canvas.height = Math.round(canvas.width * video.videoHeight / video.videoWidth);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.drawImage(video, 0, 0, canvas.width, canvas.height);
  let code = '';
  try { code = decode(pen.getImageData(0, 0, canvas.width, canvas.height)); } catch { return; }   // no code in sight
  const now = Date.now();
  if (code && (code !== last.code || now - last.at > forget)) read(code);
  if (code) last = { code, at: now };
}

export async function open(button, read) {
  try {
    decode ??= (await import('qr/decode.js')).default;
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    box.hidden = false;
    box.querySelector('.k-field-error').hidden = false;
    return;
  }
  video.srcObject = stream;
  await video.play();
  box.hidden = false;
  box.querySelector('.k-field-error').hidden = true;
  button.setAttribute('aria-expanded', 'true');
  const canvas = document.createElement('canvas');
  timer = setInterval(() => look(canvas, read), every);
}

export function close(button) {
  clearInterval(timer);
  stream?.getTracks().forEach(t => t.stop());
  stream = null;
  box.hidden = true;
  button.setAttribute('aria-expanded', 'false');
}
