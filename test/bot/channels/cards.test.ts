import type { Activity, Attachment } from 'botbuilder';
import { startGuidedDesk, type GuidedDesk } from '../../support/guidedDesk';

interface CardContent {
  fallbackText?: string;
  body: {
    type: string;
    url?: string;
    altText?: string;
    text?: string;
    title?: string;
    id?: string;
    value?: string;
  }[];
  actions?: { type: string; title: string; url?: string; data?: { guichet: object } }[];
}

let desk: GuidedDesk;

/** @returns what is said, with all cards: in Teams each is a message of its own */
const send = async (text: string): Promise<Partial<Activity>> => {
  const replies = await desk.send({ text });
  const [reply] = replies;
  if (reply === undefined) throw new Error(`nothing was said to “${text}”`);
  return { ...reply, attachments: replies.flatMap(({ attachments = [] }) => attachments) };
};
const tap = (question: string, option: string): Promise<Partial<Activity>[]> =>
  desk.send({ text: option, value: { guichet: { question, option } } });
const cardOf = (reply: Partial<Activity> | undefined): CardContent => {
  const [card] = (reply?.attachments ?? []).filter(
    ({ contentType }: Attachment) => contentType === 'application/vnd.microsoft.card.adaptive',
  );
  return card?.content as CardContent;
};
const ticked = (card: CardContent): boolean[] =>
  card.body.filter(({ type }) => type === 'Input.Toggle').map(({ value }) => value === 'true');
/** Sends a card's button with these steps ticked. */
const save = (card: CardContent, ...steps: string[]): Promise<Partial<Activity>[]> =>
  desk.send({
    value: {
      ...card.actions?.[0]?.data,
      ...Object.fromEntries(steps.map((step) => [`step:${step}`, 'true'])),
    },
  });
/** Answers up to the procedure of a BUT re-registration. */
const toProcedure = async (): Promise<Partial<Activity>> => {
  for (const message of ['trouver ma démarche', '3', '1']) await send(message);
  return send('1');
};

describe.each(['directline', 'webchat', 'emulator'])('on %s', (channel) => {
  beforeEach(async () => {
    desk = await startGuidedDesk({ channel });
  });

  test('choices are buttons that know their question', async () => {
    const { text, suggestedActions } = await send('trouver ma démarche');
    expect(text).not.toContain('licence professionnelle');
    expect(suggestedActions?.actions[1]).toMatchObject({
      type: 'messageBack',
      title: '2\u00A0· Je suis admis·e en licence professionnelle',
      text: 'Je suis admis·e en licence professionnelle',
      value: { guichet: { question: 'q-programme', option: 'lp' } },
    });
  });

  test('the procedure is a card with steps to tick off, and its text for readers', async () => {
    const reply = await toProcedure();
    const card = cardOf(reply);
    expect(card.body.find(({ id }) => id === 'step:re-register-online')?.title).toMatch(
      /^2\s· Faites/,
    );
    const toggles = card.body.filter(({ type }) => type === 'Input.Toggle');
    expect(reply.text).toBe('Voici votre démarche.');
    expect(card.body[0]?.text).toMatch(/^Réinscription en BUT/);
    expect(toggles.map(({ id, value }) => [id, value])).toEqual([
      ['step:get-cvec', 'false'],
      ['step:re-register-online', 'false'],
      ['step:print-certificate', 'false'],
      ['step:update-card-summary', 'false'],
    ]);
    for (const { text, title } of card.body.slice(0, -1)) {
      const bare = (text ?? title ?? '').replace(/^(?:•|\d\u00a0·) /, '');
      if (!bare.startsWith('Cochez')) expect(card.fallbackText).toContain(bare);
    }
  });
});

describe('on the web', () => {
  beforeEach(async () => {
    desk = await startGuidedDesk({ channel: 'directline' });
  });

  test('e-mails ready to send are buttons of the card', async () => {
    const card = cardOf(
      await send('je suis : programme=lp, status=initial, um_student_before=no, mode=online'),
    );
    expect(card.actions?.slice(1)).toEqual([
      {
        type: 'Action.OpenUrl',
        title: 'Préparer l’e-mail de demande de pass',
        url: expect.stringMatching(/^mailto:iutn-inscription@umontpellier\.fr\?subject=/) as string,
      },
    ]);
  });

  test('what was not understood can be sent to the contact', async () => {
    const { text } = await send('où garer mon vélo ?');
    expect(text).toMatch(/\[Préparer l’e-mail avec ma question\]\(mailto:[^ ]+v%C3%A9lo[^ ]+\)$/);
  });

  test('questions to choose from are shown once, as buttons', async () => {
    const { text, suggestedActions } = await send('ma carte');
    expect(text).toBe('Voulez-vous dire :');
    expect(suggestedActions?.actions).toHaveLength(3);
  });
});

