import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const DRAFTS_PROBLEMS = {
  'draft-not-found': { pl: 'Nie ma takiego projektu.', en: 'There is no such draft.' },
  'draft-version-outdated': {
    pl: 'Projekt ma nowszą wersję ({version}). Otwórz ją i zdecyduj jeszcze raz.',
    en: 'The draft has a newer version ({version}). Open it and decide again.',
  },
  'draft-letter-of-other-purpose': {
    pl: 'Ten projekt jest innym pismem: zawiadomienie o zwłoce, wezwanie i decyzja o odmowie podają, z czego wynika ich treść, a inne pisma nie.',
    en: 'This draft is another letter: a notice of delay, a call to remedy and a decision of refusal say what their words follow from, and others do not.',
  },
  'draft-is-served': {
    pl: 'Decyzji nie wysyła się e-mailem. Wydrukuj ją, podpisz i doręcz, a potem zapisz doręczenie z podpisanym dokumentem.',
    en: 'A decision is not sent by e-mail. Print it, sign it and serve it; then record that, with the signed document.',
  },
  'draft-leaves-by-mail': {
    pl: 'Doręcza się tylko decyzje. To pismo wyślij e-mailem.',
    en: 'Only decisions are served. Send this letter by e-mail.',
  },
  'draft-sent': { pl: 'Ten projekt został już wysłany.', en: 'This draft was sent already.' },
  'draft-withdrawn': {
    pl: 'Ten projekt wycofano. Żeby go wysłać, zapisz nową wersję albo przekaż go ponownie do akceptacji.',
    en: 'This draft was withdrawn. Keep a new version of it, or submit it again, to send it.',
  },
  'draft-erased': {
    pl: 'Dane osoby, do której był ten projekt, usunięto: nie ma czego wysłać.',
    en: 'The person to whom this draft was written was erased: nothing is left to send.',
  },
  'draft-too-many-versions': {
    pl: 'Ten projekt ma już {limit} wersji. Zacznij nowy.',
    en: 'This draft has {limit} versions already. Begin a new one.',
  },
  'urgent-sending-by-right': {
    pl: 'Bez akceptacji mogą wysłać tylko osoby z takim uprawnieniem.',
    en: 'Only who holds the right may send without approval.',
  },
  'draft-not-submitted': {
    pl: 'Tego projektu nie przekazano do akceptacji.',
    en: 'This draft was not submitted for approval.',
  },
  'draft-not-yours-to-sign': {
    pl: 'Ścieżka akceptacji nie wskazuje Ciebie przy tym projekcie.',
    en: 'The ladder of this draft does not name you.',
  },
  'draft-level-signed': {
    pl: 'Ten szczebel ktoś już podpisał albo jeszcze na niego nie pora.',
    en: 'This level was signed already, or its turn has not come.',
  },
  'own-draft': {
    pl: 'Nikt nie akceptuje projektu, który sam współtworzył.',
    en: 'Nobody approves a draft that they wrote in.',
  },
  'not-approved': {
    pl: 'Ta wersja nie ma jeszcze wszystkich akceptacji.',
    en: 'This version is not approved by everybody yet.',
  },
  'no-approval-needed': {
    pl: 'Dla tego projektu nie ma ścieżki akceptacji: można go wysłać od razu.',
    en: 'No ladder applies to this draft: it can be sent at once.',
  },
  'approval-required': {
    pl: 'To pismo wymaga akceptacji ({ladder}). Przygotuj projekt i przekaż go do akceptacji.',
    en: 'This letter has to be approved ({ladder}). Write a draft and submit it.',
  },
  'ladder-twice': { pl: 'Dwie ścieżki mają ten sam identyfikator.', en: 'Two ladders have the same id.' },
  'ladder-function-unknown': {
    pl: 'Ścieżka „{ladder}” wskazuje funkcję, której nie ma.',
    en: 'The ladder “{ladder}” names a function that there is not.',
  },
  'ladder-names-nobody': {
    pl: 'Szczebel imienny wymaga osoby, szczebel funkcji wymaga funkcji, a inne szczeble ich nie mają.',
    en: 'A level of a named employee needs that employee, one of a function that function; other levels have neither.',
  },
} as const satisfies Problems;
