import { expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import {
  calendar,
  calendarEvents,
  CALENDAR_STREAM,
  type FreeDayData,
  type RecordedCalendarEvent,
} from '#libs/calendar';
import { memoryJournal } from '#libs/journal/testing';
import { SettableClock } from '#libs/kernel';
import type { ReadModels } from '#libs/projections';
import { decideOnCase } from '../commands/decide-on-case.js';
import { OnCaseHandler, type OnCase } from '../commands/on-case.js';
import { caseEvents, caseStream } from '../domain/events.js';
import type { FreeDayEffects } from '../queries/free-day-effects.js';
import type { Recount, Recounts } from '../tables/recounts.js';
import { message, registration } from '../testing/index.js';
import { FreeDaysPolicy } from './free-days.js';

const ids = Array.from({ length: 120 }, (_, number) => `case-${String(number).padStart(3, '0')}`);
const day: FreeDayData = { dayId: 'd1', kind: 'statutory', date: '2026-03-16', name: 'żałoba', basis: 'Dz.U. poz. 1' };

/** As the table keeps it. */
class KeptRecount {
  kept: Recount & { finished: boolean } = { total: 0, done: 0, afterId: '', finished: false };
  begin = async (_: string, total: number) => (this.kept = { ...this.kept, total });
  moveOn = async (_: string, afterId: string, looked: number) => {
    this.kept = { ...this.kept, afterId, done: this.kept.done + looked };
  };
  finish = async () => {
    this.kept = { ...this.kept, finished: true };
  };
}

it('tells every case of a free day once, also after it was killed on the way', async () => {
  const clock = new SettableClock('2026-03-05T10:00:00.000Z');
  const { journal } = await memoryJournal({ cases: caseEvents, calendar: calendarEvents }, { clock });
  const context = (commandId: string) => ({ commandId, actor: 'ola', client: 'test' });
  for (const caseId of ids)
    await decideOnCase(
      journal,
      caseId,
      {
        kind: 'register',
        caseId,
        contactId: caseId,
        registration,
        message: message({ senderId: caseId }),
        quote: null,
      },
      context(caseId),
    );
  const { events } = await journal.execute({
    stream: CALENDAR_STREAM,
    decider: calendar,
    command: { type: 'AddFreeDay', ...day },
    context: context('add'),
  });
  const added = events[0] as RecordedCalendarEvent & { type: 'FreeDayAdded' };

  const recount = new KeptRecount();
  let left = 70;
  const looked: string[] = [];
  const commands = {
    execute: (command: OnCase) => {
      if (left === 0) throw new Error('killed');
      left -= 1;
      looked.push(command.caseId);
      return new OnCaseHandler(journal).execute(command);
    },
  } as unknown as CommandBus;
  const effects = {
    count: async () => ids.length,
    candidates: async (_: unknown, __: unknown, after: string, limit: number) =>
      ids
        .filter((id) => id > after)
        .slice(0, limit)
        .map((id) => ({ id })),
  } as unknown as FreeDayEffects;
  const readModels = { waitFor: async () => undefined } as unknown as ReadModels;
  const tell = () =>
    new FreeDaysPolicy(commands, effects, recount as unknown as Recounts, readModels, clock).on.handle(added);

  await expect(tell()).rejects.toThrow('killed');
  expect(recount.kept).toMatchObject({ total: 120, done: 50, finished: false });
  left = Infinity;
  looked.length = 0;
  await tell();
  // It goes on after the last step that was noted down, not from the beginning.
  expect(looked[0]).toBe('case-050');
  expect(recount.kept).toMatchObject({ done: 120, finished: true });

  for (const id of ids) {
    const recomputed = (await journal.read(caseStream(id))).filter(({ type }) => type === 'DeadlineRecomputed');
    expect(recomputed.map(({ data }) => data)).toMatchObject([{ legalEnd: '2026-03-17', day: { dayId: 'd1' } }]);
  }
});
