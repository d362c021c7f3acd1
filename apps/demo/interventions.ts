import type { Area, PlaceDetails, Step } from '#libs/interventions';
import { OFFICE_ZONE } from '#libs/kernel';
import { Random } from './random.js';

/** What the office says it did. */
export interface DemoStepTaken {
  readonly step: Step;
  readonly isPublic: boolean;
  readonly text: string;
  readonly promiseInDays: number | null;
}

/** One thing that happens about what a resident reported. `report` counts from 0. */
export type InterventionDemoStep = { readonly at: Temporal.Instant; readonly report: number } & (
  | {
      readonly kind: 'report';
      readonly subject: string;
      readonly text: string;
      readonly resident: string;
      readonly phone: string;
      readonly place: PlaceDetails;
      readonly categoryId: string;
      /** Key of the unit that it goes to; undefined: an officer of the press office has it. */
      readonly unit: string | undefined;
      /** The resident sent a photo. */
      readonly hasPhoto: boolean;
    }
  /** What the office does in one go. */
  | {
      readonly kind: 'work';
      readonly steps: readonly DemoStepTaken[];
      readonly answer: string | undefined;
      readonly hasPhoto: boolean;
      readonly closes: boolean;
    }
  /** What the resident says after the end; unsatisfied ones may open it again. */
  | { readonly kind: 'rate'; readonly satisfied: boolean; readonly comment: string | null }
  | { readonly kind: 'reopen'; readonly reason: string }
  /** Somebody looked it through for everybody to read. */
  | { readonly kind: 'publish'; readonly title: string; readonly text: string }
);

const SEED = 15_964;

export const CATEGORIES = [
  { id: 'demo-roads', name: 'Drogi i chodniki', unit: 'zarzad-drog', open: true },
  { id: 'demo-light', name: 'Oświetlenie', unit: 'drogi', open: true },
  { id: 'demo-transport', name: 'Przystanki i pociągi', unit: 'koleje', open: true },
  { id: 'demo-trees', name: 'Drzewa i zieleń', unit: 'srodowisko', open: true },
  { id: 'demo-winter', name: 'Odśnieżanie', unit: 'zarzad-drog', open: true },
  { id: 'demo-other', name: 'Inne zgłoszenia', unit: 'kancelaria', open: false },
] as const;

/** Counties and municipalities that do not exist: no province has the number 96. */
export const AREAS: readonly Area[] = [
  { code: '9601', name: 'powiat olszański' },
  { code: '9601011', name: 'Olszany' },
  { code: '9601022', name: 'Lipnica' },
  { code: '9601032', name: 'Dębowiec' },
  { code: '9602', name: 'powiat kamionecki' },
  { code: '9602013', name: 'Kamionka' },
  { code: '9602022', name: 'Jodłowa' },
  { code: '9602032', name: 'Stare Brody' },
  { code: '9603', name: 'powiat jaworzyński' },
  { code: '9603013', name: 'Jaworzyna' },
  { code: '9603022', name: 'Wierzbna' },
  { code: '9603032', name: 'Topolno' },
  { code: '9604', name: 'powiat kalinowski' },
  { code: '9604013', name: 'Kalinów' },
  { code: '9604022', name: 'Borowa' },
];

/** Where each area lies on a grid of columns and rows: a county is a column, its municipalities stand in it. */
const GRID: Readonly<Record<string, readonly [column: number, fromRow: number, toRow: number]>> = Object.fromEntries(
  AREAS.map(({ code }) => {
    const column = Number(code.slice(2, 4)) - 1;
    const municipalities = AREAS.filter((one) => one.code.length === 7 && one.code.startsWith(code.slice(0, 4)));
    const row = municipalities.findIndex((one) => one.code === code);
    return [code, row < 0 ? [column, 0, municipalities.length] : [column, row, row + 1]] as const;
  }),
);
/** WGS 84, in degrees: the corner of the grid, and one of its cells. */
const WEST = 19.4;
const SOUTH = 49.6;
const CELL = { longitude: 0.4, latitude: 0.3 };
/** Positions along a side of a cell: straight lines look like no boundary. */
const BENDS = 4;

/** A position of the grid, bent a little: the same for both areas that meet there. */
function bent(column: number, row: number): readonly [number, number] {
  const wave = Math.sin(column * 7.3 + row * 11.9);
  const [longitude, latitude] = [WEST + column * CELL.longitude, SOUTH + row * CELL.latitude];
  return [longitude + 0.03 * wave, latitude + 0.02 * Math.cos(column * 5.1 + row * 3.7)].map(
    (degrees) => Math.round(degrees * 10_000) / 10_000,
  ) as [number, number];
}

/** Outlines of the areas that do not exist, for the map. */
export const BOUNDARIES = AREAS.map(({ code }) => {
  const [column, from, to] = GRID[code]!;
  const along = (length: number) => Array.from({ length: length * BENDS }, (_, step) => step / BENDS);
  const ring = [
    ...along(1).map((part) => bent(column + part, from)),
    ...along(to - from).map((part) => bent(column + 1, from + part)),
    ...along(1).map((part) => bent(column + 1 - part, to)),
    ...along(to - from).map((part) => bent(column, to - part)),
  ];
  return { code, rings: [ring.flat()] };
});

