import { Segments, type AccessEntry } from '#libs/access-log';
import { deriveId, isoInstant } from '#libs/kernel';
import { Random } from './random.js';

const SEED = 52_013;
const CLIENT = 'console/0.1.0';
const WORDS = ['remont', 'obwodnica', 'dofinansowanie', 'szpital', 'koncert', 'dotacje', 'rozkład jazdy', 'kontrola'];
const PLACES = ['10.20.1.14', '10.20.1.27', '10.20.2.41', '10.20.3.8'];
const USER_AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Who looks at cases every day without doing anything in them. */
export interface Onlookers {
  readonly coordinators: readonly string[];
  readonly auditors: readonly string[];
  /** Whom auditors look into. */
  readonly staff: readonly string[];
}

/** What people read during the year, day by day: whoever did something in a case had opened it, and some looked at others. Chance falls the same way every time. */
export class DemoReads {
  private readonly random = new Random(SEED);
  private entries: AccessEntry[] = [];
  private readonly present = new Set<string>();
  private readonly opened: string[] = [];
  private count = 0;

  constructor(
    private readonly segments: Segments,
    private readonly onlookers: Onlookers,
  ) {}

  /** Somebody did something in a case, and had opened it before. */
  worked(employeeId: string, caseId: string, time: Temporal.Instant): void {
    this.signIn(employeeId, time);
    const minutes = this.random.between(1, 9);
    this.add(employeeId, 'opened', 'case', caseId, time.subtract({ minutes }));
    if (this.random.chance(0.06)) this.search(employeeId, time.subtract({ minutes: minutes + 1 }));
    this.opened.push(caseId);
    if (this.opened.length > 400) this.opened.shift();
  }

  opens(employeeId: string, kind: string, id: string, time: Temporal.Instant): void {
    this.signIn(employeeId, time);
    this.add(employeeId, 'opened', kind, id, time);
  }

  refused(employeeId: string, kind: string, id: string, detail: string, time: Temporal.Instant): void {
    this.add(employeeId, 'refused', kind, id, time, { detail });
  }

  /** To the segment of the day at which the office's clock stands. */
  async endDay(day: Temporal.Instant): Promise<void> {
    if (this.entries.length > 0) this.lookAround(day);
    const entries = this.entries.toSorted((one, other) => one.at.localeCompare(other.at));
    this.entries = [];
    this.present.clear();
    if (entries.length > 0) await this.segments.add(entries);
  }

  /** Heads look through what runs, auditors into what somebody did. @param day some moment of it */
  private lookAround(day: Temporal.Instant): void {
    const some = (most: number) => this.random.between(1, most);
    for (const id of this.onlookers.coordinators)
      for (let left = some(12); left > 0; left -= 1)
        this.opens(id, 'case', this.random.pick(this.opened), day.subtract({ minutes: some(180) }));
    for (const id of this.onlookers.auditors)
      for (let left = some(3); left > 0; left -= 1)
        this.opens(id, 'audit', this.random.pick(this.onlookers.staff), day.subtract({ minutes: some(120) }));
  }

  private signIn(employeeId: string, time: Temporal.Instant): void {
    if (this.present.has(employeeId)) return;
    this.present.add(employeeId);
    const personal = { address: this.random.pick(PLACES), userAgent: USER_AGENT };
    const at = time.subtract({ minutes: this.random.between(10, 25) });
    this.add(employeeId, 'signedIn', 'account', employeeId, at, { personal });
  }

  private search(employeeId: string, time: Temporal.Instant): void {
    this.add(employeeId, 'searched', 'search', null, time, { detail: '/api/cases', words: this.random.pick(WORDS) });
  }

  private add(
    employeeId: string,
    act: AccessEntry['act'],
    kind: string,
    thingId: string | null,
    time: Temporal.Instant,
    more: Partial<AccessEntry> = {},
  ): void {
    this.count += 1;
    this.entries.push({
      id: deriveId('demo-read', String(this.count)),
      at: isoInstant(time),
      ...{ employeeId, actingFor: null, session: deriveId('demo-session', employeeId), client: CLIENT },
      ...{ act, kind, thingId, detail: null, personal: null, words: null },
      ...more,
    });
  }
}
