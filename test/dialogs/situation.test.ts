import { MemoryStore } from '../../bot/state/stateStore';
import { plainKnowledge, startGuidedDesk, type GuidedDesk } from '../support/guidedDesk';

let desk: GuidedDesk;

beforeEach(async () => {
  desk = await startGuidedDesk();
});

/** Says one message after the other. */
async function talk(...messages: string[]): Promise<string> {
  let said: string[] = [];
  for (const message of messages) said = await desk.say(message);
  return said.join('\n').replace(/[\u00a0\u202f]/g, ' ');
}

/** The question that waits for an answer, or where the dialog has led. */
const where = (): string | undefined => desk.turn().situation?.next;

describe('asking', () => {
  test('the first question tells how to answer and how far it goes', async () => {
    const said = await talk('trouver ma démarche');
    expect(said).toMatch(/« retour », « recommencer » et « annuler »/);
    expect(said).toMatch(/Question 1 sur 5 au plus/);
    expect(said).toMatch(/2\. Je suis admis·e en licence professionnelle/);
  });

  test('a sentence fills all it states, and what was understood is said', async () => {
    const said = await talk('je suis : programme=lp, status=apprentice');
    expect(said).toMatch(/C’est noté :\s+- Formation : licence professionnelle\s+- Statut : app/);
    expect(said).toMatch(/Question 2 sur 3 au plus\s+Avez-vous déjà été/);
  });

  test('a sentence that states everything leads to the procedure at once', async () => {
    const said = await talk('je suis : programme=but-rereg, status=initial, online_possible=yes');
    expect(said).toMatch(/Réinscription en BUT, formation initiale : en ligne/);
    expect(where()).toBe('but-rereg-initial-online');
  });

  test('a professionalisation contract ends the questions', async () => {
    expect(await talk('trouver ma démarche', '3', '3')).toMatch(/04 66 64 95 62/);
    expect(where()).toBe('continuing-education');
  });

  test('a contract that is not signed yet leads to the entry about it', async () => {
    expect(await talk('trouver ma démarche', '2', '4')).toMatch(/consignes du service/);
    expect(where()).toBe('entry:contract-pending');
  });

  test('what is known already is not asked', async () => {
    await talk('je suis : status=apprentice', 'annuler', 'trouver ma démarche');
    expect(await talk('2')).toMatch(/Avez-vous déjà été étudiant/);
  });

  test('a statement about something else is noted, and begins nothing', async () => {
    const said = await talk('je suis : minor=yes');
    expect(said).toMatch(/Moins de 18 ans : oui/);
    expect(where()).toBeUndefined();
  });

  test('an answer that is not understood is asked again, then with whom to ask', async () => {
    expect(await talk('trouver ma démarche', 'bla')).toMatch(/de 1 à 7/);
    expect(await talk('blabla')).toMatch(/iutn-inscription@umontpellier\.fr/);
    expect(await talk('2', 'bla')).not.toMatch(/iutn-inscription/);
  });

  test('« je ne sais pas » explains the choice', async () => {
    const said = await talk('trouver ma démarche', '2', '1', 'je ne sais pas');
    expect(said).toMatch(/vous avez alors un numéro étudiant UM/);
    expect(said).toMatch(/1\. Oui\s+2\. Non/);
  });
});

