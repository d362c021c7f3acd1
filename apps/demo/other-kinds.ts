import type { CameFrom, CaseKind, Channel, Priority } from '#libs/cases';
import type { PublicationDetails } from '#libs/press-reviews';

/** A case of another kind than a press inquiry, and hours before the demonstration's end at which it came in. */
export interface DemoLetter {
  readonly kind: CaseKind;
  readonly channel: Channel;
  /** Where on social media, or from which address for e-delivery. */
  readonly cameFrom?: CameFrom;
  readonly hoursBefore: number;
  /** Nobody knows whom it is from where left out. */
  readonly from?: { readonly name: string; readonly email?: string; readonly newsroom?: string };
  /** The office begins it: `from` is its addressee. */
  readonly begunByUs?: true;
  readonly subject: string;
  readonly text: string;
  /** By whom it is handled, as an index into the officers; nobody yet where left out. */
  readonly officer?: number;
  /** The unit that was given it, and where nobody has it yet: its key, with the instruction. */
  readonly toUnit?: { readonly unit: string; readonly note: string };
  readonly priority?: Priority;
  /** Of an accreditation: the event, how many days after the demonstration's end it is, and who asks. */
  readonly accreditation?: {
    readonly event: string;
    readonly inDays: number;
    readonly place: string;
    readonly journalists: readonly { readonly name: string; readonly refused?: string; readonly accredited?: true }[];
  };
  /** Of a press review of the demonstration's last day. */
  readonly publications?: readonly Pick<PublicationDetails, 'outlet' | 'title' | 'link' | 'place' | 'tone'>[];
  /** The second matter of the letter, which is split off as a case of its own. */
  readonly split?: { readonly kind: CaseKind; readonly subject: string };
}

