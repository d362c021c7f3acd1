/** A matter of one month: what the office says of it, and by which word its cases are known. */
export interface DemoTopic {
  readonly name: string;
  readonly description: string;
  /** Of the subjects of its cases. */
  readonly word: string;
  readonly line: { readonly title: string; readonly text: string };
  readonly question?: { readonly question: string; readonly answer: string };
  /** What everybody asks about at once, and what became known of it; of one topic. */
  readonly crisis?: {
    readonly reason: string;
    /** Each so many minutes after it was declared. */
    readonly log: readonly { readonly after: number; readonly text: string; readonly confirmed: boolean }[];
    readonly endsAfter: number;
  };
}

/** The first is of the first month of the year that was filled. */
export const PRESS_TOPICS: readonly DemoTopic[] = [
  {
    name: 'Wydatki na promocję',
    description: 'Pytania o koszty kampanii i wydarzeń.',
    word: 'Wydatki na promocję',
    line: { title: 'Ile i na co', text: 'Wszystkie umowy na promocję są w rejestrze umów w BIP.' },
  },
  {
    name: 'Nabór do programu stypendialnego',
    description: 'Terminy i zasady naboru dla uczniów.',
    word: 'Nabór do programu',
    line: { title: 'Terminy', text: 'Wnioski przyjmujemy do końca miesiąca, wyłącznie elektronicznie.' },
  },
  {
    name: 'Jakość powietrza',
    description: 'Uchwała antysmogowa i pomiary.',
    word: 'Jakość powietrza',
    line: { title: 'Uchwała', text: 'Uchwała antysmogowa obowiązuje w całym województwie i nie będzie odraczana.' },
    question: { question: 'Czy będą kary?', answer: 'Kontrole prowadzą straże gminne; najpierw pouczają.' },
  },
  {
    name: 'Połączenia kolejowe',
    description: 'Odwołane pociągi i komunikacja zastępcza.',
    word: 'Odwołane pociągi',
    line: { title: 'Naprawy', text: 'Pociągi są naprawiane w ramach gwarancji; za każdy kurs jedzie autobus.' },
  },
  {
    name: 'Obwodnice',
    description: 'Przetargi i harmonogramy obwodnic.',
    word: 'Przetarg na obwodnicę',
    line: { title: 'Przetarg', text: 'Oferty oceniamy do końca kwartału. Umowę podpiszemy po badaniu przez UZP.' },
  },
  {
    name: 'Remonty dróg wojewódzkich',
    description: 'Utrudnienia, objazdy, koszty.',
    word: 'Remont drogi',
    line: { title: 'Objazdy', text: 'Objazdy są oznakowane, a harmonogram prac jest na stronie zarządu dróg.' },
    question: { question: 'Czy są kary umowne?', answer: 'Naliczamy je, gdy opóźnienie zawinił wykonawca.' },
  },
  {
    name: 'Dostępność muzeów',
    description: 'Udogodnienia dla osób z niepełnosprawnościami.',
    word: 'Dostępność muzeów',
    line: { title: 'Plan', text: 'Do końca przyszłego roku wszystkie muzea województwa będą dostępne bez barier.' },
  },
  {
    name: 'Teatr: odwołana premiera',
    description: 'Przyczyny i zwroty biletów.',
    word: 'Premiera odwołana',
    line: { title: 'Bilety', text: 'Bilety są ważne na nowy termin; kasa zwraca też pieniądze.' },
  },
  {
    name: 'Wycinka drzew przy drogach',
    description: 'Zgody i nasadzenia zastępcze.',
    word: 'Wycinka drzew',
    line: { title: 'Nasadzenia', text: 'Za każde wycięte drzewo sadzimy trzy nowe w tej samej gminie.' },
  },
  {
    name: 'Kolejki na oddziałach ratunkowych',
    description: 'Czas oczekiwania i obsada.',
    word: 'Czas oczekiwania',
    line: {
      title: 'Obsada',
      text: 'Na każdej zmianie jest co najmniej czterech lekarzy. Stany nagłe przyjmujemy od razu.',
    },
    crisis: {
      reason: 'Oddział ratunkowy w Opolu wstrzymał przyjęcia po awarii instalacji tlenowej.',
      log: [
        { after: 12, text: 'Awaria instalacji tlenowej na oddziale ratunkowym.', confirmed: true },
        {
          after: 95,
          text: 'Pacjenci zostali przewiezieni do trzech szpitali, nikt nie ucierpiał.',
          confirmed: true,
        },
        { after: 4 * 60 + 20, text: 'Przyczyną mogła być wada zaworu.', confirmed: false },
        { after: 26 * 60 + 40, text: 'Oddział przyjmuje znów wszystkich pacjentów.', confirmed: true },
      ],
      endsAfter: 29 * 60,
    },
  },
  {
    name: 'Wynagrodzenia i nagrody',
    description: 'Zatrudnienie w urzędzie i jednostkach.',
    word: 'Zatrudnienie i nagrody',
    line: { title: 'Zasady', text: 'Nagrody przyznaje się według regulaminu, który jest w BIP.' },
  },
  {
    name: 'Finanse szpitali',
    description: 'Zadłużenie, oddłużanie, wypowiedzi zarządu.',
    word: 'finansach szpitali',
    line: { title: 'Stan', text: 'Szpitale województwa zamknęły rok z łącznym zyskiem; żaden nie będzie sprzedany.' },
  },
];
