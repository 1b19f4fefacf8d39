export type Texts = Record<string, string>;

/** The texts of a localisation file, by where they belong in the manifest. */
export function textsOf(file: object): Texts {
  const entries = Object.entries(file as Texts);
  return Object.fromEntries(entries.filter(([path]) => path !== '$schema'));
}

/**
 * Puts texts into a copy of the manifest at their paths.
 *
 * @throws RangeError for a path whose place the manifest does not have
 *
 * @example
 * withTexts({ bots: [{ commandLists: [] }] }, { 'name.short': 'Guichet' });
 */
export function withTexts(manifest: object, texts: Texts): object {
  const filled = structuredClone(manifest);
  for (const [path, text] of Object.entries(texts)) put(filled, path, text);
  return filled;
}

function put(manifest: object, path: string, text: string): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  let place = manifest as Record<string, unknown>;
  for (const [depth, key] of keys.entries()) {
    // `name` and `description` hold nothing but texts, so the template leaves them out.
    if (depth === 0 && (key === 'name' || key === 'description')) place[key] ??= {};
    const next = place[key];
    if (typeof next !== 'object' || next === null) {
      throw new RangeError(`the manifest has no place for “${path}”`);
    }
    place = next as Record<string, unknown>;
  }
  place[last] = text;
}
