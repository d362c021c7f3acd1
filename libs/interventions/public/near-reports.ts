import type { Language } from '#libs/kernel';
import type { PublicTables, SentForm } from '#libs/public-pages';
import { likeness, NEAR_DAYS, wordMarks, type Comparable } from './domain/near.js';
import { kilometreIn, pointIn } from './domain/point.js';
import { choicesOf } from './registers.js';

/** The pages of reports as anybody may follow them. */
export const NEAR_PATH = '/zgloszenie/podobne';

/** A report as strangers may know it: category, place and day, and how far it is. Nothing that somebody wrote. */
export interface KnownReport {
  /** In addresses; tells nothing of the case. */
  readonly ref: string;
  readonly category_id: string | null;
  readonly category: string | null;
  /** TERC. */
  readonly area_code: string | null;
  readonly area: string | null;
  readonly road: string | null;
  readonly kilometre: number | null;
  /** WGS 84, in degrees, to some ten metres. Compared, never shown. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** See `wordMarks`. */
  readonly words: number[];
  /** How far apart two reports of its category may be of the same thing, in metres. */
  readonly near_metres: number | null;
  readonly received_at: Date;
  readonly state: 'reported' | 'accepted' | 'inspected' | 'ordered' | 'done' | 'refused';
  /** `YYYY-MM-DD` */
  readonly promise: string | null;
  readonly closed: boolean;
}

interface KnownReports {
  'public_site.near_reports': KnownReport;
}

export interface NearReport {
  readonly report: KnownReport;
  /** Null where one of the two has no point on the ground. */
  readonly metres: number | null;
}

const MOST_COMPARED = 2_000;
const MOST_SHOWN = 5;

/** Open reports that may be of the same thing as what somebody is about to send, the nearest in front. */
export async function nearReports(
  { values }: Pick<SentForm, 'values'>,
  now: Temporal.Instant,
  tables: PublicTables,
): Promise<readonly NearReport[]> {
  const { category } = values;
  const since = new Date(now.subtract({ hours: 24 * NEAR_DAYS }).epochMilliseconds);
  let query = tables
    .tables<KnownReports>()
    .selectFrom('public_site.near_reports')
    .selectAll()
    .where('closed', '=', false)
    .where('received_at', '>', since)
    .orderBy('received_at', 'desc')
    .limit(MOST_COMPARED);
  if (category !== undefined)
    query = query.where((where) => where.or([where('category_id', 'is', null), where('category_id', '=', category)]));
  const known = await query.execute();
  if (known.length === 0) return [];
  const categories = await choicesOf(tables, 'category');
  const theirs = comparables(values, categories.find(({ id }) => id === category)?.name ?? '', now);
  return known
    .flatMap((report) => {
      const other = comparableOf(report);
      const like = theirs.map((one) => likeness(one, other, report.near_metres)).find((found) => found !== null);
      return like ? [{ report, ...like }] : [];
    })
    .toSorted((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity) || b.words - a.words)
    .slice(0, MOST_SHOWN);
}

/** What strangers call it: its category, municipality and road. */
export function reportName(
  { category, area, road, kilometre }: Pick<KnownReport, 'category' | 'area' | 'road' | 'kilometre'>,
  language: Language,
): string {
  const onRoad = road === null ? [] : [kilometre === null ? road : `${road}, km ${kilometre.toLocaleString(language)}`];
  return [category ?? REPORT[language], ...(area === null ? [] : [area]), ...onRoad].join(', ');
}

const REPORT = { pl: 'Zgłoszenie', en: 'Report' } as const;

export const knownReport = (ref: string, tables: PublicTables): Promise<KnownReport | undefined> =>
  tables
    .tables<KnownReports>()
    .selectFrom('public_site.near_reports')
    .selectAll()
    .where('ref', '=', ref)
    .executeTakeFirst();

const comparableOf = (report: KnownReport): Comparable => ({
  categoryId: report.category_id,
  areaCode: report.area_code,
  latitude: report.latitude,
  longitude: report.longitude,
  road: report.road,
  kilometre: report.kilometre,
  words: new Set(report.words),
  receivedAt: report.received_at,
});

/** In the words that its case would have (its category and address), and with what is wrong beside: others may have called it that. */
function comparables(values: SentForm['values'], category: string, now: Temporal.Instant): readonly Comparable[] {
  const { address = '', area = null, road = null, kilometre, point, text = '' } = values;
  const at = point === undefined ? undefined : pointIn(point);
  const one = {
    categoryId: values['category'] ?? null,
    areaCode: area,
    latitude: at?.latitude ?? null,
    longitude: at?.longitude ?? null,
    road,
    kilometre: kilometre === undefined ? null : (kilometreIn(kilometre) ?? null),
    receivedAt: new Date(now.epochMilliseconds),
  };
  return [`${category} ${address}`, `${category} ${address} ${text}`].map((words) => ({
    ...one,
    words: wordMarks(words),
  }));
}