describe('interruptions', () => {
  test('a question is answered, then the dialog goes on, saying so', async () => {
    await talk('trouver ma démarche', '2');
    const [answer = '', question = ''] = await desk.say('c’est quoi la CVEC ?');
    expect(answer).toMatch(/Contribution vie étudiante/);
    expect(question).toMatch(/Reprenons votre démarche\.[^]*Sous quel statut/);
    expect(await talk('1')).toMatch(/Avez-vous déjà été étudiant/);
  });

  test('after a choice of questions a number is one of them, then the dialog goes on', async () => {
    await talk('trouver ma démarche', '2');
    expect(await talk('ma carte')).not.toMatch(/Sous quel statut/);
    const [answer = '', question = ''] = await desk.say('1');
    expect(answer).toMatch(/carte/i);
    expect(question).toMatch(/Reprenons votre démarche/);
    expect(where()).toBe('q-lp-status');
  });

  test('after a choice of questions the answer to the dialog still counts', async () => {
    await talk('trouver ma démarche', '2', 'ma carte', 'Apprentissage');
    expect(where()).toBe('q-lp-um');
  });

  test('« retour » goes one step back, as often as there are steps', async () => {
    await talk('trouver ma démarche', '2', '1');
    expect(await talk('retour')).toMatch(/Sous quel statut/);
    expect(await talk('retour')).toMatch(/Quelle situation/);
    expect(await talk('retour')).toMatch(/C’est la première question/);
    expect(desk.turn().profile).toEqual({});
  });

  test('« retour » takes a whole sentence back', async () => {
    await talk('trouver ma démarche', 'je suis : programme=lp, status=initial', 'retour');
    expect(where()).toBe('q-programme');
  });

  test('« retour » after the procedure opens the last question again', async () => {
    const said = await talk('trouver ma démarche', '3', '1', '1', 'retour');
    expect(said).toMatch(/Pouvez-vous vous réinscrire en ligne/);
    expect(await talk('2')).toMatch(/en présentiel/);
  });

  test('« recommencer » starts over, during the questions and after them', async () => {
    expect(await talk('trouver ma démarche', '3', '1', 'recommencer')).toMatch(/depuis le début/);
    expect(where()).toBe('q-programme');
    await talk('3', '1', '1', 'recommencer');
    expect(where()).toBe('q-programme');
    expect(desk.turn().profile).toEqual({});
  });

  test('starting over keeps what the tree does not ask', async () => {
    await talk('je suis : minor=yes', 'trouver ma démarche', '2', 'recommencer');
    expect(desk.turn().profile).toEqual({ minor: 'yes' });
  });

  test('« annuler » leaves; what follows is no answer any more', async () => {
    expect(await talk('trouver ma démarche', '2', 'annuler')).toMatch(/j’arrête là/);
    expect(await talk('Oui')).not.toMatch(/Question/);
    expect(await talk('annuler')).toMatch(/rien à annuler/);
  });

  test('« aide » helps and asks again', async () => {
    expect(await talk('trouver ma démarche', '2', 'aide')).toMatch(
      /quelques questions[^]*Sous quel statut/,
    );
  });

  test('the language changes in the middle', async () => {
    await talk('trouver ma démarche', '2');
    const said = await talk('english');
    expect(said).toMatch(/in English[^]*Back to your procedure\.[^]*Under which status/);
    expect(await talk('2')).toMatch(/Have you already been a student/);
    expect(await talk('I am : um_student_before=yes')).toMatch(
      /Licence Professionnelle, former UM/,
    );
  });

  test('a statement in the middle may correct an earlier answer', async () => {
    const said = await talk('trouver ma démarche', '2', '1', 'je suis : programme=but-rereg');
    expect(said).toMatch(/C’est corrigé :\s+- Formation : réinscription en BUT/);
    expect(where()).toBe('q-rereg-online');
  });

  test('« où j’en suis ? » sums up what is known and asks again', async () => {
    const said = await talk('trouver ma démarche', '2', '2', 'où j’en suis ?');
    expect(said).toMatch(/Voici ce que je sais[^]*Statut : apprentissage[^]*Question 3 sur 4/);
  });

  test('distress is answered alone', async () => {
    const said = await desk.say('trouver ma démarche').then(() => desk.say('je veux mourir'));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/3114/);
    expect(await talk('2')).toMatch(/Sous quel statut/);
  });

  test('a goodbye is answered alone, and the dialog can be taken up later', async () => {
    expect(await talk('trouver ma démarche', 'au revoir')).not.toMatch(/Question/);
    expect(await talk('2')).toMatch(/Sous quel statut/);
  });

  test('« oublie-moi » forgets the dialog, the profile and the ticks', async () => {
    await talk('trouver ma démarche', '3', '1', '1', 'fait 1', 'retour');
    expect(await talk('oublie-moi')).not.toMatch(/Question/);
    expect(desk.turn()).toMatchObject({ profile: {}, progress: { done: {} } });
    expect(await talk('1')).not.toMatch(/Question/);
  });

  test('« que sais-tu de moi ? » shows the profile, then the dialog goes on', async () => {
    const said = await talk('trouver ma démarche', '2', 'que sais-tu de moi ?');
    expect(said).toMatch(/Formation : licence professionnelle[^]*Sous quel statut/);
  });
});

