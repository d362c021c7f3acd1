import { expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import { registered as pressInquiry } from '#libs/cases/testing';
import { Decide } from '#libs/journal';
import { OfficeError } from '#libs/kernel';
import { given } from '#libs/kernel/testing';
import type { Pictures } from '#libs/pictures';
import { PhotoKeeper } from '../commands/add-photo.js';
import type { InterventionEvent } from '../domain/events.js';
import { interventionCase, type InterventionCommand } from '../domain/intervention.js';
import { ReceivedPhotos } from './received-photos.js';

const its = { caseId: 'i1', contactId: null };
const context = { commandId: 'submission-1', actor: 'site', client: 'test' };
const files = [1, 2].map((n) => ({ name: `zdjecie-${n}.jpg`, mediaType: 'image/jpeg', bytes: Buffer.from([n]) }));
const picture = { bytes: Buffer.from('jpeg'), width: 4, height: 3 };

/** What the report is asked to do with these files, where each is decoded so. */
async function askedWith(clean: (bytes: Buffer) => Promise<typeof picture>): Promise<readonly InterventionCommand[]> {
  const asked: InterventionCommand[] = [];
  const commands = {
    execute: async (command: unknown) => {
      if (command instanceof Decide) asked.push(command.request.command as InterventionCommand);
      return { revision: 1 };
    },
  } as unknown as CommandBus;
  await new ReceivedPhotos({ clean } as unknown as Pictures, new PhotoKeeper(commands)).keep(its, files, null, context);
  return asked;
}

it('keeps photos of a report that was closed while they were decoded', async () => {
  const asked = await askedWith(async () => picture);
  expect(asked).toHaveLength(2);
  const theCase = { ...pressInquiry[0]!.data, caseId: its.caseId, contactId: null, kind: 'intervention' };
  const closed = [
    { type: 'CaseRegistered', data: theCase },
    { type: 'CaseClosed', data: { ...its, outcome: 'done', note: null } },
  ] as unknown as InterventionEvent[];
  for (const command of asked) {
    if (command.type !== 'AddPhoto') throw new Error(`asked for ${command.type}`);
    const { id: photoId, ...photo } = command.photo;
    given(interventionCase, closed)
      .when(command)
      .then([{ type: 'InterventionPhotoAdded', data: { ...its, photoId, ...photo } }]);
  }
});

it('keeps the others where one cannot be read', async () => {
  const asked = await askedWith(async (bytes) => {
    if (bytes[0] === 1) throw new OfficeError('invalid', 'picture-unreadable');
    return picture;
  });
  expect(asked).toHaveLength(1);
});

it('is tried again where the decoder is busy', async () => {
  const busy = new OfficeError('not-yet', 'pictures-busy');
  await expect(askedWith(() => Promise.reject(busy))).rejects.toBe(busy);
});
