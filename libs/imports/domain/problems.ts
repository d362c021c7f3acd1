import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code; of lines of a file too. */
export const IMPORT_PROBLEMS = {
  'import-not-found': { pl: 'Nie ma takiego importu.', en: 'There is no such import.' },
  'import-running': {
    pl: 'Import jeszcze trwa. Cofniesz go, kiedy się skończy.',
    en: 'The import is still running. Undo it once it has ended.',
  },
  'import-undone': { pl: 'Ten import już cofnięto.', en: 'This import was undone already.' },
  'import-too-old': {
    pl: 'Import można było cofnąć do {undoUntil}. Co niepotrzebne, zmień pojedynczo.',
    en: 'The import could be undone until {undoUntil}. Change or remove one by one what you do not want.',
  },
  'import-has-faults': {
    pl: 'Plik ma błędy (pierwszy w wierszu {line}), więc nic nie zostało wczytane. Popraw go albo wybierz, żeby pominąć wiersze z błędami.',
    en: 'The file has faults (the first on line {line}), so nothing was taken in. Correct it, or choose to leave out the lines with faults.',
  },
  'import-brings-nothing': {
    pl: 'Ten plik nie wnosi nic nowego.',
    en: 'This file brings nothing new.',
  },
  'import-columns-unclear': {
    pl: 'Wskaż w pliku konieczne kolumny (kontakty: nazwisko; sprawy: temat i data wpływu). Nagłówki w pliku: {headings}.',
    en: 'Say which columns of the file hold what has to be known (contacts: the name; cases: subject and day of receipt). Its headings are: {headings}.',
  },
  'import-mapping-malformed': {
    pl: 'Niepoprawny opis kolumn: każda nazwa wskazuje jedną kolumnę pliku.',
    en: 'The columns are not told well: each name is one column of the file.',
  },
  'line-name-missing': { pl: 'Brak nazwiska.', en: 'The name is missing.' },
  'line-too-long': { pl: 'Za długie: najwyżej {limit} znaków.', en: 'Too long: at most {limit} characters.' },
  'line-email-invalid': { pl: '„{email}” nie jest adresem e-mail.', en: '“{email}” is no e-mail address.' },
  'line-newsroom-kind-unknown': {
    pl: 'Nieznany rodzaj redakcji „{kind}”. Znane: dziennik, czasopismo, radio, telewizja, portal, agencja, instytucja, inny.',
    en: 'Unknown kind of newsroom “{kind}”. Known: daily, periodical, radio, television, portal, agency, public body, other.',
  },
  'line-language-unknown': {
    pl: 'Nieznany język „{language}”. Znane: polski, angielski.',
    en: 'Unknown language “{language}”. Known: Polish, English.',
  },
  'line-subject-missing': { pl: 'Brak tematu.', en: 'The subject is missing.' },
  'line-kind-unknown': {
    pl: 'Nieznany rodzaj sprawy „{kind}”. Nazwy rodzajów są na liście przy nowej sprawie.',
    en: 'Unknown kind of case “{kind}”. The kinds are listed with a new case.',
  },
  'line-channel-unknown': {
    pl: 'Nieznany kanał „{channel}”. Znane: e-mail, telefon, pismo, osobiście, formularz, media społecznościowe, e-doręczenia.',
    en: 'Unknown channel “{channel}”. Known: e-mail, phone, letter, in person, web form, social media, e-delivery.',
  },
  'line-date-invalid': {
    pl: '„{date}” nie jest datą. Wpisz np. 2026-03-02 albo 2.03.2026, także z godziną (9:15).',
    en: '“{date}” is no date. Write 2026-03-02 or 2.03.2026, with an hour (9:15) if you like.',
  },
  'line-date-in-future': { pl: 'Data wpływu jest w przyszłości.', en: 'The day of receipt is in the future.' },
  'line-assignee-unknown': {
    pl: 'Nie pracuje tu „{assignee}”. Wpisz imię i nazwisko albo adres e-mail pracownika.',
    en: '“{assignee}” does not work here. Write the name or the e-mail address of an employee.',
  },
  'line-assignee-ambiguous': {
    pl: 'Osób o nazwisku „{assignee}” jest kilka. Wpisz adres e-mail.',
    en: 'Several people are called “{assignee}”. Write the e-mail address.',
  },
  'line-assignee-cannot': {
    pl: '„{assignee}” nie prowadzi spraw tego rodzaju.',
    en: '“{assignee}” does not handle cases of this kind.',
  },
  'line-due-past': { pl: 'Termin już minął.', en: 'The term is past.' },
  'line-due-of-nobody': { pl: 'Termin jest, a nie ma osoby prowadzącej.', en: 'There is a term, and nobody has it.' },
  'line-repeated': { pl: 'To samo stoi już w wierszu {other}.', en: 'Line {other} says the same already.' },
  'line-address-repeated': {
    pl: 'Ten adres ma już kto inny w wierszu {other}. Jeśli piszą z niego oboje, dodaj drugą osobę ręcznie, ze wspólnym adresem.',
    en: 'Somebody else has this address on line {other}. If both write from it, add the second one by hand, with a shared address.',
  },
  'line-address-of-other': {
    pl: 'Ten adres należy już do innego kontaktu: {name}.',
    en: 'This address belongs to another contact: {name}.',
  },
  'kept-changed': { pl: 'Po imporcie ktoś to zmienił.', en: 'Somebody has changed it since.' },
  'kept-has-history': {
    pl: 'Ma już sprawę, wiadomość, rozmowę albo notatkę.',
    en: 'It has a case, a message, a call or a note by now.',
  },
  'kept-merged': { pl: 'Scalono z nim inny kontakt.', en: 'Another contact was merged into it.' },
  'kept-is-editor': { pl: 'Jest redaktorem naczelnym redakcji.', en: 'It is the editor-in-chief of a newsroom.' },
  'kept-in-use': {
    pl: 'Należy do niej ktoś, kto został.',
    en: 'Somebody who stays belongs to it.',
  },
} as const satisfies Problems;
