import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { Viewers } from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, fold, notFound, officeDay, type Language } from '#libs/kernel';
import { hashOfSecret, newPlanSecret, opens, planFeedDecider } from '../domain/plan-feed.js';
import { planFeedStream, type RecordedPlanFeedEvent } from '../domain/plan-feed-events.js';
import { COMMUNIQUE_RIGHTS } from '../domain/rights.js';
import { CommuniqueQueries } from '../queries/communique-queries.js';
import { officeMark, planCalendar } from '../queries/plan-calendar.js';

/** What a calendar shows of the past, and of what comes. */
const DAYS_BEFORE = 31;
const DAYS_AHEAD = 366;
/** `<employee>.<secret>.ics` */
const FILE = /^([\w-]{1,100})\.([\w-]{43})\.ics$/;

/** Secret addresses by which calendars of employees read the plan. */
@Injectable()
export class PlanFeeds {
  constructor(
    private readonly journal: Journal,
    private readonly queries: CommuniqueQueries,
    private readonly viewers: Viewers,
    private readonly office: Office,
    private readonly clock: Clock,
  ) {}

  /** Since when somebody has one; null while there is none. The address itself is told once, when it is made. */
  async openedAt(employeeId: string): Promise<string | null> {
    const last = (await this.eventsOf(employeeId)).at(-1);
    return last?.type === 'PlanFeedOpened' ? last.metadata.occurredAt : null;
  }

  /** A new address; the one before opens nothing from now on. */
  async open(employeeId: string, context: CommandContext): Promise<string> {
    const secret = newPlanSecret();
    await this.journal.execute({
      stream: planFeedStream(employeeId),
      decider: planFeedDecider,
      command: { kind: 'open', employeeId, secretHash: hashOfSecret(secret) },
      context,
    });
    return this.office.link(`/api/plan-feeds/${employeeId}.${secret}.ics`);
  }

  async close(employeeId: string, context: CommandContext): Promise<void> {
    await this.journal.execute({
      stream: planFeedStream(employeeId),
      decider: planFeedDecider,
      command: { kind: 'close', employeeId },
      context,
    });
  }

  /** The calendar, to whoever has its address, while its owner works here and may read communiqués. @throws OfficeError plan-feed-unknown, whatever is wrong */
  async calendar(file: string, language: Language): Promise<string> {
    const [, employeeId, secret] = FILE.exec(file) ?? [];
    if (employeeId === undefined || !(await this.mayRead(employeeId, secret!))) throw notFound('plan-feed-unknown');
    const today = officeDay(this.clock.nowIso());
    const from = today.subtract({ days: DAYS_BEFORE }).toString();
    const days = await this.queries.plan(from, today.add({ days: DAYS_AHEAD }).toString());
    return planCalendar(days, {
      language,
      now: new Date(this.clock.nowIso()),
      office: officeMark(this.office.link('')),
      link: (id) => this.office.link(`/communiques/${id}`),
    });
  }

  private async mayRead(employeeId: string, secret: string): Promise<boolean> {
    if (!opens(fold(planFeedDecider, await this.eventsOf(employeeId)), secret)) return false;
    const viewer = await this.viewers.viewer(employeeId);
    return COMMUNIQUE_RIGHTS.readPlanByCalendar.some((role) => viewer?.roles.includes(role) ?? false);
  }

  private async eventsOf(employeeId: string): Promise<readonly RecordedPlanFeedEvent[]> {
    return (await this.journal.read(planFeedStream(employeeId))) as readonly RecordedPlanFeedEvent[];
  }
}
