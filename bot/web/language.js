/* Says of each answer which language it is in, so that it is read aloud with the right voice. */

/** A message's words without its Markdown, enough of them to tell it from others. */
const essence = (text = '') => text.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 60);

const textOf = ({ text, attachments }) => text || attachments?.[0]?.content?.speak;

/** @param activitiesOf - gives the messages on show */
export function markLanguages(root, activitiesOf) {
  const seen = new WeakSet();
  const mark = () => {
    const answers = activitiesOf().filter(({ locale, from }) => locale && from.role === 'bot');
    const localeOf = (element) => {
      const words = essence(element?.textContent);
      const found = answers.findLast((activity) => {
        const start = essence(textOf(activity));
        return start !== '' && (words.startsWith(start) || start.startsWith(words));
      });
      return words && found?.locale;
    };
    const each = (selector, act) => {
      for (const element of root.querySelectorAll(selector)) {
        if (seen.has(element)) continue;
        seen.add(element);
        act(element);
      }
    };

    each('.webchat__basic-transcript__activity', (message) => {
      const bubbles = message.querySelectorAll('.webchat__bubble__content');
      const locale = localeOf(bubbles[0]);
      if (locale) for (const bubble of bubbles) bubble.lang = locale;
    });
    each('.webchat__live-region-activity', ({ children: [, words, choices] }) => {
      const locale = localeOf(words);
      for (const part of [words, choices]) if (part && locale) part.lang = locale;
    });
    each('.webchat__suggested-action__text', (choice) => {
      choice.lang = answers.at(-1)?.locale ?? '';
    });
  };
  new MutationObserver(mark).observe(root, { childList: true, subtree: true });
}
