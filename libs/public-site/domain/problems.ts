import type { Problems } from '#libs/kernel';

export const PUBLIC_SITE_PROBLEMS: Problems = {
  'not-sealed-for-us': {
    pl: 'Zapieczętowano to kluczem, którego biuro nie ma: na przykład sprzed przywrócenia starszej kopii. Przywróć bazę z tym kluczem i spróbuj ponownie.',
    en: 'It is sealed by a key that the office does not have: from before an older backup was restored, for example. Restore the database with that key and try again.',
  },
  'submission-failed': {
    pl: 'Program trafił na błąd, którego nie zna: {failure}. Spróbuj ponownie; jeśli wróci, przekaż ten tekst temu, kto opiekuje się serwerem.',
    en: 'The program met an error that it does not know: {failure}. Try again; if it comes back, hand this text to whoever looks after the server.',
  },
  'submission-not-found': {
    pl: 'Tego, co przysłano, już tu nie ma: zostało zarejestrowane.',
    en: 'What was sent is not here any more: it was registered.',
  },
};
