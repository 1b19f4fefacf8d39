import type { Context, Knowledge, Language, Profile, Understanding } from '../../knowledge';

type Meaning = DistributiveOmit<Understanding, 'language' | 'ranked'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const command = (
  name: 'back' | 'restart' | 'cancel' | 'help' | 'forget' | 'situation' | 'menu' | 'profile',
): Meaning => ({
  kind: 'command',
  command: { name },
});
const answer = (id: string): Meaning => ({ kind: 'answer', entries: [{ id, confidence: 1 }] });

/** A few messages that mean one thing each, so that a dialog's test does not wait on the search. */
const phrases: Record<Language, Record<string, Meaning>> = {
  fr: {
    'trouver ma démarche': command('situation'),
    'je veux m’inscrire': { kind: 'situation', stated: {} },
    retour: command('back'),
    recommencer: command('restart'),
    annuler: command('cancel'),
    aide: command('help'),
    menu: command('menu'),
    'oublie-moi': command('forget'),
    'que sais-tu de moi ?': command('profile'),
    français: { kind: 'command', command: { name: 'language', language: 'fr' } },
    'c’est quoi la CVEC ?': answer('cvec-what'),
    'ma carte': {
      kind: 'choices',
      entries: ['card-obtain', 'card-update'].map((id) => ({ id, confidence: 0.4 })),
    },
    bonjour: { kind: 'smallTalk', about: 'hello' },
    'au revoir': { kind: 'smallTalk', about: 'bye' },
    'je veux mourir': { kind: 'nothing', reason: 'distress', entries: [] },
  },
  en: {
    'find my procedure': command('situation'),
    back: command('back'),
    restart: command('restart'),
    cancel: command('cancel'),
    help: command('help'),
    english: { kind: 'command', command: { name: 'language', language: 'en' } },
    'what is the CVEC?': answer('cvec-what'),
    hello: { kind: 'smallTalk', about: 'hello' },
  },
};

/**
 * The knowledge with a hard-of-hearing ear: it knows the phrases above, picks offered entries by
 * number, and takes « je suis : programme=lp, status=apprentice » as a statement.
 */
export function speakPlainly(knowledge: Knowledge): Knowledge {
  return { ...knowledge, understand };
}

function understand(message: string, { language, previous }: Context): Understanding {
  const base = { language, ranked: [] };
  for (const spoken of ['fr', 'en'] as const) {
    const meaning = phrases[spoken][message];
    if (meaning !== undefined) return { ...base, ...meaning, language: spoken };
  }
  const picked = previous?.offered[Number(message) - 1];
  if (picked !== undefined) return { ...base, ...answer(picked) };
  const [, lead, pairs] = /^(je suis|I am) ?: (.*)$/.exec(message) ?? [];
  if (pairs === undefined) return { ...base, kind: 'nothing', reason: 'unknown', entries: [] };
  const stated = Object.fromEntries(pairs.split(', ').map((pair) => pair.split('='))) as Profile;
  return { ...base, kind: 'situation', stated, language: lead === 'I am' ? 'en' : 'fr' };
}
