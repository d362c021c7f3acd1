import type { Random } from './random.js';

interface Topic {
  readonly subject: string;
  readonly questions: readonly string[];
  readonly answers: readonly string[];
}

/** `{town}`, `{road}`, `{amount}`, `{year}` and `{count}` are filled in. */
const TOPICS: readonly Topic[] = [
  {
    subject: 'Remont drogi wojewódzkiej {road} w miejscowości {town}',
    questions: [
      'Kiedy zakończy się remont drogi {road} na odcinku przez {town}?',
      'Jaki jest koszt inwestycji i kto ją wykonuje?',
      'Czy wykonawcy naliczono kary umowne za opóźnienie?',
    ],
    answers: [
      'Prace na drodze {road} zakończą się zgodnie z harmonogramem do końca przyszłego kwartału.',
      'Wartość umowy to {amount} mln zł, z czego 85 procent stanowi dofinansowanie unijne.',
      'Kar umownych nie naliczono, ponieważ opóźnienie wynikało z warunków pogodowych.',
    ],
  },
  {
    subject: 'Czas oczekiwania na oddziale ratunkowym',
    questions: [
      'Ilu pacjentów przyjęto na oddziale ratunkowym w {year} roku?',
      'Jaki był średni czas oczekiwania na pomoc lekarza?',
      'Czy planowane jest zatrudnienie dodatkowego personelu?',
    ],
    answers: [
      'W {year} roku oddział przyjął {count} tys. pacjentów.',
      'Średni czas od rejestracji do badania wyniósł 47 minut.',
      'Szpital ogłosił konkurs na cztery etaty pielęgniarskie i dwa lekarskie.',
    ],
  },
  {
    subject: 'Odwołane pociągi na linii {town} – Olszany',
    questions: [
      'Ile połączeń odwołano w ostatnim miesiącu na linii {town} – Olszany?',
      'Z jakiego powodu pociągi są odwoływane?',
      'Kiedy na linię wrócą nowe składy?',
    ],
    answers: [
      'W ostatnim miesiącu odwołano {count} połączeń, za wszystkie uruchomiono komunikację zastępczą.',
      'Powodem były naprawy gwarancyjne trzech pojazdów.',
      'Pojazdy wrócą do ruchu po odbiorach technicznych, najpóźniej za sześć tygodni.',
    ],
  },
  {
    subject: 'Dotacje dla organizacji pozarządowych w {year} roku',
    questions: [
      'Jaką kwotę przeznaczono na dotacje dla organizacji pozarządowych w {year} roku?',
      'Proszę o wykaz podmiotów, które otrzymały największe wsparcie.',
      'Ile wniosków odrzucono z przyczyn formalnych?',
    ],
    answers: [
      'Na dotacje przeznaczono {amount} mln zł.',
      'Wykaz podmiotów przekazujemy w załączeniu; jest też opublikowany w Biuletynie Informacji Publicznej.',
      'Z przyczyn formalnych odrzucono {count} wniosków.',
    ],
  },
  {
    subject: 'Premiera odwołana w Teatrze im. Słowackiego',
    questions: [
      'Dlaczego odwołano premierę zapowiadaną na ten miesiąc?',
      'Czy widzowie otrzymają zwrot pieniędzy?',
      'Czy prawdą jest, że dyrekcja rozwiązała umowę z reżyserem?',
    ],
    answers: [
      'Premiera została przeniesiona z powodu choroby w obsadzie.',
      'Każdy widz może wymienić bilet lub otrzymać zwrot w kasie teatru.',
      'Umowa z reżyserem obowiązuje, próby trwają.',
    ],
  },
  {
    subject: 'Jakość powietrza i uchwała antysmogowa',
    questions: [
      'Ile kontroli palenisk przeprowadzono w {year} roku?',
      'Ile gmin otrzymało wsparcie na wymianę kotłów?',
      'Czy zarząd planuje zmianę terminów w uchwale antysmogowej?',
    ],
    answers: [
      'Gminy zgłosiły {count} tys. kontroli.',
      'Wsparcie otrzymały wszystkie gminy, które złożyły wniosek.',
      'Zarząd nie planuje zmiany terminów.',
    ],
  },
  {
    subject: 'Koszty podróży służbowych zarządu województwa',
    questions: [
      'Jaki był łączny koszt zagranicznych podróży służbowych w {year} roku?',
      'Proszę o wykaz podróży z podaniem celu i uczestników.',
      'Kto zatwierdza takie wyjazdy?',
    ],
    answers: [
      'Łączny koszt podróży wyniósł {count} tys. zł.',
      'Wykaz podróży przekazujemy w załączeniu.',
      'Podróże członków zarządu zatwierdza marszałek, a podróże marszałka sejmik.',
    ],
  },
  {
    subject: 'Przetarg na obwodnicę miejscowości {town}',
    questions: [
      'Na jakim etapie jest przetarg na obwodnicę miejscowości {town}?',
      'Ile ofert wpłynęło i w jakich kwotach?',
      'Kiedy rozpocznie się budowa?',
    ],
    answers: [
      'Trwa badanie ofert.',
      'Wpłynęło pięć ofert, najtańsza opiewa na {amount} mln zł.',
      'Budowa rozpocznie się po uzyskaniu zezwolenia, zakładamy wiosnę przyszłego roku.',
    ],
  },
  {
    subject: 'Nabór do programu stypendialnego dla uczniów',
    questions: [
      'Ilu uczniów otrzymało stypendia w bieżącym roku szkolnym?',
      'Jakie były kryteria przyznawania?',
      'Kiedy ruszy kolejny nabór?',
    ],
    answers: [
      'Stypendia otrzymało {count} uczniów szkół ponadpodstawowych.',
      'Liczyły się wyniki w nauce oraz osiągnięcia w olimpiadach.',
      'Kolejny nabór ruszy w maju.',
    ],
  },
  {
    subject: 'Zamknięta wystawa w Muzeum Regionalnym',
    questions: [
      'Dlaczego muzeum zamknęło wystawę stałą?',
      'Ile potrwa remont i ile będzie kosztował?',
      'Gdzie przeniesiono zbiory?',
    ],
    answers: [
      'Wystawę zamknięto z powodu wymiany instalacji przeciwpożarowej.',
      'Prace potrwają osiem miesięcy i będą kosztować {amount} mln zł.',
      'Zbiory są bezpieczne w magazynie studyjnym.',
    ],
  },
  {
    subject: 'Wydatki na promocję województwa w {year} roku',
    questions: [
      'Ile wydano na kampanie promocyjne w {year} roku?',
      'Które media otrzymały zlecenia i w jakiej wysokości?',
      'Jak mierzono efekty kampanii?',
    ],
    answers: [
      'Na kampanie promocyjne wydano {amount} mln zł.',
      'Zestawienie zleceń przekazujemy w załączeniu.',
      'Efekty zbadano na próbie tysiąca mieszkańców.',
    ],
  },
  {
    subject: 'Lądowisko dla śmigłowców przy szpitalu',
    questions: [
      'Dlaczego lądowisko przy szpitalu nadal nie działa?',
      'Kto odpowiada za opóźnienie?',
      'Kiedy śmigłowce będą mogły lądować w nocy?',
    ],
    answers: [
      'Lądowisko czeka na wpis do ewidencji.',
      'Dokumentację uzupełnia wykonawca.',
      'Po odbiorze oświetlenia, najwcześniej za dwa miesiące.',
    ],
  },
  {
    subject: 'Wycinka drzew przy drodze {road}',
    questions: [
      'Kto wydał zgodę na wycinkę drzew przy drodze {road} w okolicy {town}?',
      'Ile drzew wycięto?',
      'Czy zaplanowano nasadzenia zastępcze?',
    ],
    answers: [
      'Zezwolenie wydał właściwy wójt na wniosek zarządcy drogi.',
      'Wycięto {count} drzew, które zagrażały bezpieczeństwu.',
      'Nasadzenia zastępcze w liczbie dwukrotnie większej nastąpią jesienią.',
    ],
  },
  {
    subject: 'Zatrudnienie i nagrody w urzędzie',
    questions: [
      'Ile osób zatrudnia urząd i ile jest wakatów?',
      'Jaka była łączna kwota nagród w {year} roku?',
      'Jaka jest mediana wynagrodzeń?',
    ],
    answers: [
      'Urząd zatrudnia {count} osób, prowadzimy nabór na 23 stanowiska.',
      'Na nagrody przeznaczono {amount} mln zł.',
      'Medianę wynagrodzeń podajemy w załączonym zestawieniu.',
    ],
  },
  {
    subject: 'Budowa centrum rehabilitacji w miejscowości {town}',
    questions: [
      'Czy budowa centrum rehabilitacji w miejscowości {town} jest zagrożona?',
      'Jakie jest źródło finansowania?',
      'Ile miejsc powstanie?',
    ],
    answers: [
      'Budowa postępuje zgodnie z planem.',
      'Inwestycję finansuje województwo przy wsparciu Funduszu Rozwoju.',
      'Powstanie {count} miejsc pobytu dziennego.',
    ],
  },
  {
    subject: 'Rozkład autobusów w gminie {town}',
    questions: [
      'Dlaczego zlikwidowano popołudniowe kursy do {town}?',
      'Czy województwo dopłaca do tej linii?',
      'Czy kursy wrócą od nowego roku szkolnego?',
    ],
    answers: [
      'Kursy zawiesił przewoźnik z powodu braku kierowców.',
      'Województwo dopłaca do linii 3 zł za wozokilometr.',
      'Rozmawiamy z gminą o przywróceniu dwóch kursów.',
    ],
  },
  {
    subject: 'Wypowiedź marszałka o finansach szpitali',
    questions: [
      'Proszę o komentarz marszałka do zadłużenia szpitali wojewódzkich.',
      'Jakie jest łączne zadłużenie wymagalne?',
      'Czy rozważane jest łączenie placówek?',
    ],
    answers: [
      'Marszałek podkreśla, że sytuacja szpitali jest stabilna.',
      'Zobowiązania wymagalne wynoszą {amount} mln zł.',
      'Łączenie placówek nie jest rozważane.',
    ],
  },
  {
    subject: 'Dostępność muzeów dla osób z niepełnosprawnościami',
    questions: [
      'Które muzea wojewódzkie są w pełni dostępne?',
      'Jakie prace wykonano w {year} roku?',
      'Czy prowadzone są zajęcia z tłumaczem języka migowego?',
    ],
    answers: [
      'W pełni dostępne są trzy z pięciu muzeów.',
      'Zamontowano windy i pętle indukcyjne za {count} tys. zł.',
      'Zajęcia z tłumaczem odbywają się w każdą pierwszą sobotę miesiąca.',
    ],
  },
];

