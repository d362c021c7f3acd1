import type { Language } from '#libs/kernel';
import type { ContributionState } from './contribution.js';

/** How it stands, in words. */
export const STATE_WORDS: Readonly<Record<ContributionState, Readonly<Record<Language, string>>>> = {
  asked: { pl: 'czeka na odpowiedź', en: 'awaits an answer' },
  returned: { pl: 'zwrócony do uzupełnienia', en: 'returned' },
  askedBack: { pl: 'komórka dopytuje', en: 'asked back' },
  handingOn: { pl: 'prosi o przekazanie', en: 'asks to hand it on' },
  answered: { pl: 'odpowiedź do przyjęcia', en: 'answered, not accepted yet' },
  declined: { pl: 'odmówiono', en: 'declined' },
  accepted: { pl: 'przyjęty', en: 'accepted' },
  withdrawn: { pl: 'wycofany', en: 'withdrawn' },
  overtaken: { pl: 'sprawa zakończona bez niego', en: 'the case ended without it' },
};
