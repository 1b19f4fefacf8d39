import type { Localized } from '../schema/localized';
import type { Command } from '../understanding';
import { plain, withoutCourtesy } from './plain';

/** What is wanted of the bot: « je veux », “can you”. */
const wish = String.raw`(?:(?:je (?:veux|voudrais|souhaite)|j aimerais|peux tu|pouvez vous|tu peux|vous pouvez|on peut|est ce (?:que je|qu on) peut|i (?:want|would like|need|d like) to|i wanna|can (?:you|i|we)|could (?:you|i|we)|let s|let me|may i|show me|give me|affiche(?:r|z)?|montre(?:r|z)?(?: moi)?|voir|donne(?:z)?(?: moi)?|open|see|go(?: back)? to|back to|retour(?:ner)?(?: au| a l)?|revenir(?: au| a l)?|aller(?: au| a l)?) )*`;

const toFrench = String.raw`(?:en |in |to |au )?(?:francais|french)`;
const toEnglish = String.raw`(?:en |in |to |a l )?(?:anglais|english)`;
const speak = String.raw`(?:(?:switch|change|passe[rz]?|bascule[rz]?|parle[rsz]?|parler|reponds?|repondez|repondre|continue[rz]?|speak|talk|answer|reply|write|ecri[stvrez]*|mets?|mettre|met|go|use)(?: moi| me| nous| us)? ?(?:la langue |the language |language |langue )?(?:back )?)?`;
const goingOn = String.raw`(?:(?:et|and|mais|but|ou|or|ok|sinon) )*`;
const canYou = String.raw`(?:do you|tu|vous|est ce que (?:tu|vous)|can we|on peut|can you|i) `;

