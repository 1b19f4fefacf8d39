import { UserState, type TurnContext } from 'botbuilder';
import { keyInGroup } from './talkState';

/**
 * What is known of a student. In a group it is what they said there: an answer that others read is
 * not worded for what was told in private.
 */
export class StudentState extends UserState {
  override getStorageKey(context: TurnContext): string | undefined {
    const inGroup = keyInGroup(context);
    return inGroup === undefined ? this.privateKey(context) : `${inGroup}student/`;
  }

  /** The key of what was told in private, wherever the student is now. */
  privateKey(context: TurnContext): string | undefined {
    return super.getStorageKey(context);
  }
}
