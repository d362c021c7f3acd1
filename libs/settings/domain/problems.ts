import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const SETTINGS_PROBLEMS = {
  'accent-too-light': {
    pl: 'Białe litery na tym kolorze byłyby nieczytelne: kontrast wynosi {ratio}:1, a musi co najmniej {least}:1. Wybierz ciemniejszy.',
    en: 'White letters on this colour could not be read: the contrast is {ratio}:1 and must be at least {least}:1. Choose a darker one.',
  },
  'office-needs-address': {
    pl: 'Urząd musi mieć przynajmniej jeden adres e-mail.',
    en: 'The office needs at least one mail address.',
  },
  'office-address-twice': { pl: 'Adres podano dwa razy.', en: 'An address is named twice.' },
  'working-hours-missing': {
    pl: 'Podaj godziny pracy przynajmniej jednego dnia tygodnia.',
    en: 'Enter the working hours of at least one weekday.',
  },
  'working-day-twice': {
    pl: 'Godziny tego samego dnia tygodnia podano dwa razy.',
    en: 'The hours of one weekday are named twice.',
  },
  'working-hours-end-before-begin': {
    pl: 'Godziny pracy muszą się kończyć później, niż się zaczynają.',
    en: 'Working hours have to end later than they begin.',
  },
  'kind-of-case-unknown': { pl: 'Nie ma takiego rodzaju spraw.', en: 'There is no such kind of case.' },
  'kind-always-in-use': {
    pl: 'Rodzaju „{name}” nie da się wyłączyć: tak urząd rejestruje to, o czym jeszcze nic nie wiadomo.',
    en: 'The kind “{name}” cannot be switched off: it is what the office registers while nothing is known yet.',
  },
  'smtp-password-needed': {
    pl: 'Podaj hasło: zapamiętanego używa się tylko z tym serwerem i użytkownikiem, dla których je podano.',
    en: 'Enter the password: a stored one is used with the server and user that it was given for, and no other.',
  },
  'logo-too-large': {
    pl: 'Logo może mieć najwyżej {limitKilobytes} kB.',
    en: 'A logo may have {limitKilobytes} kB at most.',
  },
  'logo-unknown-kind': {
    pl: 'To nie jest obraz PNG, JPEG ani SVG.',
    en: 'This is no PNG, JPEG or SVG picture.',
  },
  'logo-too-many-pixels': {
    pl: 'Obraz może mieć najwyżej {limit} pikseli na bok.',
    en: 'A picture may have {limit} pixels a side at most.',
  },
  'logo-svg-unsafe': {
    pl: 'Ten plik SVG zawiera {what}: mógłby coś uruchomić lub pobrać skądinąd. Zapisz rysunek bez tego albo jako PNG.',
    en: 'This SVG holds {what}: it could run something or load it from elsewhere. Save the drawing without it, or as PNG.',
  },
  'logo-unreadable': {
    pl: 'Tego obrazu nie da się wydrukować na piśmie: plik jest uszkodzony albo zbyt złożony.',
    en: 'This picture cannot be set on a letter: the file is damaged, or too complex.',
  },
  'logo-unknown': { pl: 'Nie ma takiego logo.', en: 'There is no such logo.' },
  'classes-have-faults': {
    pl: 'Plik ma błędy (pierwszy w wierszu {line}), więc nic nie zostało wczytane.',
    en: 'The file has faults (the first on line {line}), so nothing was taken in.',
  },
  'class-symbol-invalid': {
    pl: '„{symbol}” nie jest symbolem klasy: same cyfry, najwyżej sześć. W arkuszu ustaw tej kolumnie format tekstowy, żeby nie zgubić zera na początku.',
    en: '“{symbol}” is no symbol of a class: digits alone, six at most. Format the column as text, so that no leading zero is lost.',
  },
  'class-repeated': { pl: 'Ta klasa stoi już w wierszu {other}.', en: 'Line {other} has this class already.' },
  'class-name-missing': { pl: 'Brak nazwy klasy.', en: 'The name of the class is missing.' },
  'class-name-too-long': {
    pl: 'Nazwa jest za długa: najwyżej {limit} znaków.',
    en: 'The name is too long: at most {limit} characters.',
  },
  'class-retention-unknown': {
    pl: 'Nieznana kategoria archiwalna „{retention}”. Znane: A, B z liczbą lat (B5), BE z liczbą lat (BE10), Bc.',
    en: 'Unknown retention category “{retention}”. Known: A, B with years (B5), BE with years (BE10), Bc.',
  },
  'class-parent-unknown': { pl: 'W pliku nie ma klasy „{parent}”.', en: 'The file has no class “{parent}”.' },
  'class-parent-not-above': {
    pl: 'Symbol {symbol} nie zaczyna się od symbolu klasy nadrzędnej {parent}.',
    en: 'The symbol {symbol} does not begin with that of the class above, {parent}.',
  },
} as const satisfies Problems;