const TOWNS = [
  'Lipnica',
  'Dębowiec',
  'Kamionka',
  'Jodłowa',
  'Stare Brody',
  'Zawada',
  'Brzeziny',
  'Grabówka',
  'Wierzbna',
  'Topolno',
  'Kalinów',
];
const OPENINGS = [
  'Dzień dobry,',
  'Szanowni Państwo,',
  'Dzień dobry, zwracam się z prośbą o odpowiedź na kilka pytań.',
  'Szanowny Panie Rzeczniku,',
];
const REQUESTS = [
  'Przygotowuję materiał na ten temat i proszę o odpowiedź:',
  'W związku z sygnałami od czytelników proszę o informację:',
  'Na podstawie art. 4 Prawa prasowego proszę o udzielenie informacji:',
  'Zbieram informacje do artykułu, bardzo proszę o wyjaśnienie:',
];
const HASTE = [
  'Będę wdzięczny za odpowiedź możliwie szybko.',
  'Materiał ukaże się w najbliższych dniach, liczę na pilną odpowiedź.',
  'Proszę o odpowiedź e-mailem.',
  'W razie pytań proszę o telefon.',
];

const NOTES = [
  'Poproszono departament o dane, odpowiedź do jutra.',
  'Dziennikarka dzwoniła, pyta o stan sprawy.',
  'Dane są w sprawozdaniu rocznym, trzeba tylko sprawdzić kwoty.',
  'Uzgodniono treść z dyrektorem departamentu.',
  'Czekamy na stanowisko jednostki podległej.',
  'Podobne pytanie było w zeszłym miesiącu, można skorzystać z tamtej odpowiedzi.',
  'Rzecznik prosi o wgląd przed wysłaniem.',
];

