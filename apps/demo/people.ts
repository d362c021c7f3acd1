import type { NewsroomKind } from '#libs/contacts';
import type { Role, UnitKind } from '#libs/organization';
import type { Random } from './random.js';

export interface DemoUnit {
  readonly key: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent?: string;
  /** People who contribute from there. */
  readonly contributors: number;
}

/** The press office's own unit stands already: the first start makes it. Thirteen more make fourteen. */
export const UNITS: readonly DemoUnit[] = [
  { key: 'media', name: 'Zespół ds. kontaktów z mediami', kind: 'pressOffice', contributors: 0 },
  { key: 'kancelaria', name: 'Kancelaria Ogólna', kind: 'division', contributors: 0 },
  { key: 'drogi', name: 'Departament Infrastruktury i Transportu', kind: 'department', contributors: 2 },
  { key: 'zdrowie', name: 'Departament Zdrowia', kind: 'department', contributors: 2 },
  { key: 'kultura', name: 'Departament Kultury i Dziedzictwa', kind: 'department', contributors: 2 },
  { key: 'fundusze', name: 'Departament Funduszy Europejskich', kind: 'department', contributors: 2 },
  { key: 'srodowisko', name: 'Departament Środowiska', kind: 'department', contributors: 1 },
  { key: 'edukacja', name: 'Departament Edukacji i Sportu', kind: 'department', contributors: 1 },
  { key: 'zarzad-drog', name: 'Wojewódzki Zarząd Dróg', kind: 'subordinate', parent: 'drogi', contributors: 2 },
  { key: 'koleje', name: 'Koleje Regionalne', kind: 'subordinate', parent: 'drogi', contributors: 1 },
  { key: 'szpital', name: 'Wojewódzki Szpital Zespolony', kind: 'subordinate', parent: 'zdrowie', contributors: 2 },
  {
    key: 'teatr',
    name: 'Teatr im. Juliusza Słowackiego w Olszanach',
    kind: 'subordinate',
    parent: 'kultura',
    contributors: 1,
  },
  { key: 'muzeum', name: 'Muzeum Regionalne', kind: 'subordinate', parent: 'kultura', contributors: 1 },
];

export interface DemoEmployee {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Key of the unit; undefined: the press office itself. */
  readonly unit?: string;
}

const FEMALE = [
  'Anna',
  'Maria',
  'Katarzyna',
  'Małgorzata',
  'Agnieszka',
  'Barbara',
  'Ewa',
  'Magdalena',
  'Joanna',
  'Monika',
  'Zofia',
  'Julia',
  'Hanna',
  'Alicja',
  'Dorota',
  'Justyna',
  'Karolina',
  'Natalia',
  'Beata',
  'Urszula',
  'Iwona',
  'Aleksandra',
  'Paulina',
  'Renata',
];
const MALE = [
  'Piotr',
  'Krzysztof',
  'Andrzej',
  'Tomasz',
  'Paweł',
  'Jan',
  'Michał',
  'Marcin',
  'Grzegorz',
  'Jerzy',
  'Adam',
  'Łukasz',
  'Zbigniew',
  'Jakub',
  'Mateusz',
  'Rafał',
  'Dariusz',
  'Wojciech',
  'Mariusz',
  'Kamil',
  'Szymon',
  'Bartosz',
  'Artur',
  'Maciej',
];
const ADJECTIVAL = [
  'Kowalsk',
  'Wiśniewsk',
  'Zielińsk',
  'Szymańsk',
  'Dąbrowsk',
  'Kozłowsk',
  'Jankowsk',
  'Piotrowsk',
  'Grabowsk',
  'Pawłowsk',
  'Michalsk',
  'Nowakowsk',
  'Jabłońsk',
  'Krawczyńsk',
  'Majewsk',
  'Olszewsk',
  'Malinowsk',
  'Górsk',
  'Rutkowsk',
  'Ostrowsk',
  'Sikorsk',
  'Zalewsk',
  'Borkowsk',
  'Czarneck',
  'Sawick',
  'Lipińsk',
  'Brzezińsk',
  'Kalinowsk',
];
const PLAIN = [
  'Nowak',
  'Wójcik',
  'Lewandowicz',
  'Kaczmarek',
  'Mazur',
  'Krawczyk',
  'Zając',
  'Król',
  'Wieczorek',
  'Wróbel',
  'Stępień',
  'Dudek',
  'Adamczyk',
  'Urban',
  'Walczak',
  'Baran',
  'Szewczyk',
  'Pietrzak',
  'Marciniak',
  'Duda',
  'Bąk',
  'Włodarczyk',
  'Kubiak',
  'Sadlak',
  'Lis',
  'Kołodziej',
  'Cieślak',
  'Głowacz',
];

