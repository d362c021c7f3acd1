import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const COMMUNIQUES_PROBLEMS = {
  'communique-not-found': { pl: 'Nie ma takiego komunikatu.', en: 'There is no such communiqué.' },
  'communique-version-outdated': {
    pl: 'Komunikat ma nowszą wersję ({version}). Otwórz ją i zdecyduj jeszcze raz.',
    en: 'The communiqué has a newer version ({version}). Open it and decide again.',
  },
  'communique-too-many-versions': {
    pl: 'Ten komunikat ma już {limit} wersji. Zacznij nowy.',
    en: 'This communiqué has {limit} versions already. Begin a new one.',
  },
  'communique-text-too-complex': {
    pl: 'Treść jest za długa albo zbyt złożona. Skróć ją albo usuń formatowanie.',
    en: 'The text is too long or too complex. Shorten it, or take its formatting away.',
  },
  'communique-is-idea': {
    pl: 'Komunikat nie ma jeszcze tytułu i treści. Napisz je i zapisz nową wersję.',
    en: 'The communiqué has no headline or no text yet. Write them and keep a new version.',
  },
  'communique-withdrawn': {
    pl: 'Ten komunikat wycofano. Nowy zacznij od początku.',
    en: 'This communiqué was withdrawn. Begin a new one.',
  },
  'communique-released': {
    pl: 'Ten komunikat jest opublikowany: zmieni go tylko sprostowanie, z opisem, co poprawiono.',
    en: 'This communiqué is released: only a correction changes it, with a note of what was corrected.',
  },
  'communique-not-released': {
    pl: 'Tego komunikatu nie opublikowano: wystarczy nowa wersja, nie sprostowanie.',
    en: 'This communiqué is not released: a new version will do, no correction is needed.',
  },
  'communique-already-released': {
    pl: 'Ta wersja jest już opublikowana.',
    en: 'This version is released already.',
  },
  'communique-scheduled': {
    pl: 'Publikacja jest już zaplanowana. Najpierw ją odwołaj, potem zmień.',
    en: 'The release is scheduled already. Cancel it first, then change it.',
  },
  'communique-not-submitted': {
    pl: 'Tego komunikatu nie przekazano do akceptacji.',
    en: 'This communiqué was not submitted for approval.',
  },
  'communique-not-approved': {
    pl: 'Tej wersji nikt nie zaakceptował. Przekaż ją do akceptacji.',
    en: 'Nobody approved this version. Submit it for approval.',
  },
  'own-communique': {
    pl: 'Nikt nie akceptuje tego, co sam(a) pisał(a). Poproś kogoś innego.',
    en: 'Nobody approves what they wrote in. Ask somebody else.',
  },
  'communique-not-yours-to-approve': {
    pl: 'Komunikat akceptuje i zwraca koordynator.',
    en: 'A communiqué is approved and returned by a coordinator.',
  },
  'communique-level-signed': {
    pl: 'Ten szczebel już podpisano. Komunikat czeka na kogoś innego.',
    en: 'This level was signed already. The communiqué waits for somebody else.',
  },
  'communique-not-yours-to-sign': {
    pl: 'Komunikat podpisuje kto inny: wskazuje to ścieżka akceptacji na jego stronie.',
    en: 'Somebody else signs this communiqué: the ladder on its page says who.',
  },
  'communique-plan-range': {
    pl: 'Plan obejmuje najwyżej {days} dni i nie kończy się przed początkiem.',
    en: 'A plan has {days} days at most, and does not end before it begins.',
  },
  'embargo-past': {
    pl: 'Koniec embarga już minął. Podaj późniejszą godzinę albo opublikuj od razu.',
    en: 'The embargo would have ended already. Choose a later minute, or release at once.',
  },
  'release-in-past': {
    pl: 'Ta godzina już minęła. Podaj późniejszą albo opublikuj od razu.',
    en: 'This minute has passed. Choose a later one, or release at once.',
  },
  'mails-after-embargo': {
    pl: 'Wiadomości wyszłyby dopiero po zakończeniu embarga. Podaj wcześniejszą godzinę wysyłki.',
    en: 'The mails would leave only after the embargo has ended. Let them leave earlier.',
  },
  'invalid-minute': {
    pl: 'Nie ma takiej daty albo godziny. Podaj ją jako RRRR-MM-DD i GG:MM.',
    en: 'There is no such date or time. Give it as YYYY-MM-DD and HH:MM.',
  },
  'minute-repeats': {
    pl: 'Tej nocy zegar się cofa i godzina {minute} wypada dwa razy. Wybierz, czy chodzi o pierwszą, czy o drugą.',
    en: 'The clock goes back that night, and {minute} comes twice. Say whether the first or the second is meant.',
  },
  'minute-skipped': {
    pl: 'Tej nocy zegar idzie naprzód i godziny {minute} nie ma. Wybierz inną.',
    en: 'The clock goes forward that night, and {minute} does not exist. Choose another.',
  },
  'quote-unauthorised': {
    pl: 'Jest w nim wypowiedź bez autoryzacji. Uzyskaj ją i zaznacz, albo usuń wypowiedź.',
    en: 'It has a quote that is not authorised. Have it authorised and say so, or take it out.',
  },
  'translation-incomplete': {
    pl: 'Wersja w innym języku nie ma tytułu albo treści.',
    en: 'A version in another language has no headline or no text.',
  },
  'picture-without-alternative': {
    pl: 'Zdjęcie nie ma opisu alternatywnego. Napisz, co na nim widać.',
    en: 'A picture has no alternative text. Say what it shows.',
  },
  'picture-without-credit': {
    pl: 'Przy zdjęciu nie ma autora. Podaj, czyje jest.',
    en: 'A picture names nobody who took it. Say whose it is.',
  },
  'picture-without-rights': {
    pl: 'Przy zdjęciu nie ma praw. Podaj, na jakiej podstawie jest publikowane.',
    en: 'A picture has no rights. Say by what right it is shown.',
  },
  'communique-altered': {
    pl: 'Treść wersji różni się od zaakceptowanej. Zapisz nową wersję i przekaż ją do akceptacji.',
    en: 'The version differs from what was approved. Keep a new version and submit it for approval.',
  },
  'communique-file-unavailable': {
    pl: 'Nie ma dostępu do pliku albo nie jest to już ten sam plik. Dodaj go ponownie.',
    en: 'A file is not there, or is not the same any more. Add it again.',
  },
  'picture-withdrawn': {
    pl: 'Biblioteka wycofała jedno ze zdjęć. Usuń je albo zamień na inne i zapisz nową wersję.',
    en: 'The library withdrew one of the photos. Take it out, or put another in its place, and keep a new version.',
  },
  'press-topic-name-taken': {
    pl: 'Temat o nazwie „{name}” albo bardzo podobnej już jest na stronie dla prasy. Podaj inną nazwę.',
    en: 'A topic called “{name}”, or much like it, is in the press room already. Give it another name.',
  },
  'press-topic-not-shown': {
    pl: 'Strona dla prasy nie pokazuje tego tematu.',
    en: 'The press room does not show this topic.',
  },
  'press-topics-too-many': {
    pl: 'Strona dla prasy pokazuje najwyżej {most} tematów. Ukryj któryś, zanim dodasz następny.',
    en: 'The press room shows {most} topics at most. Hide one before you add another.',
  },
  'press-duty-email-invalid': {
    pl: 'To nie jest adres e-mail. Podaj na przykład dyzur@urzad.example.',
    en: 'This is no mail address. Give one such as duty@office.example.',
  },
  'press-event-unknown': {
    pl: 'Nie ma takiego wydarzenia w planie.',
    en: 'There is no such event in the plan.',
  },
  'press-event-cancelled': {
    pl: 'To wydarzenie odwołano. Zaplanuj nowe.',
    en: 'This event was cancelled. Plan a new one.',
  },
  'press-event-end': {
    pl: 'Koniec musi być po początku, najwyżej tydzień później. Popraw godzinę końca.',
    en: 'The end has to be after the start, a week later at most. Mend the time of the end.',
  },
  'plan-feed-unknown': {
    pl: 'Ten adres planu nie działa: unieważniono go albo jest niepełny. Nowy zrobisz w planie publikacji.',
    en: 'This address of the plan does not work: it was revoked, or is incomplete. A new one is made on the plan of releases.',
  },
} as const satisfies Problems;
