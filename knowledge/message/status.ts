import type { Profile } from '../schema/profile';

const pending =
  /\b(?:(?:attends?|attente|waiting)\b.*\b(?:sign\w*|contrat|contract)|(?:contrat|contract)\b.*\b(?:pas (?:encore )?(?:ete )?sign\w*|not (?:been )?(?:yet )?signed|unsigned)|pas encore signe\w*|not signed yet|hasn t signed|cherche (?:encore |toujours )?une entreprise|looking for a company)\b/;
const continuing =
  /\b(?:contrats? (?:de )?pro|professionn?ali[sz]ation|contrat pro\w*|pro contract|formation continue|continuing education|pole emploi|france travail|chom\w+|demandeu\w+ d emploi|job ?seeker|unemployed|(?:je suis|suis|comme|en tant que|etant) salarie\w*|salariee?s? (?:a|en|dans|depuis)|an employee|i have a (?:full time )?job|full time job|(?:mon|ma) (?:patron\w*|employeur|boite|entreprise) (?:finance|paie|prend en charge|est d accord|m envoie)|my (?:employer|boss|company) (?:pays|agrees|funds|finances|is paying|will pay|sponsors)|reprise d etudes|reprends? (?:mes etudes|en formation))\b/;
const withoutContract =
  /\b(?:(?:pas|sans|not|no|without|ni|aucune?|any)(?: d| en| de| an| a| any| work| the| un| une)* ?(?:alternan\w*|apprenti\w*|apprenticeship|contrat|contract|entreprise|company)|no (?:work )?contract|company behind)\b/;
const apprentice =
  /\b(?:apprenti\w*|alternan\w*|apprentice\w*|work study|cfa|contrat d apprentissage)\b/;
const ordinary =
  /\b(?:(?:formation|statut|student|training|status|initial) ?(?:initiale?|classique|classic|etudiante?|training)|initiale?|classique|classic training|(?:ordinary|plain|regular|normal|classic|full time|standard) (?:\w+ ){0,3}(?:student|course|training|status)|etudiante? (?:normale?|ordinaire|classique|a temps plein)|full time|temps plein|(?:student|etudiant) status)\b/;

/** Under which status a plain text says that one studies; the rarer case counts first. */
export function readStatus(text: string): Pick<Profile, 'status'> {
  if (pending.test(text)) return { status: 'pending' };
  if (continuing.test(text) && !/\b(?:not|pas|ni|non)\b[^,]*\b(?:employee|reprise)\b/.test(text)) {
    return { status: 'prof' };
  }
  if (withoutContract.test(text)) return { status: 'initial' };
  if (apprentice.test(text)) return { status: 'apprentice' };
  return ordinary.test(text) ? { status: 'initial' } : {};
}
