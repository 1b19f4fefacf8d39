import type { Option } from '../../dialogs/outcome';
import { tapKey } from '../turn/readTap';

/** What a button carries, so that an old one is known as such; nothing for an ordinary one. */
export function valueOf({ answers, blames }: Option): object | undefined {
  const stands = answers ?? blames;
  return stands && { [tapKey]: stands };
}