/** Names that nobody in the office bears twice. */
export class NameGiver {
  private readonly given = new Set<string>();

  constructor(private readonly random: Random) {}

  next(): string {
    for (;;) {
      const female = this.random.chance(0.55);
      const first = this.random.pick(female ? FEMALE : MALE);
      const last = this.random.chance(0.55)
        ? `${this.random.pick(ADJECTIVAL)}${female ? 'a' : 'i'}`
        : this.random.pick(PLAIN);
      const name = `${first} ${last}`;
      if (this.given.has(name)) continue;
      this.given.add(name);
      return name;
    }
  }
}

const LETTERS: Readonly<Record<string, string>> = {
  ą: 'a',
  ć: 'c',
  ę: 'e',
  ł: 'l',
  ń: 'n',
  ó: 'o',
  ś: 's',
  ź: 'z',
  ż: 'z',
};

/** `Zofia Dąbrowska` → `zofia.dabrowska`. */
export const mailName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[ąćęłńóśźż]/g, (letter) => LETTERS[letter]!)
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '');

/** Forty people: one who shows each role, a press office that works, contributors in the units. */
export function employees(random: Random): readonly DemoEmployee[] {
  const names = new NameGiver(random);
  const person = (roles: readonly Role[], unit?: string): DemoEmployee => {
    const name = names.next();
    return { name, email: `${mailName(name)}@urzad.example`, roles, ...(unit && { unit }) };
  };
  const many = (count: number, roles: readonly Role[], unit?: string) =>
    Array.from({ length: count }, () => person(roles, unit));
  const office = [
    person(['administrator']),
    ...many(3, ['coordinator']),
    ...many(9, ['officer'], 'media'),
    // Sees what the roads have, and nothing else.
    ...many(1, ['officer'], 'drogi'),
    ...many(3, ['registrar'], 'kancelaria'),
    ...many(2, ['auditor']),
    person(['analyst']),
    ...many(3, ['officer', 'registrar'], 'media'),
  ];
  return [
    ...office,
    ...UNITS.flatMap(({ key, contributors }) => many(contributors, ['contributor'], key)).map((one, place, all) =>
      leads(one, place, all) ? { ...one, roles: ['officer', 'contributor'] as const } : one,
    ),
  ];
}

/** The first of a unit's contributors is its head; where an officer belongs to it, that officer. */
const leads = ({ unit }: DemoEmployee, place: number, contributors: readonly DemoEmployee[]): boolean =>
  unit !== 'drogi' && contributors.findIndex((other) => other.unit === unit) === place;

/** Whoever leads the unit: of its people the first who answers cases. */
export const headOf = (unit: string, staff: readonly DemoEmployee[]): DemoEmployee | undefined =>
  staff.find((person) => person.unit === unit && person.roles.includes('officer'));

export interface DemoNewsroom {
  readonly name: string;
  readonly kind: NewsroomKind;
  readonly domain: string;
}

const TOWNS = [
  'Olszany',
  'Lipnica',
  'Dębowiec',
  'Kamionka',
  'Jodłowa',
  'Stare Brody',
  'Zawada',
  'Sosnowiec Dolny',
  'Brzeziny',
  'Grabówka',
  'Wierzbna',
  'Jaworzyna',
  'Topolno',
  'Kalinów',
  'Borowa',
];
const TITLES: readonly (readonly [string, NewsroomKind])[] = [
  ['Kurier', 'daily'],
  ['Głos', 'daily'],
  ['Radio', 'radio'],
  ['Telewizja', 'television'],
  ['Portal', 'portal'],
  ['Tygodnik', 'periodical'],
  ['Echo', 'portal'],
  ['Nowiny', 'periodical'],
];

/** Sixty newsrooms of places that do not exist. */
export function newsrooms(): readonly DemoNewsroom[] {
  return TOWNS.flatMap((town, row) =>
    [0, 1, 2, 3].map((column) => {
      const [title, kind] = TITLES[(row * 3 + column) % TITLES.length]!;
      const name = `${title} ${town}`;
      return { name, kind, domain: `${mailName(name).replaceAll('.', '-')}.example` };
    }),
  );
}

export interface DemoJournalist {
  readonly name: string;
  readonly email: string;
  readonly newsroom: DemoNewsroom;
}

export function journalists(random: Random, rooms: readonly DemoNewsroom[]): readonly DemoJournalist[] {
  const names = new NameGiver(random);
  return Array.from({ length: 300 }, (_, index) => {
    const name = names.next();
    const newsroom = rooms[index % rooms.length]!;
    return { name, email: `${mailName(name)}@${newsroom.domain}`, newsroom };
  });
}
