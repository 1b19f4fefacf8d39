/* The conversation of this tab: how it begins, and how it is found again. */

const { locale, domain: elsewhere } = document.getElementById('chat').dataset;
const home = new URL('.', location.href);
/** The desk's own Direct Line, unless the page names another. */
const domain = elsewhere ?? new URL('v3/directline', home).href;

async function call(method, address, token) {
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  const response = await fetch(address, { method, headers, referrerPolicy: 'no-referrer' });
  if (response.status === 429 || response.status >= 500) throw new Error('not now');
  return response.ok ? response.json() : undefined;
}

/** Storage may be forbidden in a frame; then the conversation lives as long as the page does. */
let held = null;
const key = 'guichet';
function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(key)) ?? held;
  } catch {
    return held;
  }
}
function keep(session) {
  held = session;
  try {
    sessionStorage.setItem(key, JSON.stringify(session));
  } catch {
    // Nothing to do: see above.
  }
  return session;
}

/** A new token for the same conversation; undefined when it is over. */
async function renew(kept) {
  const fresh = await call('POST', `${domain}/tokens/refresh`, kept.token);
  return fresh && keep({ ...kept, token: fresh.token });
}

/** This tab's conversation with what was said in it; one of another language only once something was said. */
async function resume() {
  const kept = recall();
  if (!kept?.conversationId || kept.domain !== domain) return undefined;
  const session = await renew(kept);
  if (!session) return undefined;
  const path = `conversations/${encodeURIComponent(session.conversationId)}/activities`;
  const past = await call('GET', `${domain}/${path}`, session.token);
  if (!past) return undefined;
  const { activities } = past;
  const hasSpoken = activities.some(
    ({ from }) => from.role === 'user' || from.id.startsWith('dl_'),
  );
  return hasSpoken || kept.locale === locale ? { ...session, activities } : undefined;
}

/** A new conversation: its id is in the token, and it starts when Web Chat connects. */
async function begin() {
  const fresh = await call('POST', new URL('api/directline/token', home));
  if (!fresh) throw new Error('no token to be had');
  const { token, conversationId } = fresh;
  keep({ token, conversationId, domain, locale });
  return { token, domain, activities: [] };
}

/**
 * What Web Chat connects with; `conversationId` is there when the conversation goes on.
 *
 * @throws when the desk cannot be reached
 */
export async function findSession() {
  return (await resume()) ?? (await begin());
}

/**
 * Keeps the token from expiring.
 *
 * @throws when the desk cannot be reached
 */
export async function keepAlive() {
  const kept = recall();
  if (kept) await renew(kept);
}
