import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const DOCUMENTS_PROBLEMS = {
  'documents-busy': {
    pl: 'Powstaje właśnie wiele dokumentów. Spróbuj ponownie za chwilę.',
    en: 'Many documents are being made just now. Try again in a moment.',
  },
  'document-failed': {
    pl: 'Nie udało się utworzyć dokumentu. Administrator znajdzie przyczynę w dzienniku serwera.',
    en: 'The document could not be made. The administrator finds the reason in the server’s log.',
  },
} as const satisfies Problems;