describe('pauses', () => {
  test('a restarted bot goes on where it was', async () => {
    const store = new MemoryStore();
    desk = await startGuidedDesk({ store });
    await talk('trouver ma démarche', '2');
    desk = await startGuidedDesk({ store });
    expect(await talk('1')).toMatch(/Avez-vous déjà été étudiant/);
  });

  test('within 30 days the dialog goes on', async () => {
    await talk('trouver ma démarche', '2');
    desk.pass(29);
    expect(await talk('1')).toMatch(/Avez-vous déjà été étudiant/);
  });

  test('after 30 days it says that it starts over', async () => {
    await talk('trouver ma démarche', '2');
    desk.pass(31);
    expect(await talk('1')).toMatch(/plus de 30 jours[^]*Quelle situation/);
    expect(desk.turn().profile).toEqual({});
  });

  test('when the question is gone from the content it says that it starts again', async () => {
    const usual = await plainKnowledge();
    let knowledge = usual;
    desk = await startGuidedDesk({ knowledge: () => knowledge });
    await talk('trouver ma démarche', '2');
    const { guide } = usual;
    if (guide === undefined) throw new Error('no guide');
    const question: typeof guide.question = (id, language) =>
      id === 'q-lp-status' ? undefined : guide.question(id, language);
    const next: typeof guide.next = () => ({ kind: 'question', id: 'q-programme' });
    knowledge = { ...usual, guide: { ...guide, question, next } };
    expect(await talk('1')).toMatch(/questions ont changé[^]*Quelle situation/);
  });

  test('when the content has no situations any more the message is still answered', async () => {
    const usual = await plainKnowledge();
    let knowledge = usual;
    desk = await startGuidedDesk({ knowledge: () => knowledge });
    await talk('trouver ma démarche', '2');
    knowledge = { ...usual, guide: undefined };
    expect(await talk('c’est quoi la CVEC ?')).toMatch(/Contribution vie étudiante/);
  });
});

describe('the procedure', () => {
  test('its steps are ticked off, remembered and shown again', async () => {
    await talk('trouver ma démarche', '3', '1', '1');
    expect(await talk('fait 1 et 3')).toMatch(/Étapes faites : 2 sur 4\.[^]*Il vous reste :/);
    expect(await talk('où j’en suis ?')).toMatch(/1\. ✓ Obtenez[^]*2\. Faites[^]*3\. ✓ Dossier/);
    expect(await talk('pas fait 3')).toMatch(/1 sur 4/);
    expect(await talk('fait 2, 3, 4')).toMatch(/Tout est coché/);
  });

  test('a step that does not exist is said to be none', async () => {
    expect(await talk('trouver ma démarche', '3', '1', '1', 'fait 9')).toMatch(/de 1 à 4/);
  });

  test('asking for the situation again shows it, without a question', async () => {
    await talk('trouver ma démarche', '3', '1', '1', 'c’est quoi la CVEC ?');
    expect(await talk('trouver ma démarche')).toMatch(/Voici où vous en êtes\.\s+Réinscription/);
  });

  test('a correction afterwards leads to the other procedure', async () => {
    await talk('trouver ma démarche', '3', '1', '1');
    expect(await talk('je suis : status=apprentice')).toMatch(/par apprentissage : en ligne/);
  });
});
