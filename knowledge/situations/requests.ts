import type { Translate } from '../../locales';
import type { Content } from '../content';
import { mailto, type Link } from '../mail';
import type { Language } from '../schema/localized';
import type { Outcome, Request, RequestKind, Said, Situations } from '../schema/situations';

interface Words {
  language: Language;
  translate: Translate;
  /** Words parts of the outcome for the student. */
  list: (parts?: readonly Said[]) => string[];
  /** Fills placeholders. */
  say: (text: string) => string;
}

/** The e-mails that an outcome asks for, ready to send; what must be stated is left to fill in. */
export function requestsOf(
  { title, pass, requests = [] }: Outcome,
  { requests: kinds = {} }: Situations,
  { directory }: Content,
  words: Words,
): Link[] {
  const asked: [RequestKind, readonly Said[] | undefined][] = [
    ...(pass.needed === 'no' ? [] : [['pass', pass.state] as [RequestKind, Said[] | undefined]]),
    ...requests.map((kind): [RequestKind, readonly Said[] | undefined] => [
      kind,
      kinds[kind]?.state,
    ]),
  ];
  return asked.flatMap(([kind, state]) => {
    const request = kinds[kind];
    const to = request && directory?.contacts[request.to]?.email;
    if (request === undefined || to === undefined) return [];
    return [write(request, to, title[words.language], words.list(state), words)];
  });
}

function write(
  request: Request,
  to: string,
  title: string,
  state: readonly string[],
  { language, translate, say }: Words,
): Link {
  const subject = say(request.subject[language]);
  const body = [
    translate(language, 'mail.hello'),
    say(request.text[language]),
    translate(language, 'mail.situation', { title: say(title) }),
    ...(state.length === 0 ? [] : [[translate(language, 'mail.state'), ...fields()].join('\n')]),
    translate(language, 'mail.bye'),
  ].join('\n\n');
  return { label: say(request.label[language]), href: mailto({ to, subject, body }) };

  function fields(): string[] {
    return state.map((text) =>
      // One with its group's name before it has a colon already.
      text.includes(':')
        ? `- ${text}`
        : translate(language, 'mail.field', { name: withoutArticle(text) }),
    );
  }
}

/** « votre numéro étudiant » as a line of a form: « Numéro étudiant ». */
function withoutArticle(text: string): string {
  const bare = text.replace(/^(?:votre|vos|la|le|your|the) /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
