import type { ErrorKind, Language } from '#libs/kernel';

export type Texts<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>;

export type ProblemKind = ErrorKind | 'internal';

/** What a failure of this kind says whose code has no words of its own. */
export const DETAILS_OF_KINDS: Texts<ProblemKind> = {
  invalid: { pl: 'Popraw wskazane pola i wyślij ponownie.', en: 'Correct the fields named and send again.' },
  unauthenticated: { pl: 'Zaloguj się.', en: 'Sign in.' },
  forbidden: { pl: 'Nie masz do tego prawa.', en: 'You have no right to this.' },
  'not-found': { pl: 'Nie ma tego, o co pytasz.', en: 'There is no such thing.' },
  'wrong-method': { pl: 'Tego adresu nie można tak wywołać.', en: 'This address cannot be called so.' },
  'timed-out': { pl: 'To trwało zbyt długo.', en: 'This took too long.' },
  rule: { pl: 'Reguły urzędu na to teraz nie pozwalają.', en: 'The rules of the office do not allow this now.' },
  changed: { pl: 'Ktoś to w międzyczasie zmienił.', en: 'Somebody has changed it meanwhile.' },
  'too-large': { pl: 'To jest za duże.', en: 'This is too large.' },
  unsupported: { pl: 'Tego rodzaju treści nie przyjmujemy.', en: 'This kind of content is not taken.' },
  'reused-key': { pl: 'Ten klucz należy do innego żądania.', en: 'This key belongs to another request.' },
  throttled: { pl: 'Zbyt wiele prób, spróbuj później.', en: 'Too many attempts, try again later.' },
  'not-yet': { pl: 'Spróbuj za chwilę.', en: 'Try again in a moment.' },
  internal: {
    pl: 'Zdarzenie zapisano w dzienniku; podaj administratorowi jego numer.',
    en: 'It was logged; give its number to the administrator.',
  },
};

