import { isDay, Language, Profile } from '../../knowledge';

/** What the address of a staff page asks for; nothing in it is trusted. */
export interface Wishes {
  view: View;
  question: string;
  language: Language;
  /** Such as 2023-09-10; empty for today. */
  day: string;
  profile: Profile;
  entry: string;
  since: string;
}

export const views = ['try', 'work', 'entries', 'faults', 'report'] as const;
export type View = (typeof views)[number];

const longestQuestion = 500;

/** @param locale - of the page, where the question's language is not said */
export function readWishes(parameters: URLSearchParams, locale: Language): Wishes {
  const day = parameters.get('day') ?? '';
  const since = parameters.get('since') ?? '';
  return {
    view: views.find((view) => view === parameters.get('view')) ?? 'try',
    question: (parameters.get('q') ?? '').slice(0, longestQuestion),
    language: Language.safeParse(parameters.get('in')).data ?? locale,
    day: isDay(day) ? day : '',
    profile: readProfile(parameters),
    entry: parameters.get('entry') ?? '',
    since: isDay(since) ? since : '',
  };
}

/** Attributes with values that there are; others are left out. */
function readProfile(parameters: URLSearchParams): Profile {
  const said = attributes.flatMap(({ name, values }) => {
    const value = parameters.get(name) ?? '';
    return values.includes(value) ? [[name, value]] : [];
  });
  return Profile.parse(Object.fromEntries(said));
}

/** What may be known of a student, and the values it has. */
export const attributes: { name: keyof Profile; values: string[] }[] = Object.entries(
  Profile.shape,
).map(([name, shape]) => ({
  name: name as keyof Profile,
  values: shape.unwrap().options,
}));