/** What is wrong, where there, and of which category. */
const TROUBLES = [
  ['Dziura w jezdni', 'Głęboka dziura na prawym pasie, auta omijają ją środkiem drogi.', 'demo-roads'],
  ['Zapadnięta studzienka', 'Studzienka zapadła się po deszczu, brakuje oznakowania.', 'demo-roads'],
  ['Nierówny chodnik', 'Płyty wystają, wczoraj przewróciła się starsza osoba.', 'demo-roads'],
  ['Uszkodzona bariera', 'Bariera przy zakręcie jest wygięta i wystaje na pobocze.', 'demo-roads'],
  ['Zgaszona latarnia', 'Od kilku dni nie świeci latarnia przy przejściu dla pieszych.', 'demo-light'],
  ['Ciemny przystanek', 'Na przystanku nie ma światła, dzieci czekają po ciemku.', 'demo-light'],
  ['Brak rozkładu na przystanku', 'Ktoś zerwał rozkład jazdy, nie wiadomo, kiedy jedzie autobus.', 'demo-transport'],
  ['Niesprawny biletomat', 'Biletomat na stacji przyjmuje monety i nie wydaje biletu.', 'demo-transport'],
  ['Powalone drzewo', 'Drzewo leży w poprzek ścieżki, nie da się przejść z wózkiem.', 'demo-trees'],
  ['Suche konary nad drogą', 'Konary wiszą nad jezdnią i przy wietrze spadają.', 'demo-trees'],
] as const;
const WINTER = [
  'Zasypany chodnik',
  'Po wczorajszym śniegu nikt nie odśnieżył dojścia do szkoły.',
  'demo-winter',
] as const;
const WINTER_MONTHS = [12, 1, 2];

const NEAR = ['przy szkole', 'naprzeciwko remizy', 'za mostem', 'przy ośrodku zdrowia', 'obok kościoła', 'przy stacji'];
const STREETS = ['Długa', 'Leśna', 'Szkolna', 'Kolejowa', 'Polna', 'Ogrodowa'];
const ROADS = ['DW 964', 'DW 975', 'DW 780'];
const RESIDENTS = ['Halina', 'Zofia', 'Ryszard', 'Marek', 'Teresa', 'Stanisław', 'Krystyna', 'Janusz'];
const SURNAMES = ['Gruszka', 'Bielak', 'Kmiecik', 'Wrona', 'Sikora', 'Dudek', 'Pająk', 'Kania', 'Mrozek', 'Cichy'];

/** Of which categories reports may stand on the public site: what hurts nobody. */
export const PUBLISHED_CATEGORIES: readonly string[] = ['demo-roads', 'demo-light', 'demo-trees'];
/** Every so many has a long story; most are small things, done within days. */
const LONG_STORY_EVERY = 8;

/** What residents report in the year that ends at `end`, in the order of time: the same every time but for the dates. Most is done; the last ones are open, some past the day that was promised. */
export function interventionPlan(end: Temporal.Instant, count: number): readonly InterventionDemoStep[] {
  const random = new Random(SEED);
  const begin = end.subtract({ hours: 24 * 360 });
  const hours = begin.until(end).total('hours');
  return Array.from({ length: count }, (_, report) => {
    const at = begin.add({ hours: Math.floor(((report + random.next()) / count) * hours) });
    return storyOf(random, at, report).filter((step) => Temporal.Instant.compare(step.at, end) <= 0);
  })
    .flat()
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at) || a.report - b.report);
}

function storyOf(random: Random, reported: Temporal.Instant, report: number): InterventionDemoStep[] {
  const story: InterventionDemoStep[] = [];
  let at = reported;
  const add = (step: WithoutTime<InterventionDemoStep>, hours = 0) => {
    at = at.add({ hours });
    story.push({ ...step, at, report });
  };
  const isWinter = WINTER_MONTHS.includes(reported.toZonedDateTimeISO(OFFICE_ZONE).month);
  const [what, text, categoryId] = isWinter && random.chance(0.4) ? WINTER : random.pick(TROUBLES);
  const municipality = random.pick(AREAS.filter(({ code }) => code.length === 7));
  const { unit } = CATEGORIES.find(({ id }) => id === categoryId)!;
  const isLong = report % LONG_STORY_EVERY === 0;
  const hasPhoto = random.chance(0.1);
  add({
    kind: 'report',
    subject: `${what} (${municipality.name})`,
    text,
    resident: `${random.pick(RESIDENTS)} ${random.pick(SURNAMES)}`,
    phone: `+48 600 ${random.between(100, 999)} ${String(report % 1_000).padStart(3, '0')}`,
    place: placeIn(random, municipality.code),
    categoryId,
    unit: isLong && random.chance(0.5) ? undefined : unit,
    hasPhoto,
  });
  const ended = isLong ? worksLong(random, add) : worksShortly(random, add);
  if (!ended) return story;
  if (PUBLISHED_CATEGORIES.includes(categoryId) && random.chance(hasPhoto ? 0.5 : 0.04))
    add({ kind: 'publish', title: `${what}, ${municipality.name}`, text: PUBLISHED_TEXT }, 20);
  if (!random.chance(0.3)) return story;
  const satisfied = random.chance(0.8);
  add(
    { kind: 'rate', satisfied, comment: satisfied ? null : 'Usterka wróciła po kilku dniach.' },
    random.between(5, 90),
  );
  if (satisfied || random.chance(0.4)) return story;
  add({ kind: 'reopen', reason: 'Po deszczu jest tak samo jak przedtem.' }, 1);
  add(
    work([ACCEPTED, DONE], { answer: 'Poprawiliśmy naprawę. Przepraszamy za kłopot.', closes: true }),
    random.between(30, 160),
  );
  return story;
}

