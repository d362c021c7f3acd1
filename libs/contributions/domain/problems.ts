import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const CONTRIBUTIONS_PROBLEMS = {
  'contribution-not-found': { pl: 'Nie ma takiego pytania o wkład.', en: 'There is no such contribution.' },
  'contribution-term-past': {
    pl: 'Ten termin już minął. Wybierz późniejszy.',
    en: 'This term is over already. Choose a later one.',
  },
  'contribution-term-needs-reason': {
    pl: 'Termin wkładu jest późniejszy niż cel wewnętrzny sprawy. Podaj powód albo wybierz wcześniejszy.',
    en: 'The term is later than the internal target of the case. Give a reason, or choose an earlier one.',
  },
  'contribution-to-closed-case': {
    pl: 'Na tę sprawę już odpowiedziano albo jest zamknięta: nie ma o co pytać.',
    en: 'The case was answered or closed: there is nothing to ask.',
  },
  'unit-has-nobody-to-answer': {
    pl: 'W tej komórce nikt nie może odpowiedzieć: potrzebna jest osoba z kontem i rolą wnoszącego wkład albo urzędnika, albo adres e-mail komórki.',
    en: 'Nobody in this unit can answer: it takes somebody with an account and the role of a contributor or officer, or a mail address of the unit.',
  },
  'contribution-to-one': {
    pl: 'Wskaż jedną komórkę albo kilka, nie jedno i drugie.',
    en: 'Name one unit or several, not both.',
  },
  'contribution-employee-of-one-unit': {
    pl: 'Osobę można wskazać, kiedy pytasz jedną komórkę.',
    en: 'A person can be named where one unit is asked.',
  },
  'contribution-employee-elsewhere': {
    pl: 'Ta osoba nie należy do pytanej komórki albo nie może w niej odpowiadać.',
    en: 'This person does not belong to the unit that was asked, or may not answer there.',
  },
  'contributions-open': {
    pl: 'Jeszcze nie odpowiedziały: {units}. Podaj powód, dla którego odpowiedź na nie nie czeka: komórki go poznają.',
    en: 'Not answered yet: {units}. Say why the answer does not wait for them: they will learn it.',
  },
  'contribution-of-another-unit': {
    pl: 'To pytanie dostała inna komórka: odpowiada tylko ona.',
    en: 'Another unit was asked: only it can answer.',
  },
  'contribution-asker-only': {
    pl: 'O tym decyduje ten, kto prowadzi sprawę.',
    en: 'That is decided by whoever works on the case.',
  },
  'contribution-waits-for-asker': {
    pl: 'Teraz czeka to na pytającego.',
    en: 'It waits for whoever asked.',
  },
  'contribution-not-asked-back': { pl: 'Komórka o nic nie dopytała.', en: 'The unit has asked nothing back.' },
  'contribution-not-answered': { pl: 'Komórka jeszcze nie odpowiedziała.', en: 'The unit has not answered yet.' },
  'contribution-accepted': { pl: 'Ten wkład już przyjęto.', en: 'This contribution was accepted already.' },
  'contribution-withdrawn': {
    pl: 'To pytanie wycofano: odpowiedź nie jest już potrzebna.',
    en: 'This question was withdrawn: no answer is needed any more.',
  },
  'contribution-overtaken': {
    pl: 'Sprawę zakończono bez tego wkładu: odpowiedź nie jest już potrzebna.',
    en: 'The case was finished without this contribution: no answer is needed any more.',
  },
  'case-answered-without-unit': {
    pl: 'Odpowiedź w tej sprawie już wysłano. Jeżeli to, co chcesz dodać, ją zmienia, powiedz o tym pytającemu.',
    en: 'The answer in this matter was sent already. If what you know changes it, tell whoever asked.',
  },
  'case-closed-without-unit': {
    pl: 'Sprawę już zamknięto. Jeżeli to, co chcesz dodać, coś zmienia, powiedz o tym pytającemu.',
    en: 'The case was closed already. If what you know changes something, tell whoever asked.',
  },
  'lateness-within-term': {
    pl: 'Podaj chwilę po terminie: wcześniej nie jest to spóźnienie.',
    en: 'Give a moment after the term: before it nothing is late.',
  },
  'hand-on-to-same-unit': { pl: 'To pytanie ma już ta komórka.', en: 'This unit has the question already.' },
  'held-mail-not-found': { pl: 'Nie ma takiej wstrzymanej wiadomości.', en: 'There is no such held mail.' },
  'held-mail-accepted': {
    pl: 'Tę wiadomość uznano już za odpowiedź komórki. Jeżeli to pomyłka, zwróć wkład i napisz, czego brakuje.',
    en: 'This mail was taken for the unit’s answer already. If that was a mistake, return the contribution and say what is missing.',
  },
  'contribution-mail-not-lost': {
    pl: 'Nie ma wiadomości do komórki, która nie dotarła: nie trzeba jej wysyłać ponownie.',
    en: 'No mail to the unit was lost: there is nothing to send again.',
  },
  'no-hand-on-proposed': { pl: 'Nikt nie zaproponował przekazania.', en: 'Nobody proposed to hand it on.' },
} as const satisfies Problems;
