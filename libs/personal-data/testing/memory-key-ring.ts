import type { EventStore } from '#libs/event-store';
import { SystemClock, type Clock } from '#libs/kernel';
import { KeyRing } from '../key-ring.js';
import { MasterKey } from '../master-key.js';
import { MemoryKeyTable } from './memory-key-table.js';

/** A key ring in memory, with a master key of its own. */
export const memoryKeyRing = (store: EventStore, clock: Clock = new SystemClock()): Promise<KeyRing> =>
  KeyRing.open(new MemoryKeyTable(), store, MasterKey.parse(MasterKey.generate()), clock);
