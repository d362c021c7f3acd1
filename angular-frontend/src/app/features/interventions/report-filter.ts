import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import {
  interventionPromises,
  interventionSorts,
  interventionStates,
  interventionSteps,
  type InterventionQuery,
} from '../../core/api/types';

/** Which reports are meant, as the address has it: the same for list, map and figures, so that one leads to the other. */
export type ReportFilter = Omit<InterventionQuery, 'limit' | 'cursor'>;

/** What of it is a yes or nothing. */
export const reportFlags = ['broken', 'closed', 'all', 'reopened', 'overdue'] as const;

export interface AddressFilter {
  readonly filter: Signal<ReportFilter>;
  /** As the address has it, for links to the same reports. */
  readonly parameters: Signal<Readonly<Record<string, string>>>;
  /** Empty: it narrows no more. */
  choose(change: Readonly<Record<string, string>>): void;
}

const NAMES = [
  ...['state', 'category', 'area', 'unit', 'receivedFrom', 'receivedTo', 'promise', 'stillFor', 'reached', 'satisfied'],
  ...reportFlags,
];

/** Called where a page is made: its filter is what stands in the address. */
export function addressFilter(): AddressFilter {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const given = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  const valueOf = (name: string) => given().get(name) || undefined;
  return {
    filter: computed(() => {
      const still = Number(valueOf('stillFor'));
      return {
        state: interventionStates.find((one) => one === valueOf('state')),
        category: valueOf('category'),
        area: valueOf('area'),
        unit: valueOf('unit'),
        receivedFrom: dayIn(valueOf('receivedFrom')),
        receivedTo: dayIn(valueOf('receivedTo')),
        promise: interventionPromises.find((one) => one === valueOf('promise')),
        stillFor: Number.isInteger(still) && still > 0 ? still : undefined,
        reached: interventionSteps.find((one) => one === valueOf('reached')),
        satisfied: (['true', 'false'] as const).find((one) => one === valueOf('satisfied')),
        sort: interventionSorts.find((one) => one === valueOf('sort')),
        broken: valueOf('broken') === 'true',
        closed: valueOf('closed') === 'true',
        all: valueOf('all') === 'true',
        reopened: valueOf('reopened') === 'true',
        overdue: valueOf('overdue') === 'true',
      };
    }),
    parameters: computed(() =>
      Object.fromEntries(NAMES.flatMap((name) => (valueOf(name) ? [[name, valueOf(name)!]] : []))),
    ),
    choose: (change) => {
      const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
      void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    },
  };
}

/** What somebody wrote into the address is no day yet. */
const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
