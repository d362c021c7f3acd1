import { inject } from '@angular/core';
import { PAST_OFFICE, type PastOffice } from '../../core/past-office';

/** The pages of the same reports. */
export const reportPages = ['list', 'map', 'figures'] as const;
export type ReportPage = (typeof reportPages)[number];

type Parameters = Readonly<Record<string, string>>;

const paths = { list: '/interventions', map: '/interventions/map', figures: '/interventions/figures' } as const;

/** Where links between the pages of reports lead; in the office of an instant, to the same office. */
export interface ReportLinks {
  /** Undefined where the pages show the office as it is. */
  readonly past: PastOffice | undefined;
  page(page: ReportPage): string;
  /** @param parameters which reports are meant, as the address has them */
  query(page: ReportPage, parameters: Parameters): Parameters;
  theCase(id: string): readonly string[];
  queryOfCase(): Parameters;
  /** For readings: of which office. */
  replay(): { readonly replay?: string };
}

/** Called where a page, or a part of it, is made. */
export function reportLinks(): ReportLinks {
  const past = inject(PAST_OFFICE, { optional: true });
  if (!past)
    return {
      past: undefined,
      page: (page) => paths[page],
      query: (_, parameters) => parameters,
      theCase: (id) => ['/cases', id],
      queryOfCase: () => ({}),
      replay: () => ({}),
    };
  return {
    past,
    page: () => '/replay',
    query: (page, parameters) => ({ at: past.instant(), list: 'interventions', reports: page, ...parameters }),
    theCase: (id) => ['/replay/cases', id],
    queryOfCase: () => ({ at: past.instant() }),
    replay: () => ({ replay: past.replay() }),
  };
}
