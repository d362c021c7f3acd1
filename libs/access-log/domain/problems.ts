import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const ACCESS_LOG_PROBLEMS = {
  'access-day-unknown': {
    pl: 'W tym dniu niczego nie zapisano w dzienniku dostępu.',
    en: 'Nothing was written to the access log on this day.',
  },
} as const satisfies Problems;
