import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ScheduleModule, SchedulerRegistry } from '@nestjs/schedule';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Hourly } from './hourly.js';
import { OfficeLogger } from './logger.js';

class Cleaner {
  rounds = 0;
  failing = false;

  @Hourly()
  async clean(): Promise<void> {
    this.rounds += 1;
    if (this.failing) throw new Error('the database is gone');
  }
}

@Module({ imports: [ScheduleModule.forRoot()], providers: [Cleaner] })
class CleaningModule {}

let end: () => Promise<void> = async () => undefined;
afterEach(() => end());

async function start() {
  const log: string[] = [];
  const app = await NestFactory.createApplicationContext(CleaningModule, {
    logger: new OfficeLogger((line) => log.push(line)),
  });
  end = () => app.close();
  await app.init();
  const [job, ...others] = [...app.get(SchedulerRegistry).getCronJobs().values()];
  expect(others).toEqual([]);
  return { cleaner: app.get(Cleaner), job: job!, log };
}

describe('what is done by the hour', () => {
  it('is due at the next full hour', async () => {
    const { cleaner, job } = await start();
    const next = job.nextDate().toJSDate();
    expect([next.getUTCMinutes(), next.getUTCSeconds()]).toEqual([0, 0]);
    await job.fireOnTick();
    expect(cleaner.rounds).toBe(1);
  });

  it('is logged where it fails, and done again', async () => {
    const { cleaner, job, log } = await start();
    cleaner.failing = true;
    await job.fireOnTick();
    await job.fireOnTick();
    expect(cleaner.rounds).toBe(2);
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', message: 'the database is gone' },
      { level: 'error' },
    ]);
  });
});
