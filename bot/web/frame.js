/* What the page does besides when it stands in the widget: it talks to the loader around it. */

const tell = (what) =>
  window.parent.postMessage({ guichet: what, lang: document.documentElement.lang }, '*');

const chat = document.getElementById('chat');
const sendBox = () => chat.querySelector('[data-id="webchat-sendbox-input"]');

/** Where there is a keyboard, one may write at once; on a phone it would cover what is said. */
function enter() {
  if (!window.matchMedia('(pointer: fine)').matches) return;
  if (sendBox()) return sendBox().focus();
  const watch = new MutationObserver(() => {
    if (!sendBox()) return;
    watch.disconnect();
    sendBox().focus();
  });
  watch.observe(chat, { childList: true, subtree: true });
}

window.addEventListener('message', ({ source, data }) => {
  if (source === window.parent && data?.guichet === 'opened') enter();
});
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) tell('close');
});
tell('ready');
