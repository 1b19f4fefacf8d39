import {
  TeamsActivityHandler,
  type Activity,
  type InvokeResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  type TurnContext,
} from 'botbuilder';
import { DialogSet, DialogTurnStatus } from 'botbuilder-dialogs';
import type { Desk } from '../dialogs/desk';
import { askReason, thankForReason } from '../dialogs/feedback';
import { MainDialog } from '../dialogs/mainDialog';
import { sayWelcome } from '../dialogs/menu';
import type { Outcome } from '../dialogs/outcome';
import type { Turn } from '../dialogs/turn';
import type { Language } from '../knowledge';
import type { MessageKey } from '../locales';
import { isSomebodyElses } from './teams/owner';
import { search } from './teams/search';
import { tick, tickInvoke } from './teams/tick';
import { isArrival, isRemoval } from './turn/arrival';
import { hasFiles } from './turn/attachedFiles';
import {
  feedbackInvoke,
  readInvokedFeedback,
  readTappedFeedback,
  type Feedback,
} from './turn/readFeedback';
import { readTap } from './turn/readTap';
import type { Turns } from './turn/turns';

/** Who is told of what happens; each is left out by who does not care. */
export interface Observers {
  /** Told of every message's turn once it is over. */
  observe?: (turn: Turn, activity: Activity) => void;
  /** Told of every tap on a feedback button. */
  onFeedback?: (feedback: Feedback, activity: Activity) => void;
  /** Told of a message that the channel did not take, where the student has what it said. */
  onUnsent?: (error: unknown) => void;
  /** Where students find the desk’s pages, if they do. */
  address?: () => string | undefined;
}

/** Hands each activity to the dialogs, and greets whoever comes in. */
export class GuichetBot extends TeamsActivityHandler {
  private readonly main: MainDialog;
  private readonly dialogs: DialogSet;

  constructor(
    private readonly desk: Desk,
    private readonly turns: Turns,
    private readonly observers: Observers = {},
  ) {
    super();
    this.main = new MainDialog(desk);
    this.dialogs = new DialogSet(turns.dialogState).add(this.main);

    this.onMessage(async (context, next) => {
      const turn = await turns.run(context, (begun) => this.answer(context, begun));
      if (turn) this.tell(turn, context.activity);
      await next();
    });
    this.onEvent(async (context, next) => {
      await this.hearThumb(context);
      await next();
    });

    this.onMembersAdded(async (context, next) => {
      if (isArrival(context.activity)) await this.welcome(context);
      await next();
    });
    this.onMembersRemoved(async (context, next) => {
      if (isRemoval(context.activity)) await this.leave(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      if (context.activity.action === 'add') await this.welcome(context);
      await next();
    });
    this.onInstallationUpdateRemove(async (context, next) => {
      if (context.activity.action === 'remove') await this.leave(context);
      await next();
    });
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    switch (context.activity.name) {
      case feedbackInvoke:
        return this.noteFeedback(context);
      case tickInvoke:
        if (readTap(context.activity.value)?.kind !== 'checklist') return { status: 400 };
        return tick(context, {
          ...this.observers,
          desk: this.desk,
          turns: this.turns,
          answer: (turn) => this.answer(context, turn),
        });
      default:
        return super.onInvokeActivity(context);
    }
  }

  protected override handleTeamsMessagingExtensionQuery(
    { activity }: TurnContext,
    query: MessagingExtensionQuery,
  ): Promise<MessagingExtensionResponse> {
    const language = activity.locale?.startsWith('en') ? 'en' : 'fr';
    return Promise.resolve(search(query, language, this.turns.now(), this.desk));
  }

  private noteFeedback({ activity }: TurnContext): InvokeResponse {
    const feedback = readInvokedFeedback(activity);
    if (feedback === undefined) return { status: 400 };
    this.observers.onFeedback?.(feedback, activity);
    return { status: 200 };
  }

  private tell(turn: Turn, activity: Activity): void {
    const { observe, onFeedback } = this.observers;
    observe?.(turn, activity);
    if (turn.tap?.kind === 'reason') onFeedback?.({ reaction: 'disliked', ...turn.tap }, activity);
  }

  /** A thumb of the page: one turned down is asked why. */
  private async hearThumb(context: TurnContext): Promise<void> {
    const feedback = readTappedFeedback(context.activity);
    if (feedback === undefined) return;
    this.observers.onFeedback?.(feedback, context.activity);
    const { reaction, entries = [] } = feedback;
    if (reaction === 'liked') return;
    await this.turns.run(context, ({ memory, show }) =>
      show(askReason(entries, memory.language, this.desk)),
    );
  }

  /** Files are refused, and what is written beside them is answered. */
  private async answer(context: TurnContext, turn: Turn): Promise<void> {
    const { activity } = context;
    const { message, memory, show, tap } = turn;
    if (tap?.kind === 'reason') {
      await show(thankForReason(memory.language, this.desk));
      return;
    }
    if (isSomebodyElses(turn, activity)) {
      await show(this.say('situation.card.notYours', memory.language));
      return;
    }
    if (hasFiles(activity)) {
      await show(this.say('error.attachment', memory.language));
      if (message === '') return;
    }
    await this.runDialogs(context);
  }

  /** The SDK's `runDialog` also keeps memory scopes, and sends all that is remembered as a trace. */
  private async runDialogs(context: TurnContext): Promise<void> {
    const dialog = await this.dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) await dialog.beginDialog(this.main.id);
  }

  /** Teams tells of an installation in two ways, one after the other or one alone; not of an upgrade. */
  private async welcome(context: TurnContext): Promise<void> {
    const isGroup = context.activity.conversation.isGroup === true;
    await this.turns.run(context, async ({ memory, show }) => {
      if (await this.turns.welcomed.get(context, false)) return;
      await this.turns.welcomed.set(context, true);
      const { language } = memory;
      const home = this.observers.address?.();
      const notice = home === undefined ? undefined : `${home}/privacy?lang=${language}`;
      await show(sayWelcome(language, this.desk, { inGroup: isGroup, notice }));
    });
  }

  /** Nothing can be said any more; the next installation is welcomed again. */
  private async leave(context: TurnContext): Promise<void> {
    await this.turns.run(context, () => this.turns.welcomed.set(context, false));
  }

  private say(key: MessageKey, language: Language): Outcome {
    return { language, text: this.desk.translate(language, key), options: [] };
  }
}