type Add = (step: WithoutTime<InterventionDemoStep>, hours?: number) => void;
type WithoutTime<T> = T extends unknown ? Omit<T, 'at' | 'report'> : never;

const work = (
  steps: readonly DemoStepTaken[],
  more: { readonly answer?: string; readonly closes?: boolean; readonly hasPhoto?: boolean } = {},
) => ({
  kind: 'work' as const,
  steps,
  answer: more.answer,
  closes: more.closes ?? false,
  hasPhoto: more.hasPhoto ?? false,
});

/** Whether it came to its end. One in thirty stands still. */
function worksShortly(random: Random, add: Add): boolean {
  if (random.chance(0.03)) {
    add(work([{ ...ACCEPTED, promiseInDays: random.between(4, 20) }], { answer: PROMISE }), random.between(3, 60));
    return false;
  }
  // Whoever called was often told at once.
  const answer = random.chance(0.5) ? 'Usterka została usunięta.' : undefined;
  const done = { ...(answer && { answer }), closes: true, hasPhoto: random.chance(0.03) };
  add(work([ACCEPTED, DONE], done), random.between(4, 66));
  return true;
}

/** Whether it came to its end. One in twelve stands still. */
function worksLong(random: Random, add: Add): boolean {
  const days = random.between(5, 28);
  add(work([{ ...ACCEPTED, promiseInDays: days }], { answer: PROMISE }), random.between(3, 70));
  if (random.chance(0.6)) add(work([INSPECTED]), random.between(10, 80));
  if (random.chance(0.08)) {
    add(work([REFUSED], { closes: true }), random.between(20, 120));
    return true;
  }
  if (random.chance(0.75)) add(work([ORDERED]), random.between(5, 60));
  if (random.chance(0.08)) return false;
  add(work([DONE], { hasPhoto: random.chance(0.2) }), Math.max(24, 24 * days - random.between(-72, 96)));
  add(work([], { closes: true }), random.between(4, 96));
  return true;
}

const PROMISE = 'Zgłoszenie przyjęte. Podaliśmy dzień, do którego usterka zostanie usunięta.';
const PUBLISHED_TEXT = 'Zgłoszenie mieszkańca. Usterka została usunięta.';
const ACCEPTED = {
  step: 'accepted',
  isPublic: true,
  text: 'Dziękujemy za zgłoszenie. Sprawdzimy je na miejscu.',
  promiseInDays: null,
} as const;
const INSPECTED = {
  step: 'inspected',
  isPublic: true,
  text: 'Byliśmy na miejscu. Usterka wymaga naprawy.',
  promiseInDays: null,
} as const;
const ORDERED = {
  step: 'ordered',
  isPublic: false,
  text: 'Zlecono wykonawcy z umowy utrzymaniowej.',
  promiseInDays: null,
} as const;
const DONE = {
  step: 'done',
  isPublic: true,
  text: 'Usterka została usunięta. Dziękujemy za zgłoszenie.',
  promiseInDays: null,
} as const;
const REFUSED = {
  step: 'refused',
  isPublic: true,
  text: 'To miejsce należy do prywatnego zarządcy. Przekazaliśmy mu zgłoszenie.',
  promiseInDays: null,
} as const;

function placeIn(random: Random, areaCode: string): PlaceDetails {
  const isOnRoad = random.chance(0.3);
  const [column, row] = GRID[areaCode]!;
  return {
    address: isOnRoad
      ? random.pick(NEAR)
      : `ul. ${random.pick(STREETS)} ${random.between(1, 90)}, ${random.pick(NEAR)}`,
    road: isOnRoad ? random.pick(ROADS) : null,
    kilometre: isOnRoad ? random.between(10, 900) / 10 : null,
    // Inside of it, away from its bent sides.
    latitude: Math.round((SOUTH + (row + random.between(150, 850) / 1_000) * CELL.latitude) * 10_000) / 10_000,
    longitude: Math.round((WEST + (column + random.between(150, 850) / 1_000) * CELL.longitude) * 10_000) / 10_000,
    areaCode,
  };
}
