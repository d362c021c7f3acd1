import { beforeEach, describe, expect, it } from '@jest/globals';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { given } from '#libs/projections/testing';
import { refusalEvents, refusalStream } from '../domain/events.js';
import { addressIdOf, type RefusedAddress } from '../queries/refusals.js';
import { refusalsProjection } from '../projections/refusals.js';
import { LiftRefusal, LiftRefusalHandler, RecordRefusal, RecordRefusalHandler } from './refuse.js';

let office: MemoryJournal;
let commands = 0;
const context = () => ({ commandId: `command-${++commands}`, actor: 'anna', role: 'officer', client: 'test' });
const email = (value: string): RefusedAddress => ({ medium: 'email', value });
const phone = (value: string): RefusedAddress => ({ medium: 'phone', value });

beforeEach(async () => {
  office = await memoryJournal({ refusals: refusalEvents });
});

const record = (address: RefusedAddress) =>
  new RecordRefusalHandler(office.journal, office.keyRing, office.clock).execute(
    new RecordRefusal(address, 'letter', '2026-02-27', context()),
  );
const lift = (address: RefusedAddress) =>
  new LiftRefusalHandler(office.journal, office.keyRing).execute(new LiftRefusal(address, 'mistake', context()));
const hash = (address: RefusedAddress) => addressIdOf(office.keyRing, address);

describe('the keyed hash of an address that was refused', () => {
  it('is all that is kept of it', async () => {
    await record(email('lucjan@odmowa.example'));
    const events = await office.journal.read(refusalStream(hash(email('lucjan@odmowa.example'))));
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      [
        'RefusalRecorded',
        {
          addressId: expect.stringMatching(/^[0-9a-f]{64}$/),
          medium: 'email',
          source: 'letter',
          on: '2026-02-27',
        },
      ],
    ]);
    const { rowsOf } = given(refusalsProjection, events);
    expect(JSON.stringify([events, rowsOf('refusals')])).not.toMatch(/lucjan|odmowa\.example/i);
  });

  it('is one however the address is written, and another in another office', async () => {
    await record(phone('+48 601 202 303'));
    await record(phone('601202303'));
    expect(await office.journal.read(refusalStream(hash(phone('0048 601-202-303'))))).toHaveLength(1);
    expect(hash(email(' Lucjan@Odmowa.example'))).toBe(hash(email('lucjan@odmowa.example')));
    expect(hash(email('601202303'))).not.toBe(hash(phone('601202303')));
    const { keyRing } = await memoryJournal({ refusals: refusalEvents });
    expect(addressIdOf(keyRing, phone('601202303'))).not.toBe(hash(phone('601202303')));
  });

  it('is lifted by whichever way the address is written', async () => {
    await record(phone('+48 601 202 303'));
    await lift(phone('601 202 303'));
    const events = await office.journal.read(refusalStream(hash(phone('601202303'))));
    given(refusalsProjection, events).then({ refusals: [{ stands: false }] });
  });

  it.each([
    ['merged', { type: 'ContactMerged', data: { contactId: 'lucjan', intoId: 'luc' } }],
    ['taken back by an import', { type: 'ContactWithdrawn', data: { contactId: 'lucjan' } }],
    ['forgotten', { type: 'SubjectErased', data: { subject: 'lucjan' } }],
  ])('stands when a contact with the address is %s', async (_, after) => {
    const address = email('lucjan@odmowa.example');
    await record(address);
    const events = await office.journal.read(refusalStream(hash(address)));
    given(refusalsProjection, [...events, after]).then({ refusals: [{ address_id: hash(address), stands: true }] });
  });
});