/** Whole messages, plain and without courtesy, and what they command. */
const patterns: readonly (readonly [string, Command])[] = [
  [
    String.raw`(?:le |la |les |the |all the |tous les |liste des? |list of |main )*(?:menu|sommaire|accueil|home|start page|sujets?|themes?|topics?|rubriques?|categories|categorie)(?: principal| you know| que tu connais)?`,
    { name: 'menu' },
  ],
  [
    String.raw`(?:trouve[rz]? (?:ma|mes) (?:demarche|demarches|procedure|situation)|(?:dire |preciser |changer |modifier |donner )?ma situation|find my (?:procedure|steps|way|situation|path)|(?:set |change |tell you )?my situation|(?:je (?:ne )?sais pas |i (?:don t|do not) know )?(?:quelle?|which|what) (?:procedure|demarche|situation|cas|case|steps) (?:est la mienne|est pour moi|(?:je )?(?:dois )?(?:je )?(?:suivre|faire)|me concerne|me correspond|(?:is|are) (?:mine|for me)|fits me|applies to me|(?:do|should|must) i (?:follow|take)|i (?:should|must|have to) (?:follow|take))|quelle est ma (?:demarche|situation)|my (?:steps|procedure)|ma demarche)`,
    { name: 'situation' },
  ],
  [
    String.raw`(?:contact(?:er|ez)?(?: (?:quelqu un|un humain|l ecole|l iut|somebody|someone|a person|a human|the school|moi quelqu un))?|(?:parler|parle|discuter|avoir|etre mis en relation|talk|speak|chat|get through) ?(?:a|avec|to|with)? ?(?:un |une |a |an |some |the |real |vrai |vraie )*(?:humain|humaine|personne|conseiller|conseillere|agent|quelqu un|human|person|someone|somebody|people|staff member|operator|advisor|adviser|human being|etre humain|people)(?: (?:reel|reelle|physique|instead|en vrai|de l equipe))?|qui (?:puis je|je peux|peut on) contacter|who (?:can|should|do) i (?:contact|ask|write to))`,
    { name: 'contact' },
  ],
  [
    String.raw`(?:oublie[rz]?|oublies|efface[rz]?|supprime[rz]?|forget|delete|erase|remove|clear|wipe)(?: moi| tout| me| everything| all| mes donnees| ce que tu sais| ce que je t ai dit| ce que vous savez| my data| my information| mes informations| (?:ma|notre|la|our|this|the|my) (?:conversation|situation|chat|history|historique|memory|profil|profile)| what (?:you know|i told you|i said)| (?:you know )?about me| de moi| sur moi| that)+`,
    { name: 'forget' },
  ],
  [
    String.raw`(?:que (?:sais tu|savez vous)|qu est ce que (?:tu sais|vous savez|t as retenu|tu as retenu)|(?:tu sais|vous savez|tu as retenu) quoi|what (?:do|have) you (?:know|remember|noted|stored)|do you know anything|what you know|que retiens tu|ce que tu sais)(?: de| sur| about)? ?(?:moi|me|ma situation|my situation)?|(?:mon|my) profile?|qui suis je|who am i|what did i tell you|mes donnees|my data`,
    { name: 'profile' },
  ],
  [
    String.raw`(?:aide|aide moi|aidez moi|help|help me|a l aide|besoin d aide|i need help|need help|j ai besoin d aide|au secours|comment (?:ca|tu|on) (?:marche|fonctionne|fait|t utilise)s?|comment t utiliser|how (?:does this|do you|does it|do i) (?:work|use you|use this)|que (?:sais tu|peux tu|savez vous|pouvez vous) faire|qu est ce que (?:tu sais|tu peux|vous pouvez|vous savez) faire|(?:tu|vous) (?:sais|peux|savez|pouvez) faire quoi|a quoi (?:tu sers|sers tu|servez vous)|tu sers a quoi|what (?:can you do|do you do|can i ask(?: you)?|are you for|can you help(?: me)? with|do you know)|que puis je (?:te |vous )?demander|instructions|mode d emploi)`,
    { name: 'help' },
  ],
  [
    String.raw`(?:retour|revenir|reviens|en arriere|retour en arriere|precedent|back|go back|previous|undo|step back)`,
    { name: 'back' },
  ],
  [
    String.raw`(?:recommence[rz]?|on recommence|tout recommencer|restart|start (?:over|again|afresh)|reset|reinitialise[rz]?|depuis le (?:debut|depart)|from the (?:start|beginning)|nouvelle (?:conversation|question|discussion)|new (?:conversation|chat|question)|repart(?:ir|ons)? (?:a|de) zero|begin again|reprendre (?:a|depuis) (?:zero|le debut))(?: de zero| depuis le debut| from scratch)?`,
    { name: 'restart' },
  ],
  [
    String.raw`(?:annule[rz]?|cancel|cancel that|stop|stop it|arrete|arretez|arreter|laisse tomber|laissez tomber|never mind|nevermind|forget it|oublie|tant pis|quit|exit|quitter|abort|rien|nothing)`,
    { name: 'cancel' },
  ],
  [
    String.raw`${goingOn}(?:${speak}${toFrench}|(?:${canYou})(?:parle[sz]?|speak|answer|talk) (?:in )?(?:francais|french|en francais)|i (?:don t|do not|can t) (?:speak|understand) english|french version|version francaise)(?: instead| plutot| maintenant| now)?`,
    { name: 'language', language: 'fr' },
  ],
  [
    String.raw`${goingOn}(?:${speak}${toEnglish}|(?:${canYou})(?:parle[sz]?|speak|answer|talk) (?:in )?(?:english|anglais|en anglais)|(?:i (?:don t|do not|can t) (?:speak|understand)(?: any)?|je (?:ne )?(?:parle|comprends) pas(?: le)?) (?:french|francais)|english version|version anglaise|what about english)(?: instead| plutot| maintenant| now)?`,
    { name: 'language', language: 'en' },
  ],
];

const compiled = patterns.map(
  ([pattern, command]) => [new RegExp(`^${wish}(?:${pattern})$`), command] as const,
);

/**
 * What a message commands, when that is all it says: « menu », “switch to English”, a topic's label.
 *
 * @param topics - the labels that lead to a topic's questions
 */
export function createReadCommand(
  topics: readonly { id: string; label: Localized }[],
): (message: string) => Command | undefined {
  const byLabel = new Map(
    topics.flatMap(({ id, label }) =>
      [label.fr, label.en].map((text) => [plain(text), { name: 'topic', topic: id } as const]),
    ),
  );
  return (message) => {
    const text = plain(message);
    const topic = /[?!]/.test(message) ? undefined : byLabel.get(text);
    if (topic !== undefined) return topic;
    const request = withoutCourtesy(text);
    return compiled.find(([pattern]) => pattern.test(request))?.[1];
  };
}