/** What else comes to a marshal's office in a week, and what it writes itself. */
export const LETTERS: readonly DemoLetter[] = [
  {
    kind: 'quoteAuthorisation',
    channel: 'phone',
    hoursBefore: 2,
    from: { name: 'Kinga Mazur', email: 'kinga.mazur@tygodnik-podgorski.example', newsroom: 'Tygodnik Podgórski' },
    subject: 'Autoryzacja wypowiedzi marszałka o kolei aglomeracyjnej',
    text: '„Pierwsze pociągi wyjadą na tory w grudniu, a wspólny bilet będzie obowiązywał od dnia otwarcia linii” – proszę o autoryzację.',
    officer: 2,
    priority: 'urgent',
  },
  {
    kind: 'rectification',
    channel: 'email',
    hoursBefore: 70,
    from: { name: 'Redaktor naczelny Kuriera Regionalnego', email: 'redakcja@kurier-regionalny.example' },
    begunByUs: true,
    subject: 'Sprostowanie: koszt przebudowy mostu w Zalesiu',
    text: 'Nieprawdziwa jest informacja, że przebudowa mostu kosztowała 48 mln zł. Umowa opiewa na 31,2 mln zł, z czego 26 mln zł to środki unijne.',
    officer: 0,
    priority: 'high',
  },
  {
    kind: 'complaint',
    channel: 'paper',
    hoursBefore: 50,
    from: { name: 'Stanisław Pawlak' },
    subject: 'Skarga na opóźnienia w wydawaniu zaświadczeń',
    text: 'Na zaświadczenie o dofinansowaniu czekam od sześciu tygodni, a na telefony nikt nie odpowiada. Proszę o wyjaśnienie i wskazanie terminu.',
    officer: 4,
  },
  {
    kind: 'suggestion',
    channel: 'inPerson',
    hoursBefore: 46,
    from: { name: 'Koło Gospodyń Wiejskich w Brzezinach' },
    subject: 'Wniosek o oznakowanie ścieżki rowerowej wzdłuż zalewu',
    text: 'Proponujemy ustawić tablice z mapą i numerami alarmowymi przy trzech wejściach na ścieżkę. Koszt jest niewielki, a ruch rośnie z roku na rok.',
    toUnit: { unit: 'drogi', note: 'Proszę o projekt zawiadomienia o sposobie załatwienia wniosku.' },
  },
  {
    kind: 'petition',
    channel: 'paper',
    hoursBefore: 120,
    from: { name: 'Stowarzyszenie Zielona Dolina' },
    subject: 'Petycja w sprawie zachowania alei lipowej w Kamionce',
    text: 'W interesie publicznym żądamy odstąpienia od wycinki 64 lip przy drodze wojewódzkiej. Podpisy 812 mieszkańców w załączeniu.',
    officer: 6,
  },
  {
    kind: 'intervention',
    channel: 'phone',
    hoursBefore: 20,
    from: { name: 'Halina Gruszka' },
    subject: 'Nieczynne oświetlenie na przystanku w Łąkach',
    text: 'Od tygodnia na przystanku przy szkole nie świeci żadna lampa. Dzieci wracają po zmroku. Kto to naprawi?',
    officer: 1,
    priority: 'high',
  },
  {
    kind: 'unclassified',
    channel: 'paper',
    hoursBefore: 26,
    from: { name: 'Ryszard Cichy' },
    subject: 'Pismo w sprawie drogi do mojej posesji',
    text: 'Droga jest w złym stanie, urzędnik obiecał odpowiedź i jej nie dał. Proszę o dokumenty, na podstawie których odmówiono remontu.',
  },
  {
    kind: 'publicInformationRequest',
    channel: 'paper',
    hoursBefore: 75,
    from: { name: 'Fundacja Jawny Samorząd' },
    subject: 'Wniosek o rejestr umów za ostatni kwartał',
    text: 'Na podstawie ustawy o dostępie do informacji publicznej wnoszę o udostępnienie rejestru umów w formacie arkusza kalkulacyjnego.',
    officer: 3,
  },
  {
    kind: 'councillorQuestion',
    channel: 'paper',
    hoursBefore: 98,
    from: { name: 'Radna Elżbieta Sowa' },
    subject: 'Interpelacja w sprawie kolejek do poradni kardiologicznej',
    text: 'Jaki jest średni czas oczekiwania w poradniach szpitala wojewódzkiego i co zarząd zrobi, aby go skrócić?',
    officer: 5,
  },
  {
    kind: 'mpIntervention',
    channel: 'paper',
    hoursBefore: 60,
    from: { name: 'Biuro poselskie posła Marka Witkowskiego' },
    subject: 'Interwencja poselska w sprawie połączeń autobusowych',
    text: 'Do biura zgłaszają się mieszkańcy gmin, z których zniknęły wszystkie kursy weekendowe. Proszę o informację o stanie sprawy.',
    toUnit: { unit: 'koleje', note: 'Proszę o rozkłady i liczbę pasażerów na wskazanych liniach.' },
  },
  {
    kind: 'accessibilityRequest',
    channel: 'phone',
    hoursBefore: 30,
    from: { name: 'Agnieszka Rybak' },
    subject: 'Tłumacz języka migowego na sesję sejmiku',
    text: 'Proszę o zapewnienie tłumacza polskiego języka migowego na transmisji najbliższej sesji.',
    officer: 7,
    priority: 'high',
  },
  {
    kind: 'dataSubjectRequest',
    channel: 'paper',
    hoursBefore: 80,
    from: { name: 'Wojciech Kalina' },
    subject: 'Żądanie kopii moich danych osobowych',
    text: 'Na podstawie art. 15 RODO żądam kopii danych, które urząd przetwarza w związku z konkursem dla organizacji.',
  },
  {
    kind: 'accreditation',
    channel: 'phone',
    hoursBefore: 7,
    from: { name: 'Piotr Lech', newsroom: 'Radio Brzeg' },
    subject: 'Akredytacja na otwarcie hali widowiskowej',
    text: 'Proszę o akredytację dla reportera i operatora na sobotnie otwarcie.',
    officer: 2,
    accreditation: {
      event: 'Otwarcie hali widowiskowej',
      inDays: 5,
      place: 'ul. Sportowa 1, wejście C',
      journalists: [
        { name: 'Piotr Lech', accredited: true },
        { name: 'Weronika Gil', accredited: true },
        { name: 'Tomasz Wrona', refused: 'brak miejsc na platformie dla kamer' },
        { name: 'Ewa Sobczak' },
      ],
    },
  },
  {
    kind: 'complaint',
    channel: 'paper',
    hoursBefore: 54,
    subject: 'Skarga na parkowanie służbowych samochodów pod domami',
    text: 'Samochody z logo urzędu stoją w weekendy pod prywatnymi domami przy ulicy Lipowej. Proszę to sprawdzić. Nie podpisuję się, bo pracuję w jednostce urzędu.',
  },
  {
    kind: 'publicInformationRequest',
    channel: 'paper',
    hoursBefore: 44,
    from: { name: 'Stowarzyszenie Mieszkańców Osiedla Nadrzecznego' },
    subject: 'Umowy na utrzymanie wałów i skarga na brak odpowiedzi',
    text: 'Wnosimy o udostępnienie umów na utrzymanie wałów przeciwpowodziowych z lat 2024–2026. Składamy też skargę: na nasze dwa pisma w sprawie podmytej skarpy nikt nie odpowiedział.',
    officer: 1,
    split: { kind: 'complaint', subject: 'Skarga na brak odpowiedzi w sprawie podmytej skarpy' },
  },
  {
    kind: 'intervention',
    channel: 'socialMedia',
    cameFrom: {
      post: { platform: 'facebook', account: 'Mieszkańcy Zalesia', url: 'https://facebook.example/zalesie/wpis-1841' },
    },
    hoursBefore: 9,
    subject: 'Nieczynny automat biletowy na dworcu w Zalesiu',
    text: 'Automat na dworcu od tygodnia nie przyjmuje kart, a kasa jest zamknięta po 15. Kiedy ktoś się tym zajmie?',
    officer: 3,
  },
  {
    kind: 'publicInformationRequest',
    channel: 'eDelivery',
    cameFrom: { eDelivery: { address: 'AE:PL-20415-77310-KDWRS-18' } },
    hoursBefore: 31,
    from: { name: 'Fundacja Jawny Region', email: 'kancelaria@jawny-region.example' },
    subject: 'Rejestr umów zawartych w pierwszym półroczu',
    text: 'Wnosimy o udostępnienie rejestru umów o wartości powyżej 10 000 zł w formie elektronicznej.',
    officer: 1,
  },
  {
    kind: 'pressReview',
    channel: 'inPerson',
    hoursBefore: 3,
    subject: 'Przegląd prasy',
    text: 'Kurier Regionalny, s. 3: opóźnienie budowy obwodnicy. Radio Brzeg, 7:40: rozmowa o nowych połączeniach kolejowych. Tygodnik Podgórski: reportaż o hali widowiskowej.',
    officer: 2,
    publications: [
      {
        outlet: 'Kurier Regionalny',
        title: 'Obwodnica Zalesia z półrocznym opóźnieniem',
        link: 'https://kurier-regionalny.example/obwodnica-opoznienie',
        place: 's. 3',
        tone: 'negative',
      },
      {
        outlet: 'Radio Brzeg',
        title: 'Rozmowa dnia: nowe połączenia kolejowe od grudnia',
        link: '',
        place: 'godz. 7:40',
        tone: 'neutral',
      },
      {
        outlet: 'Tygodnik Podgórski',
        title: 'Hala, na którą czekał cały powiat',
        link: 'https://tygodnik-podgorski.example/hala-reportaz',
        place: 's. 8–9',
        tone: 'positive',
      },
    ],
  },
];
