// Three short sounds, so that the desk need not look up: come in, look, stop. Off and on by the button of the desk, kept in this browser.
const tunes = { ok: [[880, 0, 0.09], [1320, 0.1, 0.14]], warn: [[660, 0, 0.12], [660, 0.18, 0.12]], stop: [[220, 0, 0.35]] };
const key = 'fitcrm-sounds';
let air = null;

export const silent = () => localStorage.getItem(key) === 'off';

/** Plays the sound of a verdict: ok, warn or stop; others have none. */
export function sound(verdict) {
  if (!tunes[verdict] || silent()) return;
  air ??= new AudioContext();
  air.resume();
  document.documentElement.dataset.sounded = verdict;
  for (const [pitch, from, length] of tunes[verdict]) {
    const [tone, loudness] = [air.createOscillator(), air.createGain()];
    tone.type = verdict === 'stop' ? 'square' : 'sine';
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(verdict === 'stop' ? 0.12 : 0.2, air.currentTime + from);
    loudness.gain.exponentialRampToValueAtTime(0.001, air.currentTime + from + length);
    tone.connect(loudness).connect(air.destination);
    tone.start(air.currentTime + from);
    tone.stop(air.currentTime + from + length);
  }
}

const button = document.querySelector('[data-sounds]');
const show = () => button.setAttribute('aria-pressed', String(!silent()));
if (button) {
  show();
  button.addEventListener('click', () => {
    localStorage.setItem(key, silent() ? 'on' : 'off');
    show();
    sound('ok');
  });
}
