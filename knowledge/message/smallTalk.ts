import type { SmallTalk } from '../understanding';
import { plain } from './plain';

/** What follows « my name is » where the name is what the message is about. */
const aboutName = String.raw`(?:wrong|misspel\w+|spel\w+|not|different|missing|incorrect|mal|pas|faux|fausse|comment|too|changed|now|still|in|on)\b`;

/** Sayings by what they are about; the first that a message has counts. Folded, French and English. */
const sayings: readonly (readonly [SmallTalk, readonly string[]])[] = [
  [
    'insult',
    [
      String.raw`(?:(?:t es|tu es|vous etes|c est|you are|you re|ur|u r|u are|your|this is|this bot is|this chatbot is|it s|quel|quelle|espece d[e ]?|bande d[e ]?|sale|such a|what a) )?(?:vraiment |trop |completement |so |really |such |a |un |une |the |gros |grosse |big |fucking |putain de |bot |chatbot |boite de conserve )*(?:conn?ard|conn?asse|con|conne|debile|idiot|idiote|imbecile|abruti|abrutie|cretin|cretine|bouffon|merdique|pourri|pourrie|nul|nulle|naze|inutile|incompetent|stupid|dumb|useless|moron|bitch|asshole|bastard|garbage|trash|rubbish|crap|shit|idiotic|pathetic|worthless|brainless|loser|fdp|batard|encule|salope|pute|tocard|guignol|clochard)s?(?: (?:bot|machine|robot|thing|chatbot|comme bot|ever|programme|program|de bot|piece of junk))*`,
      String.raw`(?:va (?:te|vous) faire (?:foutre|voir|enculer)|va chier|nique (?:ta mere|toi)|nique|ntm|ta gueule|ferme (?:la|ta gueule)|la ferme|tg|degage|casse toi|fuck(?: (?:you|off|this|u))?|shut up|screw you|piss off|go to hell|get lost|you suck|u suck|wtf|stfu|worst (?:bot|thing|chatbot)(?: ever)?|piece of (?:shit|junk)|(?:tu|vous) (?:sers|servez) a rien|tu me saoules?|tu me soules?|tu m enerves|je te deteste|i hate you|(?:tu )?(?:ne )?comprends rien|you understand nothing|bullshit)`,
    ],
  ],
  [
    'who',
    [
      String.raw`(?:t es|tu es|tu es un|vous etes|etes vous|es tu|est ce que (?:tu es|vous etes|c est|je parle a)|c est|is this|is it|are you|you are|you re|r u|are u|am i (?:talking|speaking|chatting) (?:to|with)|je parle (?:a|avec|bien a)|parle je a|i m talking to|suis je en train de parler a|y a)(?: (?:un|une|a|an|the|vrai|vraie|real|juste|just|actually|bien|en fait|vraiment|really|only|actual))* (?:robot|bot|humain|humaine|human|machine|ia|ai|intelligence artificielle|artificial intelligence|personne|person|chatbot|chat bot|quelqu un|somebody|someone|programme|program|computer|ordinateur|gpt|chatgpt|secretaire|etre humain|human being|homme|femme|man|woman|girl|boy|qui|who)(?: (?:reel|reelle|ou (?:un|une) .{0,25}|or (?:a|an) .{0,25}|derriere .{0,20}|behind .{0,20}|physique|en vrai|automatique))*`,
      String.raw`(?:who|what) (?:exactly )?(?:are|r) (?:you|u)(?: exactly)?|qui (?:es tu|etes vous)|(?:t es|tu es|vous etes) qui|c est qui|who is this|(?:comment )?(?:tu t appelles?|vous vous appelez|t appelles tu|vous appelez vous)(?: comment)?|(?:what s|what is|whats) (?:your|ur) name|(?:c est )?quoi ton (?:nom|prenom|petit nom)|ton nom|your name|quel est (?:ton|votre) nom|(?:do you|u) have a name|tu as un (?:nom|prenom)|as tu un nom|t as un nom`,
      String.raw`who (?:made|built|created|programmed|wrote|trained|designed) (?:you|u)|qui (?:t a|vous a|ta) (?:cree|fait|programme|developpe|concu|code)e?|(?:quel age (?:as tu|avez vous|t as)|(?:tu as|t as|vous avez) quel age(?: toi)?)|how old are (?:you|u)(?: chatbot| bot)?|(?:tu|vous) (?:ne )?(?:dors|dormez|manges|vis|habites|travailles) (?:jamais|quand|ou|parfois|la nuit)|do you (?:ever )?(?:sleep|eat|dream|have feelings|feel|have a (?:girlfriend|boyfriend|family|soul))|where (?:are you from|do you live)|d ou (?:viens tu|tu viens)|are you (?:married|single|alive|conscious|there|still there|available)|tu es (?:la|vivant|vivante|celibataire|marie|conscient)|(?:t es|tu es|il y a|y a) (?:quelqu un|la)|quelqu un est la|anybody there|anyone there|is (?:anyone|anybody|somebody) there|quelqu un`,
    ],
  ],
  [
    'languages',
    [
      String.raw`(?:do|can|does) (?:you|u|it) (?:speak|understand|know) (?:any )?(?:other )?(?:languages?|[a-z]+)|(?:what|which) (?:other )?languages? (?:do|can) (?:you|u) (?:speak|understand|know)|(?:est ce que )?(?:tu|vous) (?:parle[sz]?|comprene[sz]|comprends?) (?:quelles? langues?|[a-z]+)|parle[sz] (?:tu|vous) [a-z]+|quelles langues (?:parle[sz]|comprene[sz]|comprends) (?:tu|vous)|ha(?:bla|blas|blan) (?:usted )?espanol|parla italiano|sprechen sie deutsch|sprichst du deutsch|fala portugues`,
    ],
  ],
  [
    'howAreYou',
    [
      String.raw`(?:comment (?:ca|sa) va|(?:ca|sa) va(?: bien)?(?: (?:et|ou) (?:toi|vous|quoi))?|comment (?:allez vous|vas tu|tu vas|vous allez|va tu)|tu vas bien|vous allez bien|(?:ca|sa) dit quoi|quoi de bon|la forme|quoi de (?:neuf|beau)|how (?:are|r) (?:you|u|things|ya)(?: doing| going)?(?: today)?|how s it going|how is it going|how do you do|what s up|whats up|wassup|sup|how have you been|you ok|hope you (?:are|re) (?:well|ok|fine)|how s (?:life|your day)(?: going)?|ca roule|ca gaze|(?:tu|vous) (?:fais|fait|faites) (?:quoi|koi)|tfk|bien (?:et toi|ou bien|dormi)|what are you (?:doing|up to)|hope you (?:had|have) a (?:nice|good) day|how was your day)`,
    ],
  ],
  [
    'bye',
    [
      String.raw`(?:au revoir|a (?:plus tard|plus|bientot|demain|la prochaine|toute a l heure|toute|tt|lundi|un de ces quatre)|bye(?: bye)?|goodbye|good bye|see (?:you|ya|u)(?: (?:later|soon|tomorrow|around|next time|then))?|ciao|tchao|adieu|(?:bonne|bonn|bon) (?:journee|soiree|nuit|fin de journee|continuation|apres midi|rentree|week end|weekend|aprem|vacances|dimanche|courage)(?: (?:a (?:vous|toi|tous)|et .{0,20}))?|good night|have a (?:nice|good|great|lovely|wonderful|pleasant) (?:day|evening|weekend|week end|one|night|week|afternoon|time)|take care|cya|farewell|cheerio|ttyl|talk (?:to you )?later|(?:that s|that is|thats) (?:all|it|everything)(?: (?:i needed|for (?:now|today)|thanks|from me))?|c est tout(?: (?:pour (?:moi|aujourd hui)|merci))?|ce sera tout|plus (?:besoin|rien)|je (?:te|vous) laisse|i m (?:off|done)|i (?:have|ve) (?:got )?to go|gotta go|all good now)`,
    ],
  ],
  [
    'thanks',
    [
      String.raw`(?:(?:un |mille |grand |et |ok |many |big |a big |je (?:te|vous) (?:re)?)*(?:merci|mercis|mrc|mci|remercie|thank|thanks|thanx|thx|tnx|ty|tysm|cheers|thank you|thank u|tks)(?: (?:you|u|beaucoup|bcp|bien|infiniment|mille fois|du fond du coeur|d avance|encore|a (?:toi|vous|tous)|so much|very much|a lot|lots|a million|a bunch|again|ever so much|in advance|kindly|mate|man|buddy|bro|guys|bot|guichet|pour (?:tout|tes|ton|votre|vos|l|la|les|cette|ta|ces)(?: \w+){0,3}|for (?:your|the|all|everything|that|this|ur|clearing)(?: \w+){0,3}))*)`,
      String.raw`(?:much appreciated|i appreciate (?:it|that|your help)|appreciate it|c est (?:tres |trop |super |vraiment )?(?:gentil|sympa|cool)(?: de ta part| a vous)?|grateful|problem solved|probleme (?:regle|resolu))`,
      String.raw`(?:ok|okay|oki|okey|k|d accord|dac|entendu|ca marche|ca roule|tres bien|bien recu|c est note|je note|noted|got it|i see|understood|all right|alright|right|makes sense|je vois|compris|j ai compris|c est compris|i understand|vu|bien vu|fine|ok great|good to know|bon a savoir|ah ok|c est bon|no problem|no worries|pas de (?:souci|soucis|probleme))`,
    ],
  ],
  [
    'hello',
    [
      String.raw`(?:re )?(?:bonjour|bonsoir|salut|slt|coucou|cc|hello|helo|hullo|hi|hiya|hey|heya|howdy|yo|wesh|wsh|bjr|bsr|allo|alo|hola|salutations|greetings|bien le bonjour|good (?:morning|afternoon|evening|day)|morning|evening|enchante|enchantee|nice to meet you|pleased to meet you|welcome|bienvenue|salam|ola|kikou|yop|re)(?: (?:there|all|everyone|everybody|a tous|a toutes|tout le monde|bot|guichet|madame|monsieur|sir|madam|la compagnie|toi|vous|mate|again|l equipe|team|a vous|dear|la))*`,
      String.raw`(?:moi c est|je m appelle|my name is|my name s|i m called|i am called) (?!${aboutName})\w+(?: (?!${aboutName})\w+)?`,
    ],
  ],
  [
    'hesitation',
    [
      String.raw`(?:h+m+|mm+h*|ah|oh|eh|e+uh+|heu|bof|pff+|oups|oops|u+h+m*|e+r+m*|mouais|voyons|let me (?:think|see)|attends?|attendez|wait(?: a (?:second|sec|minute|moment))?|un (?:instant|moment)|one (?:second|sec|moment)|une (?:seconde|minute)|oui|ouais|yes|yeah|yep|non|nan|no|nope)`,
    ],
  ],
  [
    'praise',
    [
      String.raw`(?:(?:t es|tu es|vous etes|c est|c etait|ca|you are|you re|ur|that s|that was|it s|this is|this was|really|vraiment|super|trop|tres|so|very|wow|what a|quel|quelle|a|the|un|une|absolutely|simply|just) )*(?:super|genial|geniale|parfait|parfaite|top|nickel|excellent|excellente|great|perfect|awesome|cool|good bot|good job|well done|nice|bien joue|bravo|chouette|formidable|magnifique|amazing|wonderful|brilliant|fantastic|helpful|utile|efficace|clair|claire|clear|rapide|fast|quick|the best|le meilleur|funny|drole|rigolo|marrant|trop fort|fort|smart|intelligent|intelligente|clever|sympa|adorable|lovely|cute|mignon|impressive|impressionnant|love it|j adore|i love (?:you|it|this)|je t aime|love you|nickel chrome|impeccable|au top|game changer|lifesaver|life saver|gg|good|bien)(?: (?:bot|job|answer|reponse|work|travail|for me|pour moi|merci|stuff|toi))*`,
      String.raw`(?:(?:you |have |just )*saved my (?:day|life|bacon|week)|(?:tu|vous) (?:me )?(?:sauves?|sauvez|m as sauve|m avez sauve)(?: la vie)?|that (?:really )?help(?:ed|s)(?: me)?(?: a lot)?|ca m(?:e| a)? ?(?:aide|aidee)(?: beaucoup| bien)?|(?:that )?(?:answers|answered) my question|ca repond a ma question|just what i needed|exactly what i (?:needed|was looking for)|c est ce qu il me fallait)`,
      String.raw`(?:lol|mdr|ptdr|lmao|rofl|haha|hahaha|hihi|xd|rire|wow|waouh|ouah|ahah|jpp|mdrr|yay|ouf|phew)`,
      String.raw`(?:i m bored(?: talk to me)?|je m ennuie|tell me a joke|(?:raconte|dis)(?: moi)? une blague|fais moi rire|make me laugh|talk to me|parle moi|do you love me|tu m aimes|be my friend|tu veux etre mon ami)`,
    ],
  ],
];

