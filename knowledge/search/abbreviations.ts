import type { Language } from '../schema/localized';

/** How phones write it, and what it says; folded. */
const french = `
1er = premier, 2m1 = demain, adm = administration,
ajd = aujourd hui, alt = alternance, aprem = apres midi, asso = association, att = attendre,
attest = attestation, auj = aujourd hui, avc = avec, bcp = beaucoup, bjr = bonjour,
bsr = bonsoir, c = c est, cad = c est a dire, cbn = combien, cc = coucou, certif = certificat,
certifs = certificats, cest = c est, chui = je suis, chuis = je suis, cki = c est qui,
ckoi = c est quoi, cm = comme, cmb = combien, cmbn = combien, cmt = comment, combi1 = combien,
cpt = compte, cquoi = c est quoi, ct = c etait, dc = donc, dem1 = demain, dja = deja,
dld = de la, dm = dans mon, dmd = demande, dmde = demande, doc = document, docs = documents,
ds = dans, dsl = desole, ect = etc, edt = emploi du temps, ekip = equipe, etu = etudiant,
etud = etudiant, exam = examen, exams = examens, fo = faut, fodra = faudra, fot = faut,
frero = frere, g = j ai, ge = j ai, gpa = j ai pas, gt = j etais, hs = casse, insc = inscription,
inscri = inscription, inscrip = inscription, jai = j ai, jariv = j arrive, jarive = j arrive,
jarrive = j arrive, javais = j avais, jave = j avais, jdoi = je dois, jdois = je dois,
jen = j en, jetais = j etais, jfai = je fais, jfais = je fais, jfe = je fais, jms = jamais,
jp = je peux, jpe = je peux, jpeu = je peux, jpeux = je peux, jpp = j en peux plus,
jsai = je sais, jsais = je sais, jsp = je sais pas, jss = je suis, jsui = je suis,
jsuis = je suis, jtrouv = je trouve, jtrouve = je trouve, jv = je vais, jvais = je vais,
jve = je veux, jveu = je veux, jveux = je veux, jvoudrais = je voudrais, kan = quand,
kand = quand, ke = que, kel = quel, kelle = quelle, kesako = c est quoi, kesk = qu est ce que,
keske = qu est ce que, kestion = question, ki = qui, kil = qu il, koi = quoi, koman = comment,
komen = comment, kwa = quoi, lettr = lettre, lgtps = longtemps, ls = les, mat = matin,
max = maximum, mc = merci, mci = merci, mdp = mot de passe, mdr = rire, mess = message,
mm = meme, mme = madame, mnt = maintenant, mr = monsieur, mrc = merci, msg = message,
mtn = maintenant, nan = non, nb = nombre, nn = non, nrml = normal, num = numero, nums = numeros,
ordi = ordinateur, ordis = ordinateurs, ouai = oui, pa = pas, pb = probleme, pblm = probleme,
pbm = probleme, pck = parce que, pcq = parce que, perm = permanence, pers = personne,
pk = pourquoi, pkoi = pourquoi, po = pas, poko = pourquoi, pq = pourquoi, pr = pour,
prcq = parce que, prelev = prelevement, prk = pourquoi, prq = pourquoi, psk = parce que,
ptdr = rire, ptn = putain, pv = peux, qd = quand, qesq = qu est ce que, qlq = quelque,
qq = quelque, qqch = quelque chose, qqn = quelqu un, qqun = quelqu un, qsq = qu est ce que,
quesaco = c est quoi, rdv = rendez vous, rdvs = rendez vous, recap = recapitulatif,
recup = recuperer, ref = reference, reinsc = reinscription, reinscri = reinscription,
remb = remboursement, rembour = remboursement, renta = rentree, rep = reponse,
resa = reservation, resp = responsabilite, rps = reponse, sa = ca, sava = ca va,
scol = scolarite, secu = securite sociale, sem = semaine, slt = salut, sof = sauf,
ste = s il te plait, stp = s il te plait, sui = suis, svp = s il vous plait, tel = telephone,
tfk = tu fais quoi, tjr = toujours, tjrs = toujours, tjs = toujours, tkt = t inquiete,
tlm = tout le monde, tps = temps, trankil = tranquille, tro = trop, ts = tous, tt = tout,
tte = toute, univ = universite, vla = voila, vrmt = vraiment, vs = vous, vx = veux,
we = week end, wesh = salut, wsh = salut, xa = ca, ya = il y a, yaura = il y aura,
yavait = il y avait, yen = il y en
`;

const english = `
2day = today, 2moro = tomorrow, abt = about, acc = account, acct = account, addy = address, alr = already, alrdy = already,
apprent = apprenticeship, appt = appointment, appts = appointments, b4 = before, bc = because,
bcos = because, bcuz = because, bday = birthday, btw = by the way, cant = can not,
cert = certificate, certs = certificates, couldnt = could not, coz = because, cud = could,
cuz = because, dad = father, deets = details, def = definitely, didnt = did not, doc = document,
docs = documents, doesnt = does not, dont = do not, dunno = do not know, enroll = enrol,
enrollment = enrolment, fam = family, fwd = forward, gd = good, gimme = give me,
gonna = going to, gotta = have to, govt = government, hasnt = has not, hav = have,
havent = have not, hlp = help, hows = how is, hv = have, hw = how, idk = do not know, im = i am,
imma = i am going to, info = information, isnt = is not, ive = i have, kno = know, l8r = later,
lemme = let me, lil = little, lmk = let me know, luv = love, mom = mother, msg = message,
mum = mother, nbr = number, ne1 = anyone, need2 = need to, nite = night, nr = number, nt = not,
num = number, ofc = of course, pic = photo, pics = photos, pls = please, plz = please,
ppl = people, prob = problem, probs = problems, prolly = probably, pw = password, pwd = password,
r = are, rly = really, rn = now, sched = schedule, shouldnt = should not, shud = should,
smth = something, som1 = someone, sth = something, tbh = honest, tel = telephone, tho = though,
thru = through, thx = thanks, tmr = tomorrow, tmrw = tomorrow, u = you, uni = university,
univ = university, ur = your, urs = yours, w = with, w8 = wait, wanna = want to, wasnt = was not,
wat = what, wats = what is, wen = when, wer = where, whats = what is, wher = where,
wheres = where is, whos = who is, wich = which, wk = week, wks = weeks, wont = will not,
wot = what, wouldnt = would not, wud = would, ya = you, yr = year, yrs = years
`;

const lexicons = { fr: read(french), en: read(english) };

/** The words that an abbreviation stands for, in that language. */
export const expand = (word: string, language: Language): readonly string[] | undefined =>
  lexicons[language].get(word);

/** All abbreviations of a language. */
export const abbreviationsOf = (language: Language): string[] => [...lexicons[language].keys()];

function read(pairs: string): ReadonlyMap<string, readonly string[]> {
  const parted = pairs
    .trim()
    .split(/,\s+/)
    .map((pair) => pair.split(' = '));
  return new Map(parted.map(([short = '', long = '']) => [short, long.split(' ')]));
}