const INSTRUCTIONS = [
  'Proszę o odpowiedź w porozumieniu z departamentem.',
  'Proszę potraktować pilnie.',
  'Odpowiedź krótka, z danymi liczbowymi.',
  'Proszę uzgodnić treść ze mną.',
  'Proszę sprawdzić, co odpowiedzieliśmy poprzednio.',
];

export interface DemoLetter {
  readonly subject: string;
  readonly text: string;
  readonly answer: string;
  readonly followUp: string;
}

/** A question, its answer, and what the journalist asks after that. */
export function letter(random: Random, author: string, newsroom: string): DemoLetter {
  const topic = random.pick(TOPICS);
  const values: Readonly<Record<string, string>> = {
    town: random.pick(TOWNS),
    road: String(random.between(900, 989)),
    amount: `${random.between(2, 90)},${random.between(1, 9)}`,
    year: String(random.between(2023, 2025)),
    count: String(random.between(12, 480)),
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
  const asked = random.between(1, topic.questions.length);
  const questions = topic.questions.slice(0, asked).map((question, index) => `${index + 1}. ${fill(question)}`);
  const answers = topic.answers.slice(0, asked).map(fill);
  return {
    subject: fill(topic.subject),
    text: [
      random.pick(OPENINGS),
      random.pick(REQUESTS),
      questions.join('\n'),
      random.pick(HASTE),
      `Z poważaniem\n${author}\n${newsroom}`,
    ].join('\n\n'),
    answer: [
      'Szanowni Państwo,',
      'w odpowiedzi na pytania informujemy:',
      answers.join(' '),
      'Z poważaniem\nBiuro Prasowe',
    ].join('\n\n'),
    followUp: [
      'Dziękuję za odpowiedź.',
      `Proszę jeszcze o doprecyzowanie: ${fill(random.pick(topic.questions)).toLowerCase()}`,
      author,
    ].join('\n\n'),
  };
}

export const note = (random: Random): string => random.pick(NOTES);
export const instruction = (random: Random): string => random.pick(INSTRUCTIONS);