describe.each([
  { channel: 'directline', calendar: 'attached' },
  { channel: 'msteams', calendar: 'linked' },
])('files on $channel', ({ channel, calendar }) => {
  const address = 'https://desk.example';
  const dates = `${address}/calendar/fr/window.but-rereg-autumn.ics`;

  test('the procedure has a timeline with today, and the same in words', async () => {
    desk = await startGuidedDesk({ channel, address });
    const card = cardOf(await toProcedure());
    expect(card.body.find(({ type }) => type === 'Image')).toMatchObject({
      url: `${address}/timeline/fr/2023-09-10/window.but-rereg-summer,window.but-rereg-autumn.png`,
      altText: expect.stringMatching(
        /^Frise de vos périodes\s: .*du 22 août au 25 septembre 2023 \(ouvert.*Aujourd’hui\s: 10 septembre 2023\.$/,
      ) as string,
    });
  });

  test(`the days still to come are ${calendar}`, async () => {
    desk = await startGuidedDesk({ channel, address });
    const reply = await toProcedure();
    const file = (reply.attachments ?? []).find(
      ({ contentType }) => contentType === 'text/calendar',
    );
    const button = cardOf(reply).actions?.find(({ url }) => url?.endsWith('.ics'));
    expect(calendar === 'attached' ? file?.contentUrl : button?.url).toBe(dates);
    expect(file?.name).toBe(
      calendar === 'attached' ? 'Ajouter les dates à mon agenda.ics' : undefined,
    );
  });

  test('a desk without an address shows none', async () => {
    desk = await startGuidedDesk({ channel });
    const reply = JSON.stringify(await toProcedure());
    expect(reply).not.toMatch(/\/calendar\/|\/timeline\//);
  });

  test('once a window is over there is nothing to note down', async () => {
    desk = await startGuidedDesk({ channel, address });
    desk.pass(60);
    expect(JSON.stringify(await toProcedure())).not.toContain('/calendar/');
  });
});

describe('in Teams', () => {
  beforeEach(async () => {
    desk = await startGuidedDesk({ channel: 'msteams' });
  });

  test('choices are a card of their own, which says in the chat what was tapped', async () => {
    const reply = await send('trouver ma démarche');
    expect(reply.text).not.toContain('licence professionnelle');
    const card = cardOf(reply);
    expect(card.body).toHaveLength(7);
    expect(card.body[2]).toMatchObject({
      items: [{ text: expect.stringMatching(/^3\s· J’étais en BUT/) as string }],
      selectAction: {
        type: 'Action.Submit',
        data: {
          msteams: {
            type: 'messageBack',
            text: 'J’étais en BUT à l’IUT de Nîmes en 2022-2023 (passage ou redoublement)',
            value: { guichet: { question: 'q-programme', option: 'but-rereg' } },
          },
        },
      },
    });
  });

  test('questions to choose from are shown once and whole, on a card', async () => {
    const reply = await send('ma carte');
    expect(reply.text).toBe('Voulez-vous dire :');
    expect(cardOf(reply).body).toHaveLength(3);
  });

  test('e-mails ready to send are links, since buttons open web addresses only', async () => {
    const reply = await send(
      'je suis : programme=lp, status=initial, um_student_before=no, mode=online',
    );
    expect(reply.text).toMatch(/\[Préparer l’e-mail de demande de pass\]\(mailto:[^ ]+\)$/);
    expect(cardOf(reply).actions).toHaveLength(1);
  });

  test('the procedure is a card small enough for Teams', async () => {
    const card = cardOf(await toProcedure());
    expect(JSON.stringify(card).length).toBeLessThan(28_000);
    expect(card.actions?.[0]?.title).toBe('Enregistrer les étapes cochées');
  });
});

describe('old cards', () => {
  beforeEach(async () => {
    desk = await startGuidedDesk({ channel: 'webchat' });
  });

  test('a button tapped twice answers once', async () => {
    await send('trouver ma démarche');
    await tap('q-programme', 'but23-new');
    await tap('q-but23-status', 'initial');
    await tap('q-but23-route', 'ecandidat');
    await tap('q-but23-um', 'yes');
    const [again] = await tap('q-but23-um', 'yes');
    expect(again?.text).toMatch(/^C’est déjà noté\.[^]*Pouvez-vous vous inscrire en ligne/);
    expect(desk.turn().profile.online_possible).toBeUndefined();
  });

  test('another button of an old question changes that answer and nothing else', async () => {
    await send('trouver ma démarche');
    await tap('q-programme', 'lp');
    await tap('q-lp-status', 'initial');
    const [changed] = await tap('q-lp-status', 'apprentice');
    expect(changed?.text).toMatch(/^C’est corrigé[^]*Avez-vous déjà été/);
    expect(desk.turn().profile).toEqual({ programme: 'lp', status: 'apprentice' });
  });

  test('a button of a dialog that was left takes it up again', async () => {
    await send('trouver ma démarche');
    await tap('q-programme', 'lp');
    await send('annuler');
    const [reply] = await tap('q-lp-status', 'apprentice');
    expect(reply?.text).toMatch(/Avez-vous déjà été/);
  });

  test('a button of a question that is no more does no harm', async () => {
    await send('trouver ma démarche');
    const [reply] = await tap('q-of-last-year', 'yes');
    expect(reply?.text).toMatch(/de 1 à 7/);
  });

  test('the ticks of a card are kept and shown again', async () => {
    const [kept] = await save(cardOf(await toProcedure()), 'get-cvec', 'of-last-year');
    expect(kept?.text).toMatch(/Étapes faites\s: 1 sur 4/);
    expect(ticked(cardOf(await send('où j’en suis ?')))).toEqual([true, false, false, false]);
  });

  test('the card shown last may be sent again and again, and says what is ticked', async () => {
    const card = cardOf(await toProcedure());
    await save(card, 'get-cvec', 're-register-online');
    const [kept] = await save(card, 're-register-online');
    expect(kept?.text).toMatch(/Étapes faites\s: 1 sur 4/);
    expect(ticked(cardOf(await send('où j’en suis ?')))).toEqual([false, true, false, false]);
  });

  test('an old card of the same procedure takes back no newer tick, and is answered', async () => {
    const old = cardOf(await toProcedure());
    await save(cardOf(await send('où j’en suis ?')), 'get-cvec');
    const [reply] = await save(old, 're-register-online');
    expect(reply?.text).toMatch(/n’est plus à jour/);
    expect(ticked(cardOf(reply))).toEqual([true, false, false, false]);
  });

  test('a step ticked in words is not taken back by the card above it', async () => {
    const old = cardOf(await toProcedure());
    await send('fait 2');
    const [reply] = await save(old);
    expect(ticked(cardOf(reply))).toEqual([false, true, false, false]);
  });

  test('a card from before « oublie-moi » is kept to nobody', async () => {
    const old = cardOf(await toProcedure());
    await send('oublie-moi');
    await save(old, 'get-cvec');
    expect(desk.turn().progress).toEqual({ done: {} });
  });

  test('a card of another procedure is answered with the right one', async () => {
    await toProcedure();
    await send('je suis : status=apprentice');
    const [reply] = await desk.send({
      value: { guichet: { checklist: 'but-rereg-initial-online' } },
    });
    expect(reply?.text).toMatch(/n’est plus à jour/);
    expect(cardOf(reply).body[0]?.text).toMatch(/par apprentissage/);
  });

  test('a card sent back in the middle of the questions keeps its ticks and asks again', async () => {
    const card = cardOf(await toProcedure());
    await send('retour');
    const replies = await save(card, 'get-cvec');
    expect(replies.map(({ text }) => text)).toEqual([
      expect.stringMatching(/1 sur 4/),
      expect.stringMatching(/Pouvez-vous vous réinscrire en ligne/),
    ]);
  });

  test('a card of somebody who was forgotten begins the questions', async () => {
    const [reply] = await desk.send({ value: { guichet: { checklist: 'gone' } } });
    expect(reply?.text).toMatch(/Question 1 sur 5/);
  });
});
