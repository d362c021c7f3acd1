import { expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { Leftovers } from './leftovers.js';
import { Repair } from './repair.js';
import { memoryJournal } from './testing/index.js';

Logger.overrideLogger(false);

it('ends at its start what a crash left half done', async () => {
  const { store, reservations, registers } = await memoryJournal({});
  await reservations.reserve('contact-email', 'a', 'c-1', { commandId: newId(), actor: 'jan', client: 'test' });
  const owners = { reservations: { 'contact-email': (owner: string) => `contact-${owner}` }, registers: {} };
  const repair = new Repair(new Leftovers(store, reservations, registers, owners, 0));
  repair.onApplicationBootstrap();
  await repair.onApplicationShutdown();
  expect(await reservations.ownerOf('contact-email', 'a')).toBeNull();
});
