import { plain, withoutCourtesy } from '../message/plain';
import type { Match } from '../understanding';

/** « c’est quand la date limite ? » and the like, which name no matter; plain. */
const dates: readonly RegExp[] = [
  /^(?:(?:c est |c )?(?:quoi|quand|quelle? est|quelles? sont|koi|what is|what s|whats|what are|when is|when s|when are|tell me|dites moi|je veux|i want|et|and|mais|but|so|alors) )*(?:la |le |les |ma |mes |mon |my |the |de |of )*(?:dates? (?:limites?|butoirs?)|deadlines?|delais?|dates?|last day|dernier jour|due dates?|closing dates?|cut off(?: date)?)(?: (?:pour moi|for me|c est quand|c est quoi|alors|exactement|exactly|a respecter))?$/,
  /^(?:et |mais |and |but |so |alors )?(?:jusqu a quand|jusque quand|j ai jusqu a quand|jusqu a quand j ai|until when|till when|by when|how long (?:do|have) i (?:have|got)|when do i have to (?:register|do it|finish))(?: (?:c est ouvert|pour s inscrire|pour m inscrire|puis je m inscrire|je peux m inscrire|can i register|do i have|is it open))?$/,
  /^(?:et |mais |and |but |so |alors )?(?:ca|c|cela|it|this|that) (?:ouvre|ferme|finit|se termine|commence|opens?|closes?|ends?|starts?) (?:quand|when)$/,
  /^(?:et |mais |and |but |so |alors )?(?:quand|when)(?: est ce que?| does| do| will)? (?:(?:ca|cela|it|this|that|they|registration|les inscriptions|l inscription) )?(?:ouvre(?:nt)?|ferme(?:nt)?|finit|se termine(?:nt)?|commence(?:nt)?|opens?|closes?|ends?|starts?)(?: (?:ca|it|les inscriptions|l inscription))?$/,
];

/** Whether a message asks for dates without saying of what: in the guided dialog, of registering. */
export function asksForDates(message: string): boolean {
  const text = withoutCourtesy(plain(message));
  return dates.some((form) => form.test(text));
}

const question =
  /^(?:et |mais |and |but |so )?(?:quand|comment|combien|pourquoi|ou|qui|quels?|quelles?|est ce|c est (?:ou|quand|combien)|how|when|where|why|which|who|is|are|do|does|can)\b/;
/** How sure one entry must be, and how far ahead of the next, where a question is no answer anyway. */
const leads = { from: 0.2, times: 5 } as const;

/** The one entry that a question in the guided dialog can be about, when it was too vague to be sure of. */
export function likelyMeant(message: string, ranked: readonly Match[]): Match | undefined {
  const [best, next] = ranked;
  if (!message.includes('?') && !question.test(plain(message))) return undefined;
  if (best === undefined || best.confidence < leads.from) return undefined;
  return best.confidence >= leads.times * (next?.confidence ?? 0) ? best : undefined;
}
