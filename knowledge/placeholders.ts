const pattern = /\{\{([^{}]*)\}\}/g;

/** The names between {{ and }} in a text, in order. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name]) => (name ?? '').trim());
}

/** Replaces every {{name}} by what `resolve` says of it. */
export function fillPlaceholders(text: string, resolve: (name: string) => string): string {
  return text.replace(pattern, (_, name: string) => resolve(name.trim()));
}
