import { randomBytes } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { createTranslate } from '../locales';
import { newBot, ownFolders, type Surroundings } from './composeBot';
import { isLoopback, type Config } from './config';
import { createDirectLine } from './directline';
import { createAzureDirectLine } from './directline/azure';
import { watchKnowledge } from './liveKnowledge';
import { createMessages } from './messages';
import { createOnTurnError } from './onTurnError';
import { createServer, type Running } from './server';
import { createRecording } from './recording';
import { SqliteStore } from './state/sqliteStore';
import type { StateStore } from './state/stateStore';
import type { Reaction } from './turn/readFeedback';
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
  const knowledge = await watchKnowledge(surroundings.folders ?? ownFolders(), translate, log);
  const store = surroundings.store ?? new SqliteStore(config.stateFile);
  /** Known once it listens. */
  const listening: { url?: string } = {};
  const address = (): string | undefined =>
    config.publicUrl ?? (isLoopback(config.host) ? listening.url : undefined);
  const onFeedback = (reaction: Reaction): void => log.info({ reaction }, 'feedback');
  const onSaid =
    config.record === undefined
      ? undefined
      : createRecording(config.record, (error) => log.error({ err: error }, 'not recorded'));
  const bot = newBot(
    { knowledge: knowledge.current, translate },
    { address, onFeedback, onSaid, ...surroundings, store, now },
  );
  const onTurn = (context: TurnContext): Promise<void> =>
    whileSlow(
      context,
      context.activity.type === 'message' ? [typing] : [],
      () => bot.run(context),
      (error) => log.warn({ err: error }, 'a sign of work was not sent'),
    );
  const onTurnError = createOnTurnError(translate, log);

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
        secret: await signingKey(store),
        limits: { tokensPerMinute: config.tokensPerMinute },
        onError,
      });
  const messages = config.botFramework
    ? createMessages({ config, onTurn, onTurnError, log, authority: surroundings.authority })
    : undefined;
  const onClose = (): void => {
    knowledge.stop();
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
    files,
    school,
    onClose,
  });
  listening.url = running.url;
  return running;
}

function warnOfBlanks(school: School, log: Logger): void {
  const missing = blanksIn(school);
  if (missing.length > 0) log.warn({ missing }, `${schoolFile} is not filled in; /privacy says so`);
}

const signingKeyName = 'directline/signing-key';

/** The key that Direct Line's tokens are signed with; kept, so that they outlive a restart. */
async function signingKey(store: StateStore): Promise<Buffer> {
  const items = await store.read([signingKeyName]);
  const kept = (items[signingKeyName] as { key?: string } | undefined)?.key;
  if (kept !== undefined) return Buffer.from(kept, 'base64');
  const key = randomBytes(32);
  await store.write({ [signingKeyName]: { key: key.toString('base64') } });
  return key;
}
