import type { MessageKey, Translate } from '../locales';
import type { Content } from './content';
import type { Reckoned } from './message/given';
import type { Campaign } from './schema/campaign';
import type { Language } from './schema/localized';

/** Says what is worked out from a number, as Markdown; the entry that explains it follows. */
export type Reckon = (reckoned: Reckoned, language: Language) => string;

export function createReckon({ campaign }: Content, translate: Translate): Reckon {
  return (reckoned, language) => {
    const say = (key: MessageKey, parameters: Record<string, string | number> = {}): string =>
      translate(language, key, parameters);
    switch (reckoned.tool) {
      case 'parcoursup-login':
        return campaign === undefined ? '' : sayLogin(reckoned.fileNumber, campaign, say);
      case 'ine-check':
        return sayIne(reckoned, say);
    }
  };
}

type Say = (key: MessageKey, parameters?: Record<string, string | number>) => string;

/**
 * The page's rule and its example do not agree on numbers shorter than the example's login has room for;
 * both readings are given then.
 */
function sayLogin(
  number: string,
  { loginPrefix: prefix, loginExample }: Campaign,
  say: Say,
): string {
  const { login: example, fileNumber: exampleNumber } = loginExample;
  const rule = prefix + number;
  const missing = example.length - rule.length;
  const parameters = { number, prefix, example, exampleNumber };
  if (missing <= 0) return say('reckon.login.one', { ...parameters, login: rule });
  const padded = prefix + '0'.repeat(missing) + number;
  return [
    say('reckon.login.two', parameters),
    [
      say('reckon.login.rule', { ...parameters, login: rule }),
      say('reckon.login.example', { ...parameters, login: padded, count: missing }),
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n');
}

function sayIne(
  { format, fault, length, letters, masked }: Extract<Reckoned, { tool: 'ine-check' }>,
  say: Say,
): string {
  const verdict =
    format === 'none'
      ? say(`reckon.ine.${fault ?? 'length'}`, { masked, length, letters })
      : say(`reckon.ine.${format}`, { masked });
  return [verdict, say(format === 'none' ? 'reckon.ine.notKept' : 'reckon.ine.formatOnly')].join(
    '\n\n',
  );
}
