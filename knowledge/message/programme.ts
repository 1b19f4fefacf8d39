import type { Profile } from '../schema/profile';

const licencePro =
  /\b(?:licences? pro\w*|lp|professional (?:bachelor|licen[cs]e)|vocational (?:bachelor|degree))\b/;
const firstYear =
  /\b(?:(?:premiere|1ere|1re|1er) annee|but ?1|first year|first yr|year (?:1|one)|1st year)\b/;
const laterYear =
  /\b(?:(?:deuxieme|troisieme|seconde|2eme|3eme|2e|3e|2nde) annee|but ?[23]|(?:second|third|2nd|3rd|final) (?:but )?(?:year|yr)|year (?:2|3|two|three))\b/;
const bachelor = /\b(?:but|bachelor|iut|gea|gmp|geii|gccd|sgm|tc|mmi|annee|year)\b/;
const here =
  /\b(?:chez vous|a nimes|iut (?:de )?nimes|de votre (?:iut|but)|votre (?:iut|but)|your (?:iut|but)|(?:of|in) your|with you|(?:in|at) (?:iut )?nimes|j y etais)\b/;
const again =
  /\b(?:redoubl\w*|repeat\w*|monte|monter|montons|passe (?:en|dans)|je passe|mov(?:e|ing) up|going up|going into|go into|reinscri\w*|re ?inscri\w*|re ?regist\w*|re ?enrol\w*|annee superieure|(?:je |i )?continue|staying|third year next|next year|l an (?:dernier|passe)|l annee (?:derniere|passee)|last year|deja en but|deja apprenti\w*|still)\b/;
const elsewhere =
  /\b(?:(?:was|were|am) not in nimes|(?:n )?etais pas (?:a nimes|chez vous)|somewhere else|elsewhere|ailleurs|nouvel arrivant|nouvelle arrivante|nouveau chez vous|new arrival|not in nimes)\b/;
const transfer =
  /\b(?:transfer\w*|mutation|(?:d un|un) autre iut|another iut|iut d (?!nimes)\w+|iut de (?!nimes)\w+|iut du \w+|vers nimes|entre iut|between iuts)\b/;
const admitted =
  /\b(?:admis\w*|admitted|accept\w*|pris\w*|taken|took|got|place|voeu|proposition|valide|selected|entering|entre|starting|start)\b/;
const exchange =
  /\b(?:erasmus|(?:en|un|d|on|an|programme d|semestre d) ?(?:echange|exchange)|exchange (?:student|semester|program\w*|year)|partner university|un semestre chez vous|one semester (?:with|at))\b/;
const none =
  /\b(?:aucune de (?:vos|ces) (?:situations?|cas)|none of (?:your|these|those) (?:cases|situations|options)|(?:autre|another|different) (?:cas|situation|case)|something else entirely)\b/;

/** Which of the desk's programmes a plain text speaks of, and how one got in. */
export function readProgramme(text: string): Pick<Profile, 'programme' | 'admission'> {
  if (none.test(text)) return { programme: 'other' };
  if (exchange.test(text)) return { programme: 'international' };
  if (licencePro.test(text)) return { programme: 'lp' };
  if (/\becandidat\b/.test(text)) return { programme: 'but23-new', admission: 'ecandidat' };
  const later = laterYear.test(text);
  const isBachelor = bachelor.test(text);
  const known =
    here.test(text) ||
    /\b(?:my|mon|ma) (?:second |first |premiere |deuxieme )?(?:but|year|annee)\b/.test(text);
  if (transfer.test(text) && isBachelor) return { programme: 'but23-new', admission: 'transfer' };
  if (elsewhere.test(text) && later) return { programme: 'but23-new' };
  if (
    again.test(text) &&
    isBachelor &&
    (known || /\b(?:reinscri|re ?regist|re ?enrol|redoubl|repeat)/.test(text))
  ) {
    return { programme: 'but-rereg' };
  }
  if (/\b(?:parcoursup|terminale|bacheliere?s?)\b/.test(text))
    return { programme: 'but1-parcoursup' };
  if (later && admitted.test(text) && !here.test(text)) return { programme: 'but23-new' };
  if (later && known) return { programme: 'but-rereg' };
  return firstYear.test(text) && admitted.test(text) ? { programme: 'but1-parcoursup' } : {};
}
