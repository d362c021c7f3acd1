import type { Decider, Language } from '#libs/kernel';
import type { AccessNoticeEvent, RecordedAccessNoticeEvent } from './events.js';

/** Raised where the log records more than people were told: then everybody is told anew. */
export const NOTICE_VERSION = 2;

/** The version of the words that somebody knows; 0: none. Who knows them is told no more (Labour Code, art. 22³ § 3–4 with art. 22² § 6–8). */
export const accessNotice: Decider<
  number,
  { readonly employeeId: string; readonly version: number },
  AccessNoticeEvent
> = {
  initialState: 0,
  decide: ({ employeeId, version }, known) =>
    known >= version ? [] : [{ type: 'AccessLogExplained', data: { employeeId, version } }],
  evolve: (known, { data: { version } }) => Math.max(known, version),
};

export const describeAccessNotice = (_event: RecordedAccessNoticeEvent, _names: unknown, language: Language): string =>
  language === 'pl'
    ? 'Zapoznano się z tym, co i po co zapisuje dziennik dostępu'
    : 'Read what the access log records, and why';
