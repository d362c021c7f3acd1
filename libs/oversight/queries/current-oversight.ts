import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import { OVERSIGHT_STREAM, type RecordedOversightEvent } from '../domain/events.js';
import { oversightDecider, type Oversight } from '../domain/oversight.js';

/** When, by whom and why something was seen. */
export interface Look {
  readonly at: string;
  readonly auditorId: string;
  /** Null once the person or the case is erased. */
  readonly because: string | null;
}

export interface OversightNow {
  readonly oversight: Oversight;
  /** By the finding's id. */
  readonly looks: ReadonlyMap<string, Look>;
  /** Of the stream; -1 where there is none. */
  readonly revision: number;
}

/** What auditors have set and seen, as it is at this moment. */
@Injectable()
export class CurrentOversight {
  constructor(private readonly journal: Journal) {}

  async now(): Promise<OversightNow> {
    const events = (await this.journal.read(OVERSIGHT_STREAM)) as readonly RecordedOversightEvent[];
    const looks = events.flatMap(({ type, data, metadata }) =>
      type === 'FindingSeen'
        ? [[data.findingId, { at: metadata.occurredAt, auditorId: metadata.actor, because: data.because }] as const]
        : [],
    );
    return {
      oversight: fold(oversightDecider, events),
      looks: new Map(looks),
      revision: events.at(-1)?.revision ?? -1,
    };
  }
}
