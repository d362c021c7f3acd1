import { expect } from '@jest/globals';
import { canonicalJson, newId, type Json, type NewEvent, type StoredEvent } from '#libs/kernel';
import {
  isFailure,
  type AppendResult,
  type EventStore,
  type EventStoreFailure,
  type SubscriptionMessage,
} from '../port.js';
import { backOffMilliseconds, pause } from '../wait.js';
import type { Bench } from './contract.js';

export function someEvent(bench: Bench, data: Json = {}, changes: Partial<NewEvent> = {}): NewEvent {
  const commandId = newId();
  return {
    id: newId(),
    type: bench.type,
    data,
    metadata: {
      schema: 1,
      actor: 'system',
      client: 'test',
      commandId,
      $correlationId: commandId,
      $causationId: commandId,
      occurredAt: '2026-03-02T08:15:00.000Z',
    },
    ...changes,
  };
}

export const someEvents = (bench: Bench, count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => someEvent(bench, { n }));

/** The part of a failure that a case is about. */
export async function expectFailure(attempt: Promise<unknown>, failure: Partial<EventStoreFailure>): Promise<void> {
  const outcome = await attempt.catch((error: unknown) => error);
  expect(outcome).toMatchObject({ name: 'EventStoreError', failure });
}

/** What a writer does who knows the port: after Unavailable and Timeout, the same ids once more. */
export async function appendPersistently(
  ...[store, stream, expected, events]: [EventStore, ...Parameters<EventStore['append']>]
): Promise<AppendResult> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await store.append(stream, expected, events);
    } catch (error) {
      if (failures > 30 || !(isFailure(error, 'Unavailable') || isFailure(error, 'Timeout'))) throw error;
      await pause(backOffMilliseconds(Math.min(failures, 4)));
    }
  }
}

export const dataOf = (events: readonly StoredEvent[]): unknown[] => events.map((event) => event.data);
export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map((event) => event.id);
export const bytesOf = (events: readonly NewEvent[]): string[] =>
  events.map(({ data, metadata }) => canonicalJson(data) + canonicalJson(metadata));

/** Pulls from a subscription until the condition holds, and stops it. */
export async function pullUntil(
  subscription: AsyncIterable<SubscriptionMessage>,
  enough: (events: readonly StoredEvent[], message: SubscriptionMessage) => boolean,
): Promise<{ events: StoredEvent[]; last: SubscriptionMessage }> {
  const events: StoredEvent[] = [];
  for await (const message of subscription) {
    if (message.kind === 'event') events.push(message.event);
    if (enough(events, message)) return { events, last: message };
  }
  throw new Error(`the subscription ended after ${events.length} events`);
}

export const caughtUp = (_: unknown, message: SubscriptionMessage): boolean => message.kind === 'caught-up';

export function expectRising(positions: readonly string[]): void {
  expect(positions).toEqual([...new Set(positions)].sort());
}
