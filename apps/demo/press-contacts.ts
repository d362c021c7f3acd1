import type { EncounterType } from '#libs/contact-history';

/** What the office knows of a journalist beside their letters; `who` is their place among the demo's journalists. */
export interface DemoAcquaintance {
  readonly who: number;
  readonly beat: string;
  readonly tags: readonly string[];
  /** Addressed without naming a gender. */
  readonly isNeutral?: boolean;
  readonly phone: string;
  /** Beside the address at the newsroom. */
  readonly privateEmail?: string;
  /** Moved from the newsroom of their address to that of the journalist of this place, so many days ago. */
  readonly movedTo?: { readonly newsroomOf: number; readonly daysAgo: number };
}

export const ACQUAINTANCES: readonly DemoAcquaintance[] = [
  {
    who: 0,
    beat: 'drogi i transport',
    tags: ['drogi', 'śniadania prasowe'],
    phone: '+48 600 100 201',
    privateEmail: 'po-godzinach@poczta.example',
    movedTo: { newsroomOf: 7, daysAgo: 60 },
  },
  {
    who: 1,
    beat: 'zdrowie, szpitale',
    tags: ['zdrowie', 'śniadania prasowe'],
    phone: '+48 600 100 202',
    privateEmail: 'redaktor.zdrowie@poczta.example',
  },
  {
    who: 2,
    beat: 'kultura i zabytki',
    tags: ['kultura', 'śniadania prasowe'],
    isNeutral: true,
    phone: '+48 600 100 203',
  },
  { who: 3, beat: 'fundusze europejskie', tags: ['fundusze', 'drogi'], isNeutral: true, phone: '+48 600 100 204' },
  {
    who: 4,
    beat: 'samorząd, polityka',
    tags: ['samorząd'],
    isNeutral: true,
    phone: '+48 600 100 205',
    movedTo: { newsroomOf: 9, daysAgo: 200 },
  },
  { who: 5, beat: 'środowisko, rolnictwo', tags: ['środowisko', 'drogi'], isNeutral: true, phone: '+48 600 100 206' },
];

export interface DemoEncounter {
  readonly type: EncounterType;
  readonly daysAgo: number;
  /** Places among the demo's journalists. */
  readonly who: readonly number[];
  readonly topic: string;
  readonly text: string;
}

export const ENCOUNTERS: readonly DemoEncounter[] = [
  {
    type: 'pressBreakfast',
    daysAgo: 21,
    who: [0, 1, 2, 4],
    topic: 'Śniadanie prasowe: inwestycje drogowe w przyszłym roku',
    text: 'Przedstawiono listę 14 inwestycji. Pytania o obwodnicę Olszan i wykup gruntów. Obiecano mapę w wersji edytowalnej.',
  },
  {
    type: 'call',
    daysAgo: 3,
    who: [0],
    topic: 'Termin konferencji o mostach',
    text: 'Pytanie, czy konferencja będzie transmitowana. Oddzwonić po ustaleniu sali.',
  },
  {
    type: 'call',
    daysAgo: 34,
    who: [0],
    topic: 'Sprostowanie nazwy departamentu',
    text: 'Tekst na stronie poprawiony jeszcze w trakcie rozmowy.',
  },
  {
    type: 'meeting',
    daysAgo: 48,
    who: [1, 3],
    topic: 'Rozmowa w szpitalu o nowym bloku operacyjnym',
    text: 'Spotkanie z dyrektorem szpitala, 40 minut. Zdjęcia za zgodą oddziału.',
  },
  {
    type: 'note',
    daysAgo: 90,
    who: [0],
    topic: 'Woli odpowiedzi przed 14:00',
    text: 'Zamyka stronę o 15:00; pytania przysyła zwykle w poniedziałki.',
  },
  {
    type: 'call',
    daysAgo: 120,
    who: [4],
    topic: 'Absolutorium: dostęp do nagrania sesji',
    text: 'Wskazano stronę z transmisją.',
  },
  {
    type: 'meeting',
    daysAgo: 150,
    who: [2],
    topic: 'Zwiedzanie muzeum przed otwarciem',
    text: 'Materiał objęty embargiem do dnia otwarcia.',
  },
  { type: 'call', daysAgo: 1, who: [5], topic: 'Susza: gdzie są mapy', text: 'Podano adres geoportalu.' },
];
