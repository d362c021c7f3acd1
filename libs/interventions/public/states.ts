import type { Words } from '#libs/public-pages';

/** How a report stands, as residents are told. */
export const STATES = {
  reported: { pl: 'Zgłoszone', en: 'Reported' },
  accepted: { pl: 'Przyjęte', en: 'Accepted' },
  inspected: { pl: 'Sprawdzone na miejscu', en: 'Inspected' },
  ordered: { pl: 'Zlecone', en: 'Ordered' },
  done: { pl: 'Wykonane', en: 'Done' },
  refused: { pl: 'Odmówione', en: 'Refused' },
} as const satisfies Readonly<Record<string, Words>>;
