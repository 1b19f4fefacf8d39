import type { Language } from '../schema/localized';

const french = `a ai aie ait alors apres as au aucun aussi autre aux avais avait avant avec avez avoir avons ayant bah ben bien
bonjour bonsoir bon ca car ce ceci cela celle celui ces cet cette ceux chez ci comme d dans de deja depuis des dit dois
doit donc du elle elles en encore entre es est et etaient etais etait etant ete etes etre eu euh eux faire fais fait faut
fera font hein hey ici il ils j je juste l la le les leur leurs lui m ma madame mais me meme merci mes moi mon monsieur n ne ni
nos notre nous on ont or ou par parce pas peu peut peux plait plus pour pourrais pourriez puis puisque qu que quel
quelle quelles quels qui quoi r s sa salut sans se ser serait ses si soit son sont sous souhaite souhaiterais suis sur svp stp t
ta te tes toi ton tous tout toute toutes tres tu un une va vais vas vers veut veux vient voila voir vos votre voudrais vous y
afin avance cordialement ca merci ok oui non`;

const english = `a about after again all also am an and any are as at be because been before being but by can could did do does doing
done dont for from get gets getting got had has have having he hello her hey hi him his i if in into is it its just like ll
m ma make may me might mine must my myself no nor not now of off ok on one only or other our out over own please pls
re s said say same she should so some such t thank thanks than that the their them then there these they this those thx to too
up us ve very was we well were will with would yes you your yours im ive id good morning evening afternoon regards dear sir madam
team kind`;

const words: Record<Language, ReadonlySet<string>> = {
  fr: new Set(french.split(/\s+/)),
  en: new Set(english.split(/\s+/)),
};

/** Whether a folded word says little about what a question is about. */
export const isStopWord = (word: string, language: Language): boolean => words[language].has(word);
