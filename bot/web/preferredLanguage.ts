import type { Locale } from '../../locales';

const isLocale = (tag: string | null): tag is Locale => tag === 'fr' || tag === 'en';

/**
 * The page's language: the chosen one, else the first that the browser likes best. Who reads
 * neither is more likely to get by in English; who says nothing is at a French school.
 *
 * @param accepted - an Accept-Language header, such as `de,en;q=0.8`
 */
export function preferredLanguage(chosen: string | null, accepted: string | undefined): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => /^([a-z]{1,8}|\*)(?:-[\w-]*)?(?:\s*;\s*q=([\d.]+))?$/i.exec(part.trim()))
    .flatMap((match) =>
      match ? [{ tag: match[1]?.toLowerCase() ?? '', weight: Number(match[2] ?? 1) }] : [],
    )
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
  return wanted.find(isLocale) ?? (wanted.some((tag) => tag !== '*') ? 'en' : 'fr');
}
