import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const ORGANIZATION_PROBLEMS = {
  'employee-deactivated': { pl: 'To konto jest wyłączone.', en: 'This account is switched off.' },
  'employee-exists': { pl: 'Taki pracownik już jest.', en: 'This employee exists already.' },
  'employee-unit-unknown': { pl: 'Nie ma takiej komórki organizacyjnej.', en: 'There is no such unit.' },
  'employee-without-role': {
    pl: 'Pracownik musi mieć co najmniej jedną rolę.',
    en: 'An employee needs at least one role.',
  },
  'email-taken': {
    pl: 'Ten adres e-mail należy już do innego konta.',
    en: 'This e-mail address belongs to another account.',
  },
  'own-account-deactivated': {
    pl: 'Nie można wyłączyć własnego konta.',
    en: 'Nobody can switch off their own account.',
  },
  'own-administration-lost': {
    pl: 'Nie można odebrać sobie roli administratora.',
    en: 'Nobody can take the role of administrator from themselves.',
  },
  'last-administrator': {
    pl: 'Urząd musi mieć administratora: najpierw nadaj tę rolę komuś innemu.',
    en: 'The office needs an administrator: give somebody else the role first.',
  },
  'unit-unknown': { pl: 'Nie ma takiej komórki.', en: 'There is no such unit.' },
  'unit-exists': { pl: 'Taka komórka już jest.', en: 'This unit exists already.' },
  'unit-name-taken': { pl: 'Komórka o tej nazwie już istnieje.', en: 'A unit of this name exists.' },
  'unit-cycle': { pl: 'Komórka nie może podlegać samej sobie.', en: 'A unit cannot be part of itself.' },
  'parent-unit-unknown': { pl: 'Nie ma takiej komórki nadrzędnej.', en: 'There is no such parent unit.' },
  'last-press-office': {
    pl: 'Urząd musi mieć biuro prasowe: najpierw nadaj ten rodzaj innej komórce.',
    en: 'The office needs a press office: give another unit this kind first.',
  },
  'unit-head-elsewhere': {
    pl: 'Kierownik musi należeć do tej komórki, do komórki nadrzędnej albo do biura prasowego.',
    en: 'The head has to belong to this unit, to one above it, or to a press office.',
  },
  'too-many-units': { pl: 'Za wiele komórek: najwyżej {limit}.', en: 'Too many units: at most {limit}.' },
} as const satisfies Problems;
