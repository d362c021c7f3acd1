import type { Problems } from '#libs/kernel';

export const PUBLIC_SITE_PROBLEMS: Problems = {
  'submission-not-found': {
    pl: 'Tego, co przysłano, już tu nie ma: zostało zarejestrowane.',
    en: 'What was sent is not here any more: it was registered.',
  },
};