/** Whoever writes more has something to say. */
const wordsAtMost = 16;

/** Words that may stand beside a saying without saying anything. */
const filler =
  /^(?:a|ah|alors|and|bah|ben|bien|bon|but|donc|dear|et|eh|euh|everyone|guichet|bot|hein|here|i|il|la|madame|mais|me|moi|monsieur|mon|my|ok|oh|ou|oui|quand|quand meme|so|sir|that|the|then|toi|tout|tous|trop|tres|vous|very|well|wow|you|yes|c|est|it|is|s|svp|stp|please|ami|friend|guys|now|just|the|re|super|vraiment|really|for|pour|to|le|robot|machine|aujourd|hui|today|allez|allo|messieurs|mesdames|sinon|enfin|voila|tout|everything|all|beaucoup|bcp|aussi|too|le|les|un|une|de|du|d)$/;

const compiled = sayings.map(
  ([about, patterns]) =>
    [
      about,
      patterns.map(
        (pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'),
      ),
    ] as const,
);

/** What signs say in a message without words. */
const signs: readonly (readonly [SmallTalk, RegExp])[] = [
  ['hello', /👋/u],
  ['thanks', /[👍🙏👌🫡✅🆗🤝]/u],
  ['praise', /[❤😍🥰😘🤩😊🙂☺😀😃😄😁😆😂🤣😎🎉💯👏💪🔥]/u],
];

/** What a message is about when it is nothing but small talk. */
export function readSmallTalk(message: string): SmallTalk | undefined {
  let rest = plain(message);
  if (rest === '') return signs.find(([, sign]) => sign.test(message))?.[0];
  if (rest.split(' ').length > wordsAtMost) return undefined;
  let first: SmallTalk | undefined;
  for (const [about, patterns] of compiled) {
    for (const pattern of patterns) {
      const without = rest.replace(pattern, ' ');
      if (without !== rest) first ??= about;
      rest = without;
    }
  }
  const left = rest.split(' ').filter((word) => word !== '' && !filler.test(word));
  return left.length === 0 ? first : undefined;
}
