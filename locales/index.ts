import i18next from 'i18next';
import en from './en.json';
import fr from './fr.json';

type PluralSuffix = '_one' | '_many' | '_other';
type WithoutPlural<K extends string> = K extends `${infer Base}${PluralSuffix}` ? Base : K;

/** A sentence of the bot, named dialog.meaning; plural forms share one key. */
export type MessageKey = WithoutPlural<keyof typeof en>;
export type Locale = 'fr' | 'en';

/**
 * The bot's own sentence in one language.
 *
 * @param parameters - values for {{name}}; `count` chooses the plural form
 * @throws LocaleError when the locale files do not have the key
 *
 * @example
 * translate('en', 'deadline.in', { count: 8 }); // 'in 8 days'
 */
export type Translate = (
  locale: Locale,
  key: MessageKey,
  parameters?: Record<string, string | number>,
) => string;

/** The locale files do not say the same things in both languages. */
export class LocaleError extends Error {
  override readonly name = 'LocaleError';
}

/**
 * Loads both locale files.
 *
 * @throws LocaleError naming every key that one language has and the other lacks, or whose
 * placeholders differ
 */
export function createTranslate(
  files: Record<Locale, Record<string, string>> = { fr, en },
): Translate {
  const faults = differences(files);
  if (faults.length > 0) throw new LocaleError(`The locale files differ:\n${faults.join('\n')}`);

  const instance = i18next.createInstance({
    resources: { fr: { translation: files.fr }, en: { translation: files.en } },
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new LocaleError(`No sentence is called “${key}”`);
    },
  });
  void instance.init();
  return (locale, key, parameters) => instance.t(key, { lng: locale, ...parameters });
}

function differences(files: Record<Locale, Record<string, string>>): string[] {
  const [french, english] = [messages(files.fr), messages(files.en)];
  return [...new Set([...french.keys(), ...english.keys()])]
    .flatMap((key) => {
      const [inFrench, inEnglish] = [french.get(key), english.get(key)];
      if (inFrench === undefined) return `fr.json lacks “${key}”`;
      if (inEnglish === undefined) return `en.json lacks “${key}”`;
      if (inFrench !== inEnglish)
        return `“${key}” has other placeholders in fr.json than in en.json`;
      return [];
    })
    .concat(missingPlurals('fr', files.fr), missingPlurals('en', files.en));
}

/** A key with one plural form needs every form that its language counts with. */
function missingPlurals(locale: Locale, file: Record<string, string>): string[] {
  // Each Node gives them in an order of its own.
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
  const counted = Object.keys(file).filter((key) => key.endsWith('_other'));
  return counted.flatMap((key) =>
    forms
      .map((form) => key.replace(/other$/, form))
      .filter((wanted) => !(wanted in file))
      .map((wanted) => `${locale}.json lacks “${wanted}”`),
  );
}

/** Message keys without plural suffix → their placeholders, sorted. French has a form more than English. */
function messages(file: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(file).map(([key, text]) => [
      key.replace(/_(one|many|other)$/, ''),
      [...text.matchAll(/\{\{[^{}]+\}\}/g)]
        .map(([name]) => name)
        .sort()
        .join(' '),
    ]),
  );
}
