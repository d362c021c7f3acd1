import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const OVERSIGHT_PROBLEMS = {
  'threshold-not-countable': {
    pl: 'Ta reguła niczego nie liczy: wskazuje każdy taki przypadek i nie ma progu.',
    en: 'This rule counts nothing: it finds each such thing and has no threshold.',
  },
  'watch-rule-unknown': { pl: 'Nie ma takiej reguły.', en: 'There is no such rule.' },
  'finding-not-found': {
    pl: 'Tej rzeczy nie ma na liście: reguła już jej nie wskazuje albo nie masz do niej wglądu.',
    en: 'This is not on the list: the rule finds it no more, or it is not yours to see.',
  },
  'finding-about-oneself': {
    pl: 'To dotyczy Twoich czynności. Musi je obejrzeć inny audytor.',
    en: 'This is about what you did yourself. Another auditor has to look at it.',
  },
} as const satisfies Problems;
