import type { Decider } from '#libs/kernel';
import type { ContactExportEvent, ExportFormat } from './events.js';

export type { ExportFormat } from './events.js';

interface TakeOut {
  readonly exportId: string;
  readonly format: ExportFormat;
  readonly contactIds: readonly string[];
}

/** Whatever goes out is recorded; an export of nobody is one as well. */
export const contactExportDecider: Decider<null, TakeOut, ContactExportEvent> = {
  initialState: null,
  decide: ({ contactIds, ...data }) => [
    { type: 'ContactsExported', data: { ...data, count: contactIds.length, contactIds: [...contactIds] } },
  ],
  evolve: () => null,
};

export const contactExportStream = (exportId: string) => `contactExport-${exportId}`;
