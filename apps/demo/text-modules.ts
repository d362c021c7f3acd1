interface DemoTextModule {
  readonly name: string;
  readonly language: 'pl' | 'en';
  readonly kinds: readonly string[];
  readonly text: string;
}

/** Passages that press offices write again and again. */
export const TEXT_MODULES: readonly DemoTextModule[] = [
  {
    name: 'Prośba o cierpliwość',
    language: 'pl',
    kinds: [],
    text: 'Sprawa {{case.number}} wymaga zebrania danych z kilku komórek. Odpowiemy najpóźniej {{deadline.legalEnd}}.',
  },
  {
    name: 'Nagrania z sesji sejmiku',
    language: 'pl',
    kinds: ['pressInquiry', 'publicInformationRequest'],
    text: 'Nagrania z sesji sejmiku i imienne wyniki głosowań są w Biuletynie Informacji Publicznej, w zakładce „Sejmik”. Szukane posiedzenie najłatwiej znaleźć po dacie.',
  },
  {
    name: 'Zaproszenie do rozmowy z ekspertem',
    language: 'pl',
    kinds: ['pressInquiry'],
    text: 'Jeżeli przyda się komentarz do kamery, umówimy rozmowę z osobą z komórki: {{unit.name}}. Prosimy o telefon w godzinach pracy ({{office.hours}}).',
  },
  {
    name: 'Nie prowadzimy takiego rejestru',
    language: 'pl',
    kinds: ['publicInformationRequest'],
    text: 'Urząd nie prowadzi rejestru w układzie, o który Państwo pytają, a jego sporządzenie wymagałoby analizy pojedynczych umów.\n\nMożemy natomiast udostępnić zestawienie roczne. Prosimy o informację, czy będzie wystarczające.',
  },
  {
    name: 'Request for patience',
    language: 'en',
    kinds: [],
    text: 'Your question {{case.number}} needs data from several departments. We will answer by {{deadline.legalEnd}} at the latest.',
  },
];
