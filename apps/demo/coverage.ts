import type { WrittenCoverage } from '#libs/coverage';

const OUTLETS = [
  { outlet: 'Kurier Regionalny', at: 'kurier.example', reach: 42_000 },
  { outlet: 'Radio Dolina', at: 'radiodolina.example', reach: 18_500 },
  { outlet: 'Głos Powiatu', at: 'glospowiatu.example', reach: 7_200 },
  { outlet: 'Portal 24', at: 'portal24.example', reach: 120_000 },
  { outlet: 'TV Kanał Lokalny', at: 'kanallokalny.example', reach: 31_000 },
] as const;
const TONES = ['neutral', 'positive', 'neutral', 'negative', 'neutral', undefined] as const;
/** How newspapers turn a headline. */
const TURNS: readonly ((headline: string) => string)[] = [
  (headline) => headline,
  (headline) => `${headline}. Co to znaczy dla mieszkańców?`,
  (headline) => `Urząd: ${headline[0]!.toLowerCase()}${headline.slice(1)}`,
];

/** What was published after a communiqué: nothing of every third, else one or two articles. */
export function coveragePlan(headline: string, place: number): readonly Omit<WrittenCoverage, 'publishedOn'>[] {
  const count = place % 3 === 2 ? 0 : 1 + (place % 2);
  return Array.from({ length: count }, (_, at) => {
    const { outlet, at: host, reach } = OUTLETS[(place * 2 + at) % OUTLETS.length]!;
    return {
      link: `https://${host}/artykul/${place}-${at}`,
      outlet,
      title: TURNS[(place + at) % TURNS.length]!(headline),
      tone: TONES[(place + at * 3) % TONES.length],
      reach,
    };
  });
}

/** What was published of a matter before the office said anything. */
export function coverageOfTopic(name: string, place: number): Omit<WrittenCoverage, 'publishedOn'> {
  const { outlet, at, reach } = OUTLETS[place % OUTLETS.length]!;
  const tone = place % 2 === 0 ? 'negative' : 'neutral';
  return { link: `https://${at}/temat/${place}`, outlet, title: `${name}: pytania mieszkańców`, tone, reach };
}
