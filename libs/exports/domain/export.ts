import type { Language } from '#libs/kernel';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'xlsx', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * `waiting`: for its turn, or for an erasure to end. `running`: rows are gathered and written. `ready`: the file is there. `failed`: it never will be, `why` says so.
 * `dropped`: personal data were erased since, and the file may have held them.
 */
export const EXPORT_STATES = ['waiting', 'running', 'ready', 'failed', 'dropped'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** Rows of one file. Paper is set in memory as a whole, and nobody reads more of it. */
export const MOST_ROWS: Readonly<Record<ExportFormat, number>> = {
  csv: 100_000,
  jsonl: 100_000,
  xlsx: 100_000,
  pdf: 2_000,
};
/** What waits or runs of one person. */
export const AT_ONCE_OF_PERSON = 2;
/** What runs in the whole office. */
export const AT_ONCE = 2;
export const KEPT_DAYS = 7;

/** `metryka-sprawy-2026-000123.csv` */
export const fileNameOf = (title: string, label: string, format: ExportFormat): string =>
  `${[title, label].map(plainName).filter(Boolean).join('-')}.${format}`;

const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

/** Who took it out, when, up to which event, and of which moment of the past: on every page of what is printed. */
export const noteOf = (
  { by, at, upTo, asOf }: { readonly by: string; readonly at: string; readonly upTo: string; readonly asOf?: string },
  language: Language,
): string => {
  const then = asOf === undefined ? '' : language === 'pl' ? `STAN Z ${asOf}. ` : `AS OF ${asOf}. `;
  return language === 'pl'
    ? `${then}Eksport: ${by}, ${at}; stan do zdarzenia nr ${upTo}`
    : `${then}Exported by ${by}, ${at}; up to event no. ${upTo}`;
};
