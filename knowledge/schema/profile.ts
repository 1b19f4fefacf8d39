import { z } from 'zod';

const yesNo = z.enum(['yes', 'no']);

/**
 * What a student has told us about their registration. Every attribute is optional; names and values
 * are those of the situation tree, so that a card, a sentence and `--situation` say the same thing.
 */
export const Profile = z
  .strictObject({
    /**
     * Where the student stands: new after Parcoursup, in a licence professionnelle, re-registering in a
     * BUT, new in its 2nd or 3rd year, on an exchange, or in none of these situations.
     */
    programme: z.enum([
      'but1-parcoursup',
      'lp',
      'but-rereg',
      'but23-new',
      'international',
      'other',
    ]),
    /** `prof`: professionalisation contract or continuing education; `pending`: contract not signed yet. */
    status: z.enum(['initial', 'apprentice', 'prof', 'pending']),
    admission: z.enum(['ecandidat', 'transfer']),
    /** Has already been a student at the University of Montpellier. */
    um_student_before: yesNo,
    online_possible: yesNo,
    mode: z.enum(['in-person', 'online']),
    'scholarship-holder': yesNo,
    minor: yesNo,
    'foreign-student': yesNo,
    'dual-nationality': yesNo,
    'under-25-french': yesNo,
    disability: yesNo,
    'top-level-athlete': yesNo,
    'cannot-pay-online': yesNo,
    'interrupted-studies': yesNo,
  })
  .partial();
export type Profile = z.infer<typeof Profile>;
export type Attribute = keyof Profile;

/** A condition on the profile: every attribute named must have the value, or one of the values, given. */
export const Condition = z
  .strictObject(
    Object.fromEntries(
      Object.entries(Profile.shape).map(([name, value]) => {
        const one = value.unwrap();
        return [name, z.union([one, z.array(one).min(1)]).optional()];
      }),
    ) as {
      [A in keyof typeof Profile.shape]: z.ZodOptional<
        z.ZodUnion<
          [
            ReturnType<(typeof Profile.shape)[A]['unwrap']>,
            z.ZodArray<ReturnType<(typeof Profile.shape)[A]['unwrap']>>,
          ]
        >
      >;
    },
  )
  .refine((condition) => Object.keys(condition).length > 0, 'names no attribute');
export type Condition = z.infer<typeof Condition>;

/**
 * Holds a condition against what is known.
 *
 * @returns `yes` when every attribute is known and fits, `no` when one is known and does not, else `unknown`
 */
export function fits(condition: Condition, profile: Profile): 'yes' | 'no' | 'unknown' {
  let answer: 'yes' | 'unknown' = 'yes';
  for (const [name, wanted] of Object.entries(condition)) {
    const value = profile[name as Attribute];
    if (value === undefined) answer = 'unknown';
    else if (![wanted].flat().includes(value)) return 'no';
  }
  return answer;
}
