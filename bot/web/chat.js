/* The page's own script: shows Web Chat with this tab's conversation, and finds it again when it is lost. */
import { markLanguages } from './language.js';
import { forgetLine, socketsWork, watchLine } from './line.js';
import { findSession, keepAlive } from './session.js';
import { styleOptions } from './style.js';

const root = document.getElementById('chat');
const failure = document.getElementById('failure');
const interruption = document.getElementById('interruption');
const nonce = document.querySelector('script[nonce]').nonce;
const { locale, placeholder } = root.dataset;

/** Tokens live for half an hour; where there is no socket to break, this is how a break is noticed. */
const refreshMs = 10 * 60_000;
const pollRefreshMs = 10_000;
/** DirectLineJS's names: the token expired, no connection was made, the conversation is over. */
const lost = [3, 4, 5];

/** The connection on show: what becomes of those before it does not matter. */
let current;
let store;
let retry;
let tries = 0;
let opening = false;

/** Shows the conversation; with an id Web Chat fetches what was said, else it starts it. */
function show({ token, domain, conversationId, activities }) {
  const { createDirectLine, createStore, renderWebChat } = window.WebChat;
  const unsent = unsentIn(activities);
  if (conversationId && !hasNews(activities)) hush();
  const line = createDirectLine({
    domain,
    token,
    conversationId,
    conversationStartProperties: { locale },
    webSocket: socketsWork(),
  });
  leave();
  current = line;
  store = createStore();
  line.connectionStatus$.subscribe((status) => {
    if (line === current && lost.includes(status)) breakDown();
  });
  renderWebChat(
    {
      directLine: line,
      locale,
      nonce,
      overrideLocalizedStrings: (strings) => ({
        ...withCurlyApostrophes(strings),
        TEXT_INPUT_PLACEHOLDER: placeholder,
      }),
      sendTypingIndicator: false,
      store,
      styleOptions,
    },
    root,
  );
  if (unsent) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: unsent } });
}

/** Web Chat's own words, set as ours are. */
const withCurlyApostrophes = (strings) =>
  Object.fromEntries(
    Object.entries(strings).map(([key, text]) => [
      key,
      text.replace?.(/(\p{L})'/gu, '$1’') ?? text,
    ]),
  );

function leave() {
  const old = current;
  current = undefined;
  forgetLine();
  old?.end();
}

/** What the student wrote and the desk has not got: it goes back into the box, to be sent again. */
function unsentIn(arrived) {
  if (!store) return '';
  const known = new Set(arrived.map(({ channelData }) => channelData?.clientActivityID));
  const { activities, sendBoxValue } = store.getState();
  const waiting = activities.filter(
    ({ channelData: data }) =>
      ['sending', 'send failed'].includes(data?.['webchat:send-status']) &&
      !known.has(data.clientActivityID),
  );
  return [...waiting.map(({ text }) => text), sendBoxValue].filter(Boolean).join('\n');
}

const hasNews = (arrived) => {
  const known = new Set(store?.getState().activities.map(({ id }) => id));
  return known.size > 0 && arrived.some(({ id }) => !known.has(id));
};

/** What was said before is shown again, but not read aloud again. */
function hush() {
  root.dataset.quiet = '';
  setTimeout(() => delete root.dataset.quiet, 3_000);
}

/** Says so, and tries again and again: at once, then more and more slowly, all students not at once. */
function breakDown() {
  interruption.hidden = false;
  interruption.textContent = navigator.onLine
    ? interruption.dataset.lost
    : interruption.dataset.offline;
  clearTimeout(retry);
  retry = setTimeout(
    () => void open(),
    Math.min(1000 * 2 ** tries, 20_000) * (0.5 + Math.random()),
  );
  tries += 1;
}

function recover() {
  clearTimeout(retry);
  tries = 0;
  interruption.hidden = true;
}

/** The first time a desk that does not answer says so in full; later the conversation stays on show. */
async function open() {
  if (opening) return;
  opening = true;
  clearTimeout(retry);
  failure.hidden = true;
  root.hidden = false;
  try {
    show(await findSession());
    if (!socketsWork()) recover();
  } catch {
    if (store) breakDown();
    root.hidden = store === undefined;
    failure.hidden = store !== undefined;
  } finally {
    opening = false;
  }
}

async function refresh() {
  try {
    await keepAlive();
  } catch {
    if (store && interruption.hidden) breakDown();
  }
  setTimeout(() => void refresh(), socketsWork() ? refreshMs : pollRefreshMs);
}

watchLine({ up: recover, down: () => current && breakDown() });
window.addEventListener('online', () => {
  tries = 0;
  if (store || !failure.hidden) void open();
});
markLanguages(root, () => store?.getState().activities ?? []);
document.getElementById('retry').addEventListener('click', () => void open());
setTimeout(() => void refresh(), refreshMs);
void open();
