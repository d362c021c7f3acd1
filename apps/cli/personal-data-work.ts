import type { INestApplicationContext } from '@nestjs/common';
import { loadConfiguration } from '#libs/configuration';
import { ErasureCleanUp, Erasures, type ErasureProgress } from '#libs/erasure';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { ProjectionsAdministration } from '#libs/projections';
import { withOffice } from './office-at-hand.js';
import { OperatorError } from './operator-error.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const MOST = 10_000;

/** `personal-data erasures` */
export const erasures = (limit: number): Promise<void> =>
  withErasures(async (office) => {
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      throw new OperatorError(`--limit is a number from 1 to ${MOST}`, 2);
    const { items, lastCleanUp, restore } = await office.get(Erasures, { strict: false }).report(limit);
    for (const progress of items) tell(progress);
    print(
      lastCleanUp ? `last clean-up: ${lastCleanUp.endedAt}, ${lastCleanUp.tables} tables` : 'last clean-up: none yet',
    );
    if (restore)
      throw new OperatorError(
        `restored from the backup of ${restore.backupOf} without the register of erasures: run keys reapply-erasures REGISTER`,
      );
    const open = items.filter(({ completeAt }) => completeAt === null).length;
    if (open > 0) throw new OperatorError(`${open} of ${items.length} erasures are not complete`);
    print(`${items.length} erasures, all complete`);
  });

/** `personal-data clean-up` */
export const cleanUp = (): Promise<void> =>
  withErasures(async (office) => {
    const done = await new ErasureCleanUp(
      office.get(Database, { strict: false }),
      office.get(Erasures, { strict: false }),
      office.get(ProjectionsAdministration, { strict: false }),
      office.get(Clock, { strict: false }),
    ).run(true);
    if (!done) throw new OperatorError('a rebuild runs, or another process cleans up: try again later');
    print(`wrote ${done.tables} tables anew, after ${done.erasures} erasures`);
    if (!done.walRecycled) print('the write-ahead log was left to the server: the role lacks the rights');
    if (!done.statisticsCleared)
      print('the statistics were left to the owner of the database: the role lacks the rights');
  });

function tell({ id, actor, reason, begunAt, alsoErased, steps, completeAt }: ErasureProgress): void {
  print(`${id}: ${completeAt ? `complete since ${completeAt}` : 'NOT complete'}`);
  print(`  begun ${begunAt} by ${actor}${reason ? `, ${reason}` : ''}; ${alsoErased} more keys went with it`);
  for (const { step, done, at, waitsFor } of steps) {
    const remark = waitsFor.length > 0 ? ` (${waitsFor.join(', ')})` : '';
    print(`  ${done ? 'done' : 'open'}  ${step}${at ? ` ${at}` : ''}${remark}`);
  }
}

const withErasures = (work: (office: INestApplicationContext) => Promise<void>): Promise<void> =>
  withOffice(loadConfiguration(process.env), work);
