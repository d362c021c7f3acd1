/**
 * A process that writes until it is killed: the same steps on the same cases for the same seed, each command until it is acknowledged.
 * `CHAOS_WRITER` names its seed, itself and the step to go on from, e.g. `7 2 41`. Prints `done 41` once step 41 is acknowledged.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { loadConfiguration } from '#libs/configuration';
import { FIRST_ADMINISTRATOR } from '#libs/identity';
import { AddNote, AssignCase, onCase, RecordReply, RegisterCase } from '#libs/cases';
import { deriveId } from '#libs/kernel';
import { Announcements, OfficeLogger, openPlatform, Readiness } from '#libs/platform';
import { domainModules, groundModules } from '../../apps/composition/modules.js';
import { STEPS_A_CASE, stepId } from './chaos-steps.js';

class Writer {}

const [seed, writer, first] = (process.env.CHAOS_WRITER ?? '').split(' ').map(Number) as [number, number, number];
const RETRY_MILLISECONDS = 100;

const logger = new OfficeLogger(() => undefined);
const configuration = loadConfiguration(process.env);
const platform = await openPlatform({ configuration, logger, applicationName: 'chaos-writer', as: 'attached' });
const ground = groundModules({
  platform,
  readiness: new Readiness(),
  announcements: new Announcements(),
  runsProjections: false,
  runsPolicies: false,
  alone: false,
});
const app = await NestFactory.createApplicationContext(
  { module: Writer, imports: [...ground, ...domainModules] },
  { logger },
);
const commands = app.get(CommandBus);

function commandOf(step: number): Command<unknown> {
  const context = { commandId: stepId(seed, writer, step), actor: FIRST_ADMINISTRATOR, client: 'chaos' };
  const caseId = deriveId('case', stepId(seed, writer, step - (step % STEPS_A_CASE)));
  switch (step % STEPS_A_CASE) {
    case 0: {
      // Writers share the journalists, so that they race for contacts and newsrooms.
      const contact = { name: 'Jan Kowalski', email: `jan${step % 7}@gazeta${step % 3}.example` };
      const theCase = {
        channel: 'phone',
        subject: `Pytanie ${writer}.${step}`,
        text: 'Kiedy remont?',
        contact,
      } as const;
      return new RegisterCase(theCase, context);
    }
    case 1:
      return new AssignCase(
        caseId,
        { employeeId: FIRST_ADMINISTRATOR },
        { priority: 'high', note: null },
        ['coordinator'],
        context,
      );
    case 2:
      return new AddNote(caseId, 'Zapytać zarząd dróg.', [], context);
    case 3:
      return new RecordReply(caseId, { text: 'W maju.', final: true, holdSeconds: 0, via: 'email' }, context);
    default:
      return onCase(caseId, { kind: 'close', outcome: 'answered', note: null }, context);
  }
}

for (let step = first; ; step += 1) {
  for (let acknowledged = false; !acknowledged;) {
    try {
      await commands.execute(commandOf(step));
      acknowledged = true;
    } catch (error) {
      process.stderr.write(`again ${step}: ${String(error)}\n`);
      await pause(RETRY_MILLISECONDS);
    }
  }
  process.stdout.write(`done ${step}\n`);
}
