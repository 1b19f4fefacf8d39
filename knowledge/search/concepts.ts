/**
 * Words that mean much the same at a registration desk, in both languages: one group a line, folded;
 * a star stands for any ending. What the wordings say of a mother holds for a father, and what they say
 * of cash for « liquide ».
 */
const groups = `
parent: mere, pere, maman, papa, parent*, mum, mom, mother, dad, father, stepmother, stepfather, beau pere, belle mere, guardian*
relative: oncle*, tante*, cousin*, frere*, soeur*, uncle*, aunt*, brother*, sister*, grand mere, grand pere, grandmother, grandma, grandfather, grandad, grandpa, mamie, papi, papy, nan, parrain, marraine, godfather, godmother, niece, neveu, nephew
friend: copain*, copine*, ami, amie, amis, pote*, coloc*, camarade*, friend*, mate*, flatmate*, roommate*, housemate*, buddy, classmate*, boyfriend, girlfriend, voisin*, neighbour*
child: fils, fille*, enfant*, gamin*, son, daughter*, child*, kid*, my boy, my girl
spouse: mari, epoux, epouse, conjoint*, husband, wife, partner, compagn*, fiance*
employer: patron*, employeur*, boss, employer*, entreprise*, societe, company, companies, firm, manager, rh, hr, drh, tuteur*, maitre d apprentissage
apprentice: apprenti*, alternan*, apprentice*, work study, en alternance, cfa
contractpro: contrat pro, contrats pro, contrat de pro*, professionali?ation contract*, contrat prof*
contract: contrat*, contract*, convention*
sign: sign, signe*, signature*, paraph*, signed, signing
notyet: pas encore, toujours pas, toujours rien, en attente, attend*, not yet, still not, still no, waiting, pending, still waiting, still nothing, hasn t, haven t, tarde*
worker: salarie*, employee*, boulot, job*, travail*, bosse*, work*, full time, temps plein, cdi, cdd
jobseeker: chom*, pole emploi, demandeu* d emploi, france travail, jobseeker*, unemployed, job centre, dole, sans emploi
backtostudy: reprise d etudes, reprendre mes etudes, reprendre des etudes, reprendre les etudes, reconversion, back to school, back to studying, back to uni*, resum* stud*, career change, formation continue, continuing education, adult learn*, adult education
interrupted: interromp*, interruption, arrete mes etudes, arrete la fac, annee* sabbatique*, gap year*, stopped study*, dropped out, quit uni*, coupure, pause, break, years out, lache la fac, without stud*
licencepro: licence pro*, lp, professional bachelor*, vocational degree, professional licence*
firstyear: premiere annee, 1ere annee, 1re annee, annee 1, first year*, year 1, year one, fresher*, freshman, freshmen, l1, but1, but 1
secondyear: deuxieme annee, 2eme annee, 2e annee, 2nde annee, seconde annee, second year*, year 2, year two, l2, but2, but 2, 2nd year*
thirdyear: troisieme annee, 3eme annee, 3e annee, third year*, year 3, year three, final year*, l3, but3, but 3, 3rd year*
moveup: redoubl*, passe en, monte en, passer en, passage en, moving up, move up, repeat*, annee superieure, going into, next year
reregister: reinscri*, re inscri*, reregist*, re regist*, reenrol*, re enrol*, renew my enrol*
register: inscri*, regist*, enrol*, sign up, signup, sign ups, signing up, signed up, sign me up, matriculat*
admitted: admis*, admission*, admit*, accepte*, accepted, pris en, prise en, recu en, offer*, got in, got into, took me, taken, voeu*, proposition*, retenu*, selectionn*, avis favorable
transfer: transfer*, autre iut, d un iut, changer d iut, change d iut, another iut, different iut, other iut
otheruni: autre universite, autre fac, another uni*, other uni*, elsewhere, ailleurs, previous uni*, ancienne fac, old uni*
confirm: confirm*, dire oui, say yes, valider ma place, take my place, repondre favorablement
upload: depos*, depot*, televers*, upload*, transmet*, soumet*, submit*, uploade*, hand in, send in, envoyer, envoie, envoye
document: document*, piece*, justificatif*, papier*, paperwork, paper*, formulaire*, form, forms, dossier*, file, files
fileformat: format*, extension*, pdf*, jpg*, jpeg*, png*, word, docx, heic, file type*, fichier*, taille, mo, mb, scan*
photo: photo*, portrait*, selfie*, picture*, headshot*
identity: carte d identite, cni, passeport*, passport*, id card, identity card, permis de conduire, permis b, permis, driving licen*, titre de sejour, residence permit, piece d identite, proof of identity, identity document*, recepisse
insurance: assur*, insur*, maif, mae, macif, matmut, gmf, axa, multirisque*, mutuelle*, responsabilite civile, resp civile, civil liability, liability, rc, garantie*, attestation rc, third party cover
nationalservice: jdc, japd, journee defense, journee d appel, journee de defense, journee citoyen*, recens*, defence day, defense day, service national, national service, citizenship day, call up day, service militaire, military
bac: bac, baccalaur*, a levels, notes du bac, cyclades, high school diploma
transcript: releve*, transcript*, marks, grades, notes
minor: mineur*, 17 ans, 16 ans, seize ans, dix sept ans, moins de 18, 18 ans, pas majeur*, encore majeur*, majorite, under 18, seventeen, i m 17, minor*, turn 18, turn* eighteen, not 18, parental
proxy: procuration, a ma place, a sa place, mandat*, on my behalf, in my place, in my stead, instead of me, for me, proxy, quelqu un d autre, someone else, somebody else
bypost: courrier, la poste, par poste, postal*, by post, by mail, correspondance, lettre, recommande*, post it, envelope, enveloppe, in the post
appointment: rendez vous, creneau*, smartagenda, appointment*, slot*, book, booking, booked, reserv*, prendre date
inperson: sur place, presentiel, guichet*, venir, deplacer, in person, on site, at the desk, desk, counter, face to face, physiquement, come in, en vrai, se presenter, secretariat
online: en ligne, internet, web, online, site, website, web site, sur le net, a distance, remote*, app, appli, application, platform, plateforme
broken: bug*, beug*, marche pas, marche plus, fonctionne pas, fonctionne plus, plante*, impossible, bloque*, erreur*, error*, not working, doesn t work, does not work, won t, crash*, stuck, down, fail*, page blanche, can t, cannot, unable, hs, rame
refused: refus*, rejet*, reject*, declin*, denied, turned down, not accepted, pas accept*, passe pas
login: identifiant*, login*, username*, user name*, log in, log on, logging in, connect*, connexion*, sign in, se connecter
password: mot de passe, mots de passe, password*, code secret, passcode
account: compte*, account*, session
email: mail*, email*, courriel*, boite, inbox, mailbox, messagerie, outlook, gmail*, yahoo, hotmail, webmail, e mail*
forward: redirig*, redirec*, renvoi*, forward*, redirect*, faire suivre
activate: activ*, set up, setup, switch on, initialis*, premiere connexion, first login, first time, open my account
expired: expir*, perim*, plus valide, plus valable, dead, dies, validite, valid for, out of date, trop tard
link: lien*, link*, url
unread: spam*, indesirable*, junk
notreceived: pas recu, jamais recu, rien recu, toujours rien, rien arriv*, not received, never got, never receiv*, not arrived, didn t get, nothing came, never came, never turn*, no news, aucune nouvelle, pas de nouvelle*, sans nouvelle*, have not receiv*, haven t receiv*, t receiv*, no reply, sans reponse, pas de reponse
pay: pay, pays, paid, paie*, paye*, payment*, paiement*, regl*, settle*, debours*, verse*, factur*, bill, billed, charge*, debit*, encaiss*, prelev*
cash: liquide, especes, cash, billets, monnaie, coins, banknotes
cheque: cheque*, chequier, chequebook*, checkbook*
bankcard: carte bancaire, cartes bancaires, carte bleue, visa, mastercard, amex, american express, debit card*, credit card*, bank card*, payment card*, maestro, revolut, n26
banktransfer: virement*, bank transfer*, wire transfer*, wire, rib, iban, bic
instalments: plusieurs fois, trois fois, 3 fois, 3x, 3 x, mensualite*, echelonn*, etal*, fractionn*, instalment*, installment*, split*, spread*, three payments, in three, par mois, a month, monthly, bit by bit, en plusieurs, d un coup, in one go, petit a petit, echeance*
amount: combien, prix, tarif*, cout*, montant*, how much, price*, cost*, cher, chere, somme, amount*, ca coute, euros, payant*, chiffre
refund: rembours*, refund*, money back, reimburs*, mon argent, mes sous, mon fric, get back, paid back, pay back, give back, rendre, recuper* argent, restitu*
scholarship: bours*, crous, echelon*, grant*, scholarship*, bursar*, dse, dossier social, financial aid, stipend
notification: notif*, grant letter, award letter, reponse du crous, avis conditionnel
exempt: exoner*, exempt*, gratuit*, free, dispens*, waive*, waiver
contribution: cvec, contribution*, vie etudiante
fees: droits, frais, fees, tuition, frais de scolarite
cancel: annul*, desinscri*, cancel*, withdraw*, drop out, quitt*, renonc*, desist*, abandonn*, laisse tomber, change d avis, changed my mind, finalement, resign*, unenrol*, leaving, leave
ine: ine, identifiant national, national id number, national student, nne
bea: bea, base eleves
studentnumber: numero etudiant, numero d etudiant, student number*, matricule, num etudiant, numero um, student id number
socialsecurity: secu, securite sociale, insee, carte vitale, nir, social security, health insurance number
home: adresse*, address*, domicile, demenag*, appart*, studio, logement*, housing, lease, bail, moved, moving, move house, accommodation, rue, street, postcode, code postal, flat, residence, heberg*, roof, logeur, chambre, room, flatshare
disability: handi*, disab*, dys, dyslexi*, dislexi*, dyspraxi*, dyscalculi*, dysorthograph*, autis*, asperger, tdah, tda, adhd, add, malvoyant*, aveugle*, blind, visually impaired, sourd*, deaf, malentendant*, hard of hearing, hearing, fauteuil roulant, wheelchair, mobilite reduite, epilep*, diabet*, rqth, mdph, aesh, pap, pai, pps, chronic*, chroniqu*, medical condition*, health condition*, maladie*, illness, trouble*, fractur*, platre, crutches, bequille*, poignet, wrist, bras, broke* my, mental health, anxi*, phobi*, depressi*, crohn, migraine*, begai*, stutter*, impairment*, special needs
adjustments: tiers temps, temps majore, temps en plus, temps supplementaire, extra time, third time, more time, amenage*, adjustment*, accommodations, scribe, secretaire, preneur de notes, note taker, ordinateur en exam*, adapt*
handiversite: handiversite, scmpps, medecine preventive, sante universitaire, occupational health, preventive medicine
athlete: haut niveau, shn, top level, high level, elite, national level, niveau national, competition*, championn*, athlet*, sport* etudes, pole espoir*, ligue, selection*, equipe de france, international player, train* times
sport: sport*, suaps, natation, swim*, piscine, foot*, basket*, volley*, badminton, escalade, climb*, muscu*, gym*, yoga, danse, dance, tennis, rugby, judo, boxe, boxing, handball, rowing, aviron, surf*, randonn*, hiking, fitness, kayak, sailing, voile, ski, team games, water activities
foreign: etranger*, foreign*, international*, erasmus, echange*, exchange*, overseas, abroad, expatri*, pays, country, embassy, ambassade, hors union, non eu
nationality: nationalite*, nationalit*, citizen*, francais de, binational*, double nationalite, deux passeports, dual, two passports, second passport
studentcard: carte etudiant*, carte d etudiant*, cms, student card*, multi services, multiservice*, campus card, carte cms, carte de fac, uni card, student pass
lost: perdu*, perte, lost, lose, losing, egar*, disparu*, vole, volee, stolen, pique, piquee, nicked, pinched, fauche*, retrouve*, misplaced, can t find, cannot find, missing, mislaid
damaged: casse*, abim*, muette, defect*, defaill*, faulty, broken, damag*, demagnet*, beep*, bip*, puce, chip, crack*, fendu*, illisible, unreadable, scann* pas, stopped working, snapped
lend: pret, prete, preter, lend, lent, borrow*, emprunt*, passer ma carte, fals*, forge*, fraud*, fake, trafiqu*
sticker: vignette*, autocollant*, sticker*, mise a jour, mettre a jour, update*, renouvel*, renew*, new year on
collect: recuper*, retir*, chercher, pick up, collect*, get my, obtenir, obtain, avoir ma, hand out, delivr*
proofofenrolment: certificat* de scol*, attestation* de scol*, certificat* d inscription, school certificate*, proof of enrol*, proof of registration, enrol* certificate*, certificate of enrol*, student status, scolpass, prove i m a student, preuve que je suis
summary: recap*, summary, consultia, fiche d inscription
fill: rempli*, fill*, saisi*, champ*, field*, case, box, blank, laisse vide, leave empty, ticked, tick, coch*
when: quand, quelle date, quelles dates, date*, delai*, deadline*, when, by when, calend*, periode*, jusqu a quand, quel jour, which day, dernier jour, last day, how long, combien de temps, time limit, date limite
late: retard*, tard, rate la, loupe*, depasse*, missed, late, overdue, after the deadline, trop tard, too late, hors delai*
hours: horaire*, heure*, ouvert*, ouvre*, ferme*, opening, open, opens, close, closes, closed, hours, what time, quelle heure, pause dejeuner, lunch
where: ou, where, endroit, onglet, tab, page, menu, location, which page, quel site, which site
who: qui, who, whom, quel service, which office, which department, interlocuteur*, responsable*, in charge
phone: telephone*, phone*, appeler, call, ring, numero de tel*, joindre, reach, contact*
why: pourquoi, why, sert, what for, what s the point, purpose, utilite, point of, useful, good for, interet
whatis: c est quoi, what is, what s, qu est ce que, mean, means, meaning, definition, signif*, stand for, veut dire, quesaco, explain, expliqu*
how: comment, how, procedure*, demarche*, steps, step, marche a suivre, etapes, faire pour, process
mandatory: obligatoire*, oblig*, mandatory, compulsory, required, need to, have to, must, faut il, necessaire*, necessary, besoin
forgot: oubli*, forgot*, forget, vide
print: imprim*, print*, telecharg*, download*
exam: exam*, partiel*, controle*, epreuve*, tests, semester exams, ds
several: deux diplomes, double cursus, deux formations, two degrees, both, several, plusieurs, second degree, twice, deux fois
summer: ete, juillet, aout, july, august, summer, vacances, holiday*
montpellier: um, montpellier, umontpellier, herault
workspace: ent, espace numerique, digital workspace, online workspace, student portal, portail etudiant
slides: moodle, cours en ligne, slides, emploi du temps, timetable, notes
`;

interface Expression {
  words: readonly string[];
  concept: string;
}

const expressions = readGroups();

/** The concepts that folded words speak of, each once. */
export function conceptsOf(words: readonly string[]): string[] {
  const found = new Set<string>();
  words.forEach((word, start) => {
    for (const { words: wanted, concept } of expressions.get(word.slice(0, 2)) ?? []) {
      if (wanted.every((pattern, k) => matches(words[start + k], pattern))) found.add(concept);
    }
  });
  return [...found];
}

function matches(word: string | undefined, pattern: string): boolean {
  if (word === undefined) return false;
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

/** By the first two letters of their first word. */
function readGroups(): Map<string, Expression[]> {
  const byStart = new Map<string, Expression[]>();
  for (const line of groups.trim().split('\n')) {
    const [concept = '', list = ''] = line.split(': ');
    for (const text of list.split(', ')) {
      const expression = { words: text.split(' '), concept };
      const start = text.slice(0, 2);
      const known = byStart.get(start);
      if (known === undefined) byStart.set(start, [expression]);
      else known.push(expression);
    }
  }
  return byStart;
}
