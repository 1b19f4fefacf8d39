import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ConfigError } from '../configError';
import { packageRoot } from '../packageRoot';

const Text = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '');

/** Who answers for the desk; an empty text is still to be filled in. Named as the pages' texts name them. */
const School = z
  .strictObject({
    controller: z.strictObject({ name: Text, address: Text, email: Text }),
    dataProtectionOfficer: z.strictObject({ email: Text }),
    publicationDirector: Text,
    host: z.strictObject({ name: Text, address: Text }),
  })
  .transform(({ controller, dataProtectionOfficer, publicationDirector, host }) => ({
    controllerName: controller.name,
    controllerAddress: controller.address,
    controllerEmail: controller.email,
    officerEmail: dataProtectionOfficer.email,
    publicationDirector,
    hostName: host.name,
    hostAddress: host.address,
  }));
export type School = z.infer<typeof School>;

/** The file that the school fills in, relative to the desk's folder. */
export const schoolFile = 'knowledge/school.yaml';

/** @throws ConfigError when the file cannot be read as what it should be */
export function readSchool(file: string = join(packageRoot(), schoolFile)): School {
  try {
    return School.parse(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw new ConfigError([`${schoolFile}: ${String(error)}`]);
    throw new ConfigError(
      error.issues.map(({ path, message }) => `${schoolFile}: ${path.join('.')}: ${message}`),
    );
  }
}

/** What the school has not filled in yet. */
export const blanksIn = (school: School): string[] =>
  Object.entries(school).flatMap(([name, value]) => (value === '' ? [name] : []));