/** What each failure says; a test fails for a code without words. The console has words of its own, which say what to press. */
export const DETAILS: Texts<string> = {
  'json-malformed': { pl: 'Treść żądania nie jest poprawnym JSON-em.', en: 'The body is not well-formed JSON.' },
  'replay-only-reads': {
    pl: 'W odtworzeniu niczego nie można zmienić. Wróć do stanu dzisiejszego.',
    en: 'Nothing can be changed in a replay. Go back to the office as it is today.',
  },
  'replay-not-found': {
    pl: 'Tego nie ma w odtworzeniu, albo odtworzenie już usunięto: po dobie bez odczytu lub dlatego, że coś usunięto z biura. Zażądaj go ponownie.',
    en: 'That is not in the replay, or the replay is gone: unread for a day, or because something was erased. Ask for it again.',
  },
  'form-malformed': { pl: 'Treść formularza jest niepoprawna.', en: 'The form is malformed.' },
  'body-malformed': { pl: 'Treści żądania nie da się odczytać.', en: 'The body cannot be read.' },
  'url-malformed': { pl: 'Adres jest niepoprawny.', en: 'The address is malformed.' },
  'length-required': {
    pl: 'Formularz z plikiem musi podać swoją długość (Content-Length).',
    en: 'A form with a file must say how long it is (Content-Length).',
  },
  'body-too-large': { pl: 'Treść żądania jest za duża.', en: 'The body is too large.' },
  'media-type-unsupported': {
    pl: 'Wyślij treść jako application/json albo multipart/form-data.',
    en: 'Send the body as application/json or multipart/form-data.',
  },
  'no-such-endpoint': { pl: 'Pod tym adresem nic nie ma.', en: 'There is nothing at this address.' },
  'foreign-origin': {
    pl: 'Zmiany przyjmujemy tylko z własnych stron systemu.',
    en: 'Changes are taken from the pages of this system only.',
  },
  starting: { pl: 'System uruchamia się, spróbuj za chwilę.', en: 'The system is starting, try again in a moment.' },
  'store-unavailable': {
    pl: 'Baza danych nie odpowiada, spróbuj za chwilę.',
    en: 'The database does not answer, try again in a moment.',
  },
  'not-signed-in': { pl: 'Zaloguj się.', en: 'Sign in.' },
  'metrics-token-wanted': {
    pl: 'Metryki są dostępne z tej maszyny albo z tokenem METRICS_TOKEN.',
    en: 'Metrics are for this machine, or for whoever shows METRICS_TOKEN.',
  },
  'not-yet': {
    pl: 'Zmiana jest zapisana, lecz listy jeszcze jej nie pokazują, spróbuj za chwilę.',
    en: 'The change is recorded, but the lists do not show it yet, try again in a moment.',
  },
  'idempotency-key-reused': {
    pl: 'Ten Idempotency-Key należy do innego żądania.',
    en: 'This Idempotency-Key belongs to another request.',
  },
  'changed-by-somebody': {
    pl: 'Po tym, jak to wyświetlono, zmienił(a) to {byName}: {what}, {at}.',
    en: 'After it was shown, {byName} changed it: {what}, {at}.',
  },
  'in-progress': {
    pl: 'To samo żądanie jest właśnie wykonywane.',
    en: 'The same request is being carried out just now.',
  },
  'key-unavailable': {
    pl: 'Klucz do tych danych jest niedostępny. Danych nie usunięto; podaj administratorowi numer zdarzenia.',
    en: 'The key to this data is unavailable. The data were not erased; give the number of the entry to the administrator.',
  },
  'corrupt-sealed-value': {
    pl: 'Te dane są uszkodzone: nie są tym, co zapisano. Podaj administratorowi numer zdarzenia.',
    en: 'This data is corrupt: it is not what was written. Give the number of the entry to the administrator.',
  },
  'invalid-cursor': {
    pl: 'Tej strony listy nie da się otworzyć; zacznij od pierwszej.',
    en: 'This page of the list cannot be opened; begin with the first one.',
  },
  'idempotency-key-malformed': {
    pl: 'Idempotency-Key ma mieć od 1 do {longest} drukowalnych znaków ASCII.',
    en: 'Idempotency-Key has 1 to {longest} printable ASCII characters.',
  },
  'if-match-malformed': {
    pl: 'If-Match ma zawierać numer wersji, np. "3".',
    en: 'If-Match holds a revision, e.g. "3".',
  },
  'file-required': { pl: 'Wyślij plik w polu „file”.', en: 'Send a file in the field “file”.' },
  'csv-not-text': {
    pl: 'To nie jest plik CSV: zapisz arkusz jako „CSV UTF-8”.',
    en: 'This is no CSV file: save the sheet as “CSV UTF-8”.',
  },
  'csv-malformed': {
    pl: 'Pliku nie da się odczytać od wiersza {line}: sprawdź tam cudzysłowy.',
    en: 'The file cannot be read from line {line} on: check the quotes there.',
  },
  'csv-empty': { pl: 'W pliku nie ma ani jednego wiersza danych.', en: 'The file has not one line of data.' },
  'csv-too-long': {
    pl: 'Plik ma za wiele wierszy: najwyżej {limit}. Podziel go.',
    en: 'The file has too many lines: at most {limit}. Split it.',
  },
  'csv-columns-missing': {
    pl: 'W pierwszym wierszu brakuje kolumny „{columns}”.',
    en: 'The first line lacks the column “{columns}”.',
  },
  'csv-column-twice': {
    pl: 'Kolumna „{column}” jest w pliku drugi raz.',
    en: 'The column “{column}” is in the file a second time.',
  },
  'file-too-large': { pl: 'Plik jest za duży.', en: 'The file is too large.' },
  'wrong-method': { pl: 'Ten adres przyjmuje: {allowed}.', en: 'This address takes: {allowed}.' },
  'stream-busy': {
    pl: 'Kilka osób zmienia to jednocześnie, spróbuj ponownie.',
    en: 'Several people are changing this at once, try again.',
  },
  'clock-ahead': {
    pl: 'Zegar serwera się spieszy, dlatego nic nie jest zapisywane; zawiadom administratora i spróbuj za chwilę.',
    en: "The server's clock is fast, so nothing is recorded; tell the administrator, and try again in a moment.",
  },
  interrupted: { pl: 'Operację przerwano, spróbuj ponownie.', en: 'It was interrupted, try again.' },
  'file-erased': { pl: 'Plik usunięto razem z danymi osoby.', en: "The file was erased with the person's data." },
  'newsroom-not-found': { pl: 'Nie ma takiej redakcji.', en: 'There is no such newsroom.' },
  'subject-erased': { pl: 'Dane tej osoby zostały usunięte.', en: "This person's data were erased." },
  'case-disposed': { pl: 'Treść tej sprawy została zniszczona.', en: 'The content of this case was destroyed.' },
  'employee-unknown': { pl: 'Nie ma takiego pracownika.', en: 'There is no such employee.' },
  'mail-not-found': { pl: 'Nie ma takiej wiadomości.', en: 'There is no such message.' },
  'projection-unknown': { pl: 'Nie ma takiego widoku danych.', en: 'There is no such read model.' },
  'projection-not-live': { pl: 'Ten widok danych jest właśnie budowany.', en: 'This read model is being built.' },
  'nothing-parked': { pl: 'Nie ma nic do ponowienia.', en: 'There is nothing to retry.' },
};
