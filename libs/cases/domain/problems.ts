import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const CASES_PROBLEMS = {
  'read-models-being-built': {
    pl: 'Listy są właśnie budowane, spróbuj za chwilę.',
    en: 'The lists are being built, try again in a moment.',
  },
  'case-not-found': { pl: 'Nie ma takiej sprawy.', en: 'There is no such case.' },
  'case-closed': {
    pl: 'Sprawa {number} jest zakończona; najpierw ją wznów.',
    en: 'Case {number} is closed; reopen it first.',
  },
  'case-not-closed': { pl: 'Sprawa nie jest zakończona.', en: 'The case is not closed.' },
  'case-already-answered': {
    pl: 'Na tę sprawę już napisano odpowiedź.',
    en: 'An answer to this case was written already.',
  },
  'cannot-join-itself': { pl: 'Sprawy nie można dołączyć do niej samej.', en: 'A case cannot be joined to itself.' },
  'case-joined-elsewhere': {
    pl: 'Sprawa {number} została sama dołączona do innej; wskaż tamtą.',
    en: 'Case {number} was itself joined to another one; name that one.',
  },
  'assignee-cannot-answer': {
    pl: 'Ta osoba nie prowadzi spraw: nie ma roli officer ani coordinator.',
    en: 'This employee does not answer cases: they hold neither the role officer nor coordinator.',
  },
  'contact-has-no-address': {
    pl: 'Nadawca nie ma adresu e-mail, na który można odpowiedzieć.',
    en: 'The sender has no e-mail address to answer to.',
  },
  'message-not-found': { pl: 'Nie ma takiej wiadomości.', en: 'There is no such message.' },
  'reply-not-found': { pl: 'Nie ma takiej odpowiedzi.', en: 'There is no such answer.' },
  'reply-not-failed': { pl: 'Tej odpowiedzi nie trzeba ponawiać.', en: 'This answer need not be sent again.' },
  'nothing-to-correct': { pl: 'Nic nie zostało zmienione.', en: 'Nothing would change.' },
  'received-in-future': {
    pl: 'Data wpływu nie może być w przyszłości.',
    en: 'It cannot have been received in the future.',
  },
} as const satisfies Problems;
