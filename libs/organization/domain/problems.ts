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
  'unit-address-taken': {
    pl: 'Ten adres ma już komórka „{name}”.',
    en: 'The unit “{name}” has this address already.',
  },
  'unit-address-of-office': {
    pl: 'To adres urzędu: poczta do komórki wracałaby do biura prasowego.',
    en: 'This is an address of the office: mail to the unit would come back to the press office.',
  },
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
  'file-has-faults': {
    pl: 'Plik ma błędy (pierwszy w wierszu {line}), więc nic nie zostało wczytane.',
    en: 'The file has faults (the first on line {line}), so nothing was taken in.',
  },
  'row-name-missing': { pl: 'Brak nazwy.', en: 'The name is missing.' },
  'row-name-too-long': {
    pl: 'Nazwa jest za długa: najwyżej {limit} znaków.',
    en: 'The name is too long: at most {limit} characters.',
  },
  'row-kind-unknown': {
    pl: 'Nieznany rodzaj komórki „{kind}”. Znane: biuro prasowe, urząd, departament, wydział, referat, jednostka podległa.',
    en: 'Unknown kind of unit “{kind}”. Known: press office, office, department, division, desk, subordinate entity.',
  },
  'row-unit-unknown': { pl: 'Nie ma komórki „{unit}”.', en: 'There is no unit “{unit}”.' },
  'row-unit-ambiguous': {
    pl: 'Komórek „{unit}” jest kilka. Podaj ścieżkę, np. „Wydział Dróg / Sekretariat”.',
    en: 'There are several units “{unit}”. Give a path, e.g. “Roads / Secretariat”.',
  },
  'row-circle': {
    pl: 'Komórka podlega samej sobie, wprost albo przez inne wiersze („{unit}”).',
    en: 'The unit is part of itself, directly or by other lines (“{unit}”).',
  },
  'row-repeated': { pl: 'Ta komórka jest w pliku drugi raz.', en: 'This unit is in the file a second time.' },
  'row-email-invalid': { pl: '„{email}” nie jest adresem e-mail.', en: '“{email}” is no e-mail address.' },
  'row-email-repeated': {
    pl: 'Ten adres ma już wiersz {other}.',
    en: 'Line {other} has this address already.',
  },
  'row-role-unknown': {
    pl: 'Nieznana rola „{role}”. Znane: administrator, koordynator, pracownik biura prasowego, kancelaria, współpracownik w komórce, audytor, analityk.',
    en: 'Unknown role “{role}”. Known: administrator, coordinator, press officer, registry clerk, contributor, auditor, analyst.',
  },
  'row-role-missing': { pl: 'Brak roli.', en: 'The role is missing.' },
  'row-head-unclear': {
    pl: 'Wpisz „tak” albo „nie” zamiast „{head}”.',
    en: 'Write “yes” or “no” instead of “{head}”.',
  },
  'row-two-heads': {
    pl: 'Komórką „{unit}” kieruje już osoba z wiersza {other}.',
    en: 'Whoever stands on line {other} heads the unit “{unit}” already.',
  },
  'row-has-head': {
    pl: 'Komórka „{unit}” ma już kierownika. Zmienisz go w ustawieniach komórki.',
    en: 'The unit “{unit}” has a head already. Change it in the settings of the unit.',
  },
  'unit-closed': {
    pl: 'Ta komórka jest zamknięta. Wybierz inną albo najpierw otwórz ją ponownie.',
    en: 'This unit is closed. Choose another, or open it again first.',
  },
  'unit-has-units': {
    pl: 'Pod tą komórką są jeszcze inne: {count}. Najpierw przenieś je albo zamknij.',
    en: 'There are units below this one: {count}. Move or close them first.',
  },
  'unit-has-employees': {
    pl: 'W tej komórce pracują jeszcze ludzie: {count}. Najpierw przenieś ich albo wyłącz ich konta.',
    en: 'People still work in this unit: {count}. Move them or switch off their accounts first.',
  },
  'deputy-is-head': {
    pl: 'Zastępcą kierownika ma być ktoś inny niż kierownik.',
    en: 'The deputy has to be somebody else than the head.',
  },
  'function-unknown': { pl: 'Nie ma takiej funkcji.', en: 'There is no such function.' },
  'function-exists': { pl: 'Taka funkcja już jest.', en: 'This function exists already.' },
  'function-name-taken': { pl: 'Funkcja o tej nazwie już istnieje.', en: 'A function of this name exists.' },
  'function-built-in': {
    pl: 'Tej funkcji nie można usunąć ani nazwać inaczej: ma ją każdy urząd.',
    en: 'This function can be neither removed nor renamed: every office has it.',
  },
  'function-in-use': {
    pl: 'Tę funkcję wskazują jeszcze zasady (ścieżki akceptacji: {count}). Najpierw wskaż w nich kogo innego.',
    en: 'Rules still name this function (ladders of approval: {count}). Name somebody else there first.',
  },
  'function-held': {
    pl: 'Tę funkcję ktoś jeszcze pełni (osób: {count}). Najpierw wskaż, że nikt.',
    en: 'The function is still held (by {count}). Say first that nobody holds it.',
  },
  'too-many-functions': { pl: 'Za wiele funkcji: najwyżej {limit}.', en: 'Too many functions: at most {limit}.' },
  'too-many-units': { pl: 'Za wiele komórek: najwyżej {limit}.', en: 'Too many units: at most {limit}.' },
} as const satisfies Problems;
