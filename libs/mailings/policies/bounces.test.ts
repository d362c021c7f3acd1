import { describe, expect, it } from '@jest/globals';
import { memoryJournal } from '#libs/journal/testing';
import { commandOf, newId, type RecordedEvent } from '#libs/kernel';
import {
  bouncedAddressStream,
  bounceEvents,
  mailingEvents,
  recipientEvents,
  recipientsStream,
} from '../domain/events.js';
import { recipientsDecider } from '../domain/recipients.js';
import { bouncedAddressIdOf } from '../queries/bounces.js';
import { MailingBouncesPolicy } from './bounces.js';

const DEAD = 400;
const addressOf = (number: number): string => `r${number}@gazeta.example`;

describe('a list with hundreds of dead addresses', () => {
  it('is told contact by contact, once each, by what the server said while it was sent', async () => {
    const { journal, keyRing } = await memoryJournal({
      mailings: { ...mailingEvents, ...recipientEvents, ...bounceEvents },
    });
    const numbers = Array.from({ length: DEAD + 1 }, (_, place) => place + 1);
    await journal.execute({
      stream: recipientsStream('m'),
      decider: recipientsDecider,
      command: {
        mailingId: 'm',
        recipients: numbers.map((number) => ({
          whose: 'contact' as const,
          personId: `p${number}`,
          name: null,
          email: addressOf(number),
          language: 'pl' as const,
        })),
      },
      context: commandOf('mail', newId()),
    });
    const none = undefined as never;
    const policy = new MailingBouncesPolicy(journal, keyRing, none, none, none, none, none);
    const refused = numbers.map((number) => ({
      number,
      // The last one is not wanted, which says nothing of the address.
      ...(number > DEAD ? { code: 550, status: '5.7.1' } : { code: 550, status: number % 2 ? '5.1.1' : null }),
    }));
    const event = {
      ...{ id: newId(), type: 'MailingMessagesSettled', stream: 'mailing-m', revision: 3, position: '7' },
      data: { mailingId: 'm', refused },
      metadata: { actor: 'system', occurredAt: '2026-03-02T08:00:00.000Z', commandId: newId(), client: 'mail' },
    } as unknown as RecordedEvent;
    await policy.on.handle(event);
    await policy.on.handle(event);
    const of = (number: number) => journal.read(bouncedAddressStream(bouncedAddressIdOf(keyRing, addressOf(number))));
    for (const number of numbers) expect((await of(number)).length).toBe(number > DEAD ? 0 : 1);
    expect((await of(2))[0]!.data).toMatchObject({ whose: 'contact', ownerId: 'p2', status: '550' });
  });
});
