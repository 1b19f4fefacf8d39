/* The page's own script: gets a token, resumes this tab's conversation, and shows Web Chat. */

const root = document.getElementById('chat');
const failure = document.getElementById('failure');
const nonce = document.querySelector('script[nonce]').nonce;
const { locale, placeholder } = root.dataset;
const domain = new URL('v3/directline', location.href).href;

/** Tokens live for half an hour. */
const refreshMs = 10 * 60 * 1000;
/** DirectLineJS's names: the token expired, no connection was made, the conversation is over. */
const lost = { expired: 3, failed: 4, ended: 5 };

/** On a phone questions wrap, one below the other; beside each other they would be cut short. */
const isNarrow = window.matchMedia('(max-width: 600px)').matches;

const styleOptions = {
  accent: '#1d3557',
  autoScrollSnapOnPage: true,
  subtle: '#566072',
  backgroundColor: 'transparent',
  primaryFont: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  paddingRegular: 12,
  avatarSize: 36,
  botAvatarInitials: 'G',
  botAvatarBackgroundColor: '#1d3557',
  bubbleBackground: '#ffffff',
  bubbleBorderColor: '#dfe3ea',
  bubbleBorderRadius: 14,
  bubbleTextColor: '#1b2433',
  bubbleMaxWidth: 620,
  bubbleMinWidth: 40,
  bubbleFromUserBackground: '#1d3557',
  bubbleFromUserBorderColor: '#1d3557',
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: '#ffffff',
  groupTimestamp: 5 * 60 * 1000,
  timestampColor: '#566072',
  hideUploadButton: true,
  markdownRenderHTML: false,
  maxMessageLength: 4000,
  sendBoxBorderTop: 'solid 1px #dfe3ea',
  sendBoxButtonColor: '#1d3557',
  sendBoxHeight: 52,
  sendBoxPlaceholderColor: '#566072',
  sendBoxTextWrap: true,
  suggestedActionLayout: isNarrow ? 'stacked' : 'flow',
  suggestedActionsFlowMaxHeight: 212,
  suggestedActionsStackedHeight: 212,
  suggestedActionsStackedOverflow: 'auto',
  suggestedActionsStackedLayoutButtonTextWrap: true,
  suggestedActionBorderColor: '#1d3557',
  suggestedActionBorderRadius: 18,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 36,
  suggestedActionTextColor: '#1d3557',
};

async function call(method, path, token) {
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  const response = await fetch(`${domain}/${path}`, { method, headers });
  return response.ok ? response.json() : undefined;
}

/** Storage may be forbidden; then a reload starts a new conversation. */
const memory = {
  key: 'guichet',
  read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key));
    } catch {
      return null;
    }
  },
  write(session) {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(session));
    } catch {
      // Nothing to do: see above.
    }
  },
};

/** This tab's conversation, if it goes on; one of another language only once something was said. */
async function resume() {
  const kept = memory.read();
  if (!kept) return undefined;
  const fresh = await call('POST', 'tokens/refresh', kept.token);
  if (!fresh) return undefined;
  const { conversationId, token } = fresh;
  const path = `conversations/${encodeURIComponent(conversationId)}/activities`;
  const past = await call('GET', path, token);
  if (!past) return undefined;
  const hasSpoken = past.activities.some(({ from }) => from?.role === 'user');
  return hasSpoken || kept.locale === locale ? { token, conversationId } : undefined;
}

/** A new conversation: its id is in the token, and it starts when Web Chat connects. */
async function begin() {
  const fresh = await call('POST', 'tokens/generate');
  if (!fresh) throw new Error('no token to be had');
  return fresh;
}

/** The connection on show: what becomes of those before it does not matter. */
let current;

/** Shows the conversation; with an id Web Chat fetches what was said, else it starts it. */
function show({ token, conversationId }) {
  const { createDirectLine, createStore, renderWebChat } = window.WebChat;
  const conversationStartProperties = { locale };
  const directLine = createDirectLine({
    domain,
    token,
    conversationId,
    conversationStartProperties,
  });
  current = directLine;
  directLine.connectionStatus$.subscribe((status) => {
    if (directLine !== current || !Object.values(lost).includes(status)) return;
    current = undefined;
    if (status === lost.failed) fail();
    else void open();
  });
  const overrideLocalizedStrings = { TEXT_INPUT_PLACEHOLDER: placeholder };
  renderWebChat(
    {
      directLine,
      locale,
      nonce,
      overrideLocalizedStrings,
      sendTypingIndicator: false,
      store: createStore(),
      styleOptions,
    },
    root,
  );
}

function fail() {
  root.hidden = true;
  failure.hidden = false;
}

/** Keeps a valid token for the next reload; Web Chat refreshes its own. */
async function keepFresh() {
  const session = memory.read();
  const fresh = session && (await call('POST', 'tokens/refresh', session.token));
  if (fresh) memory.write({ ...session, token: fresh.token });
}

async function open() {
  failure.hidden = true;
  root.hidden = false;
  try {
    const resumed = await resume();
    const session = resumed ?? (await begin());
    memory.write({ ...session, locale });
    show(resumed ?? { token: session.token });
  } catch {
    fail();
  }
}

document.getElementById('retry').addEventListener('click', () => void open());
window.setInterval(() => void keepFresh().catch(() => undefined), refreshMs);
void open();
