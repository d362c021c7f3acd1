import type { CommuniqueKind } from '#libs/communiques';

/** How far a communiqué has come at the year's end. */
export type DemoStage =
  | 'idea'
  | 'writing'
  | 'submitted'
  | 'approved'
  | 'scheduled'
  | 'released'
  | 'corrected'
  | 'withdrawn';

export interface DemoCommunique {
  readonly at: Temporal.Instant;
  readonly kind: CommuniqueKind;
  readonly headline: string;
  readonly lead: string;
  readonly body: string;
  /** Of a topic of the year, by its name. */
  readonly topic?: string;
  readonly stage: DemoStage;
  /** So many hours between the mails and the page. */
  readonly embargoHours: number | null;
}

const MATTERS: ReadonlyArray<{
  readonly kind: CommuniqueKind;
  readonly headline: string;
  readonly lead: string;
  readonly body: string;
  readonly topic?: string;
}> = [
  {
    kind: 'communique',
    headline: 'Remont mostu w miejscowości {place} zakończony przed terminem',
    lead: 'Most jest otwarty dla wszystkich pojazdów. Objazd znika dziś o północy.',
    body: 'Roboty trwały pięć miesięcy i kosztowały 14,2 mln zł.\n\nNowa nawierzchnia i bariery mają wytrzymać 20 lat.',
    topic: 'Remonty dróg wojewódzkich',
  },
  {
    kind: 'communique',
    headline: 'Nowe pociągi na trasie do miejscowości {place}',
    lead: 'Od niedzieli pociągi regionalne kursują co godzinę.',
    body: 'Pociągi mają po 160 miejsc siedzących, miejsca dla wózków i rowerów.\n\nBilety kosztują tyle, co dotąd.',
    topic: 'Połączenia kolejowe',
  },
  {
    kind: 'invitation',
    headline: 'Zaproszenie na otwarcie przychodni w miejscowości {place}',
    lead: 'Zapraszamy dziennikarzy w środę o godzinie 11.',
    body: 'W programie: zwiedzanie gabinetów i rozmowa z lekarzami.\n\nAkredytacje przyjmuje biuro prasowe.',
  },
  {
    kind: 'statement',
    headline: 'Oświadczenie w sprawie szpitala w miejscowości {place}',
    lead: 'Szpital przyjmuje pacjentów bez zmian.',
    body: 'Informacje o zamknięciu oddziału są nieprawdziwe.\n\nKontrakt na kolejny rok jest podpisany.',
    topic: 'Finanse szpitali',
  },
  {
    kind: 'communique',
    headline: 'Dotacje dla ochotniczych straży: {place} i okolice',
    lead: 'Umowy na 3,4 mln zł podpisano dziś w urzędzie.',
    body: 'Pieniądze trafią do 27 jednostek na wozy, ubrania i sprzęt ratowniczy.',
  },
  {
    kind: 'crisisNotice',
    headline: 'Ostrzeżenie przed silnym wiatrem: powiat {place}',
    lead: 'Prosimy nie parkować pod drzewami i zabezpieczyć balkony.',
    body: 'Porywy do 100 km/h potrwają do jutra do godziny 6.\n\nKolejną informację podamy o 20.',
  },
  {
    kind: 'rectification',
    headline: 'Sprostowanie informacji o cenach biletów: {place}',
    lead: 'Bilet miesięczny nie zdrożał.',
    body: 'W publikacji podano cenę biletu kwartalnego.\n\nCena miesięcznego nie zmieniła się od dwóch lat.',
    topic: 'Połączenia kolejowe',
  },
];
const PLACES = [
  'Kamionka',
  'Lipnica',
  'Borowo',
  'Zalesie',
  'Nowa Wola',
  'Dąbrowa',
  'Sosnówka',
  'Jeziorany',
  'Wierzbno',
  'Olszany',
];

/** Two or three a week; what is newest is not over yet. */
const STAGES_AT_THE_END: readonly DemoStage[] = [
  'scheduled',
  'approved',
  'submitted',
  'submitted',
  'writing',
  'writing',
  'idea',
  'idea',
];

/** What a year's press room comes to, oldest first. */
export function communiquePlan(end: Temporal.Instant, count: number): readonly DemoCommunique[] {
  const hoursBetween = (360 * 24) / count;
  return Array.from({ length: count }, (_, index) => {
    const { headline, ...matter } = MATTERS[index % MATTERS.length]!;
    const left = count - index;
    return {
      ...matter,
      headline: headline.replace('{place}', PLACES[(index * 3) % PLACES.length]!),
      at: end.subtract({ minutes: Math.round((left - 1) * hoursBetween * 60) + 60 }),
      stage: left <= STAGES_AT_THE_END.length ? STAGES_AT_THE_END[STAGES_AT_THE_END.length - left]! : stageOf(index),
      embargoHours: index % 5 === 0 ? 3 : null,
    };
  });
}

const stageOf = (index: number): DemoStage =>
  index % 19 === 7 ? 'corrected' : index % 47 === 11 ? 'withdrawn' : 'released';
