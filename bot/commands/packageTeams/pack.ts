import { zipSync } from 'fflate';
import { join } from 'node:path';
import { makeFiles, type Place } from './source';
import { findFaults } from './validate';

/** The package cannot be used; the message has a line for every fault. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
}

/** Makes the same bytes of the same files. */
const anyDay = new Date('2000-01-01T12:00:00Z');

/**
 * Makes the Teams app package.
 *
 * @param folder - deploymentTemplates/teams, or one like it
 * @returns the zip file that Teams takes
 * @throws PackageError with every fault
 */
export async function packTeams(folder: string, place: Place): Promise<Uint8Array> {
  const files = await makeFiles(folder, place);
  const faults = findFaults(files, join(folder, 'schema'));
  if (faults.length > 0) throw new PackageError(faults.join('\n'));
  return zipSync(files, { mtime: anyDay });
}
