import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const TOPICS_PROBLEMS = {
  'topic-not-found': { pl: 'Nie ma takiego tematu.', en: 'There is no such topic.' },
  'topic-closed': {
    pl: 'Ten temat jest zamknięty. Otwórz go ponownie, aby dodać sprawy.',
    en: 'This topic is closed. Open it again to add cases.',
  },
  'topic-is-full': { pl: 'Temat obejmuje najwyżej {most} spraw.', en: 'A topic holds {most} cases at most.' },
  'too-many-documents': {
    pl: 'Temat ma najwyżej {most} dokumentów. Usuń któryś, aby dodać następny.',
    en: 'A topic has {most} documents at most. Remove one to add another.',
  },
  'document-not-found': {
    pl: 'Nie ma takiego dokumentu w tym temacie. Być może ktoś go usunął.',
    en: 'There is no such document with this topic. Somebody may have removed it.',
  },
  'surge-not-found': { pl: 'Nie ma takiego ostrzeżenia.', en: 'There is no such warning.' },
  'line-not-found': { pl: 'Nie ma takiego przekazu.', en: 'There is no such line.' },
  'line-version-outdated': {
    pl: 'Ktoś napisał już wersję {version} tego przekazu. Przeczytaj ją i zdecyduj jeszcze raz.',
    en: 'Somebody has written version {version} of this line. Read it and decide again.',
  },
  'line-ends-before': {
    pl: 'Przekaz kończy się, zanim się zacznie. Popraw daty.',
    en: 'The line ends before it begins. Put the days right.',
  },
  'line-withdrawn': {
    pl: 'Ten przekaz wycofano. Nowa wersja go przywróci.',
    en: 'This line was withdrawn. A new version takes it up again.',
  },
  'line-approved': {
    pl: 'Tę wersję już zaakceptowano. Napisz nową albo wycofaj przekaz.',
    en: 'This version was approved already. Write a new one, or withdraw the line.',
  },
  'line-not-in-force': {
    pl: 'Ta wersja przekazu nie obowiązuje. Wybierz obowiązującą.',
    en: 'This version of the line does not hold. Choose the one that does.',
  },
  'line-internal': {
    pl: 'To przekaz wewnętrzny: nie wolno go cytować.',
    en: 'This is an internal line: it must not be quoted.',
  },
  'own-line': {
    pl: 'Własnego przekazu nie można zaakceptować ani zwrócić. Poproś inną osobę.',
    en: 'Nobody decides on a line of their own. Ask somebody else.',
  },
  'line-not-yours-to-approve': {
    pl: 'O przekazie decyduje koordynator albo opiekun tematu.',
    en: 'Lines are decided on by a coordinator or the topic’s owner.',
  },
  'line-level-signed': {
    pl: 'Ten szczebel już podpisano. Przekaz czeka na kogoś innego.',
    en: 'This level was signed already. The line waits for somebody else.',
  },
  'line-not-yours-to-sign': {
    pl: 'Przekaz podpisuje kto inny: wskazuje to ścieżka akceptacji na stronie tematu.',
    en: 'Somebody else signs this line: the ladder on the topic’s page says who.',
  },
  'crisis-declared': {
    pl: 'Kryzys w tym temacie już ogłoszono.',
    en: 'A crisis of this topic has been declared already.',
  },
  'crisis-not-found': { pl: 'W tym temacie nie ma takiego kryzysu.', en: 'This topic has no such crisis.' },
  'no-crisis': {
    pl: 'W tym temacie nie trwa kryzys. Najpierw go ogłoś.',
    en: 'There is no crisis of this topic. Declare it first.',
  },
  'crisis-over': {
    pl: 'Kryzys zakończono, zanim oświadczenie zaakceptowano. Nic nie wysłano. Jeżeli oświadczenie jest nadal potrzebne, ogłoś kryzys i napisz je ponownie.',
    en: 'The crisis was ended before the statement was approved. Nothing was sent. If the statement is still needed, declare the crisis and write it anew.',
  },
  'statement-outdated': {
    pl: 'Oświadczenie zmieniono. Przeczytaj nowe i zdecyduj jeszcze raz.',
    en: 'The statement was changed. Read the new one and decide again.',
  },
  'own-statement': {
    pl: 'Własnego oświadczenia nie można zaakceptować. Poproś innego koordynatora.',
    en: 'Nobody approves a statement of their own. Ask another coordinator.',
  },
  'statement-not-yours-to-approve': {
    pl: 'Oświadczenie akceptuje koordynator.',
    en: 'A statement is approved by a coordinator.',
  },
  'statement-level-signed': {
    pl: 'Ten szczebel już podpisano. Oświadczenie czeka na kogoś innego.',
    en: 'This level was signed already. The statement waits for somebody else.',
  },
  'statement-not-yours-to-sign': {
    pl: 'Oświadczenie podpisuje kto inny: wskazuje to ścieżka akceptacji na stronie tematu.',
    en: 'Somebody else signs this statement: the ladder on the topic’s page says who.',
  },
  'no-open-cases': {
    pl: 'W temacie nie ma otwartych spraw bez odpowiedzi.',
    en: 'The topic has no open cases that wait for an answer.',
  },
  'too-many-lines': { pl: 'Temat ma najwyżej {most} przekazów.', en: 'A topic has {most} lines at most.' },
} as const satisfies Problems;
