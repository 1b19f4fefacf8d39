import type { Activity, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { createTranslate } from '../locales';
import { newBot, ownFolders, type Surroundings } from './composeBot';
import { isLoopback, type Config } from './config';
import { createDirectLine } from './directline';
import { channelId as directLineChannel } from './directline/activity';
import { createAzureDirectLine } from './directline/azure';
import { createJournal } from './journal/journal';
import { forgetDaily } from './journal/retention';
import { watchKnowledge } from './liveKnowledge';
import { inTurn, tellWhose } from './log/inTurn';
import { createPseudonym } from './log/pseudonym';
import { createMessages } from './messages';
import { createMetrics } from './metrics/metrics';
import { createOnTurnError } from './onTurnError';
import { serveReadiness } from './readiness';
import { createServer, type Running } from './server';
import { createRecording } from './recording';
import { createAccess } from './staff/access';
import { keptKey } from './state/keptKey';
import { openStore } from './state/openStore';
import { keepErasing } from './state/retention';
import { createInLine } from './turn/inLine';
import { typing, whileSlow } from './turn/whileSlow';
import { blanksIn, readSchool, schoolFile, type School } from './web/school';

/** The whole desk on its port. */
export async function compose(
  config: Config,
  log: Logger,
  surroundings: Surroundings = {},
): Promise<Running> {
  const now = surroundings.now ?? (() => new Date());
  const translate = createTranslate();
  const { folders = ownFolders() } = surroundings;
  const metrics = createMetrics(() => knowledge.current());
  const knowledge = await watchKnowledge(folders, translate, log, metrics.noteReload);
  const store = surroundings.store ?? (await openStore(config));
  /** Known once it listens. */
  const listening: { url?: string } = {};
  const address = (): string | undefined =>
    config.publicUrl ?? (isLoopback(config.host) ? listening.url : undefined);
  const onUnwritten = (error: unknown): void =>
    log.error({ err: error }, 'the journal was not written');
  const pseudonym = createPseudonym(await keptKey(store, 'log/key'));
  const journal = createJournal({
    store,
    now,
    knowledge: knowledge.current,
    pseudonym,
    onError: onUnwritten,
  });
  const stopForgetting = forgetDaily(store, now, onUnwritten);
  const onSaid =
    config.record === undefined
      ? undefined
      : await createRecording(config.record, (error) => log.error({ err: error }, 'not recorded'));
  const onForget = async ({ channelId, conversation }: Activity): Promise<void> => {
    if (channelId === directLineChannel) await directLine.forget(conversation.id);
  };
  const bot = newBot(
    { knowledge: knowledge.current, translate },
    {
      address,
      onSaid,
      onForget,
      onAnswer: journal.noteAnswer,
      onUnsent: (error) => log.warn({ err: error }, 'a card was not replaced'),
      ...surroundings,
      store,
      now,
      observe: both(both(journal.noteTurn, metrics.noteTurn), surroundings.observe),
      onFeedback: both(journal.noteFeedback, surroundings.onFeedback),
    },
  );
  const inLine = createInLine();
  const onTurn = (context: TurnContext): Promise<void> =>
    inTurn(async () => {
      tellWhose(context.activity, pseudonym);
      const began = performance.now();
      await inLine();
      await whileSlow(
        context,
        context.activity.type === 'message' ? [typing] : [],
        () => bot.run(context),
        (error) => log.warn({ err: error }, 'a sign of work was not sent'),
      );
      const ms = performance.now() - began;
      if (context.activity.type === 'message') metrics.noteTime(context.activity, ms / 1_000);
      log.info({ type: context.activity.type, ms: Math.round(ms) }, 'a turn');
    });
  const onTurnError = createOnTurnError(knowledge.current, translate, log, metrics.noteFailure);

  const onError = (error: unknown): void => log.error({ err: error }, 'Direct Line failed');
  const directLine = config.azureDirectLine
    ? createAzureDirectLine({ ...config, ...config.azureDirectLine, now, onError })
    : createDirectLine({
        onTurn,
        onTurnError,
        storage: store,
        now,
        publicUrl: config.publicUrl,
        trustedProxies: config.trustedProxies,
        secret: await keptKey(store, 'directline/signing-key'),
        limits: { tokensPerMinute: config.tokensPerMinute },
        onError,
      });
  const messages = config.botFramework
    ? createMessages({
        config,
        onTurn,
        onTurnError,
        log,
        authority: surroundings.authority,
        onRetry: metrics.noteRetry,
      })
    : undefined;
  const stopErasing = keepErasing(store, config.retentionDays, now, log);
  const onClose = async (): Promise<void> => {
    stopErasing();
    knowledge.stop();
    stopForgetting();
    await journal.settle();
    store.close();
  };
  const school = readSchool();
  warnOfBlanks(school, log);
  const files = { knowledge: knowledge.current, translate, publicUrl: config.publicUrl };
  const running = await createServer({
    config,
    log,
    directLine,
    messages,
    readiness: serveReadiness({ store, knowledge: knowledge.current, log }),
    metrics,
    files,
    staff: {
      knowledge: knowledge.current,
      folders,
      store,
      translate,
      now,
      access: createAccess(config),
    },
    school,
    onClose,
  });
  listening.url = running.url;
  return running;
}

/** Tells two observers. */
const both =
  <Told extends unknown[]>(first: (...told: Told) => void, second?: (...told: Told) => void) =>
  (...told: Told): void => {
    first(...told);
    second?.(...told);
  };

function warnOfBlanks(school: School, log: Logger): void {
  const missing = blanksIn(school);
  if (missing.length > 0) log.warn({ missing }, `${schoolFile} is not filled in; /privacy says so`);
}
