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

/** The page's colours, so that Web Chat follows it into the dark. */
const colour = (name) => `var(--${name})`;
const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const styleOptions = {
  accent: colour('accent'),
  autoScrollSnapOnPage: true,
  subtle: colour('quiet'),
  backgroundColor: 'transparent',
  primaryFont: font,
  paddingRegular: 12,
  avatarSize: 36,
  botAvatarInitials: 'G',
  botAvatarBackgroundColor: colour('accent-ground'),
  bubbleBackground: colour('panel'),
  bubbleBorderColor: colour('line'),
  bubbleBorderRadius: 14,
  bubbleTextColor: colour('ink'),
  bubbleMaxWidth: 620,
  bubbleMinWidth: 40,
  bubbleFromUserBackground: colour('accent-ground'),
  bubbleFromUserBorderColor: colour('accent-ground'),
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: colour('accent-ink'),
  cardEmphasisBackgroundColor: colour('hover'),
  cardPushButtonBackgroundColor: colour('accent-ground'),
  cardPushButtonTextColor: colour('accent-ink'),
  failedConnectivity: colour('bad'),
  slowConnectivity: colour('quiet'),
  notificationText: colour('quiet'),
  groupTimestamp: 5 * 60 * 1000,
  timestampColor: colour('quiet'),
  hideUploadButton: true,
  markdownRenderHTML: false,
  maxMessageLength: 4000,
  sendBoxBackground: colour('panel'),
  sendBoxBorderTop: `solid 1px ${colour('line')}`,
  sendBoxButtonColor: colour('accent'),
  sendBoxButtonColorOnDisabled: colour('quiet'),
  sendBoxButtonKeyboardFocusIndicatorBorderColor: colour('accent'),
  sendBoxButtonShadeColorOnActive: colour('hover'),
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonShadeColorOnHover: colour('hover'),
  sendBoxHeight: 52,
  sendBoxPlaceholderColor: colour('quiet'),
  sendBoxTextColor: colour('ink'),
  sendBoxTextWrap: true,
  suggestedActionLayout: isNarrow ? 'stacked' : 'flow',
  suggestedActionsFlowMaxHeight: 212,
  suggestedActionsStackedHeight: 212,
  suggestedActionsStackedOverflow: 'auto',
  suggestedActionsStackedLayoutButtonTextWrap: true,
  suggestedActionsVisualKeyboardIndicatorColor: colour('accent'),
  suggestedActionBackgroundColor: colour('panel'),
  suggestedActionBackgroundColorOnActive: colour('hover'),
  suggestedActionBackgroundColorOnHover: colour('hover'),
  suggestedActionBorderColor: colour('accent'),
  suggestedActionBorderRadius: 18,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 36,
  suggestedActionKeyboardFocusIndicatorBorderColor: colour('accent'),
  suggestedActionTextColor: colour('accent'),
  transcriptActivityVisualKeyboardIndicatorColor: colour('accent'),
  transcriptVisualKeyboardIndicatorColor: colour('accent'),
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
