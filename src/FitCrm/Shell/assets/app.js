// The entry of every page: fragments (htmx), keys, dialogs, the note that the server is away. Charts and live news load only where a page has them.
import htmx from 'htmx.org';
import './offline.js';
import './keys.js';
import './theme-switch.js';
import './desk.js';
import './zone.js';
import './photo.js';
import './tasks.js';
import './help.js';
import './board.js';
import './upload.js';
import './refused.js';

htmx.config.includeIndicatorStyles = false;   // it would inject a style, which the policy stops
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;             // no page with people's names stays in the browser's storage
// A refused form comes back as 422 with its errors beside the fields: show it like any other answer.
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '[23]..', swap: true },
  { code: '422', swap: true },
  { code: '[45]..', swap: false, error: true },
];

if (document.querySelector('[data-chart]')) import('./charts.js');
if (document.querySelector('[data-live]')) import('./live.js');
