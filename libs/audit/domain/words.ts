import type { Language } from '#libs/kernel';

type Words = Readonly<Record<Language, string>>;

/** What things are called in files: the kinds that the manifests name in `streams`. The console has words of its own. */
export const KIND_WORDS: Readonly<Record<string, Words>> = {
  absence: { pl: 'nieobecność', en: 'absence' },
  attachment: { pl: 'załącznik', en: 'attachment' },
  case: { pl: 'sprawa', en: 'case' },
  contact: { pl: 'kontakt', en: 'contact' },
  contactExport: { pl: 'eksport kontaktów', en: 'export of contacts' },
  contactList: { pl: 'lista kontaktów', en: 'list of contacts' },
  contribution: { pl: 'wkład', en: 'contribution' },
  draft: { pl: 'projekt odpowiedzi', en: 'draft' },
  employee: { pl: 'pracownik', en: 'employee' },
  encounter: { pl: 'rozmowa', en: 'conversation' },
  finding: { pl: 'rzecz warta obejrzenia', en: 'thing worth a look' },
  freeDay: { pl: 'dzień wolny', en: 'free day' },
  function: { pl: 'funkcja', en: 'function' },
  import: { pl: 'import', en: 'import' },
  ladders: { pl: 'ścieżki akceptacji', en: 'ladders of approval' },
  letter: { pl: 'pismo urzędu', en: 'letter of the office' },
  mail: { pl: 'wiadomość', en: 'mail' },
  mailAddress: { pl: 'adres urzędu', en: 'address of the office' },
  mailbox: { pl: 'skrzynka', en: 'mailbox' },
  newsroom: { pl: 'redakcja', en: 'newsroom' },
  numberScheme: { pl: 'numeracja', en: 'numbering' },
  office: { pl: 'ustawienia urzędu', en: 'settings of the office' },
  question: { pl: 'pytanie do danych', en: 'question to the data' },
  refusal: { pl: 'adres bez korespondencji', en: 'address that is not written to' },
  task: { pl: 'zadanie', en: 'task' },
  textModule: { pl: 'moduł tekstu', en: 'text module' },
  unit: { pl: 'komórka', en: 'unit' },
  watching: { pl: 'obserwowanie', en: 'watching' },
};

export const kindWord = (kind: string, language: Language): string => KIND_WORDS[kind]?.[language] ?? kind;
