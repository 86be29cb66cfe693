// News from the club: the hub says that something changed, and the page fetches the fragment again.
import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import htmx from 'htmx.org';
import { away } from './offline.js';

const news = kind => htmx.trigger(document.body, 'live-' + kind);
const hub = new HubConnectionBuilder().withUrl('/live')
  .withAutomaticReconnect({ nextRetryDelayInMilliseconds: c => Math.min(10_000, 500 * 2 ** c.previousRetryCount) })
  .configureLogging(LogLevel.Error).build();

hub.on('checkIn', () => { news('check-in'); });   // a value would be taken for an answer
hub.on('task', () => { news('task'); });
hub.onreconnecting(() => away(true));
hub.onreconnected(() => { away(false); news('check-in'); });

async function start() {
  try {
    await hub.start();
    document.documentElement.dataset.liveState = 'on';
  } catch {
    setTimeout(start, 3000);
  }
}
start();
