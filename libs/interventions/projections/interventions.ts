import { CaseClassified, CaseRegistered, CaseReopened } from '#libs/cases';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import {
  defineProjection,
  patch,
  remove,
  upsert,
  type ReadTable,
  type Row,
  type RowOperation,
} from '#libs/projections';
import {
  interventionEvents,
  type InterventionState,
  type RecordedInterventionEvent,
  type Step,
} from '../domain/events.js';

/** What only a report has; the rest stands in `case_list`. */
export interface InterventionRow {
  case_id: string;
  contact_id: string | null;
  category_id: string | null;
  /** Null once it was erased. */
  address: string | null;
  road: string | null;
  kilometre: number | null;
  latitude: number | null;
  longitude: number | null;
  area_code: string | null;
  state: InterventionState;
  /** Since when it stands so; null: since it was received. */
  state_at: Date | null;
  /** `YYYY-MM-DD` */
  promise: string | null;
  /** The promise of which it was told that it is broken. */
  told_of: string | null;
  /** What whoever reported said of it after the end; null: nothing. */
  satisfied: boolean | null;
  /** When it was last reopened after its end; null: never. */
  reopened_at: Date | null;
  /** The report that is of the same, and leads; null: it stands by itself, or leads. */
  same_as: string | null;
}

/** A step that was taken, and not withdrawn as a mistake. */
export interface InterventionStepRow {
  case_id: string;
  step_id: string;
  step: Step;
  /** The resident sees it. */
  public: boolean;
  at: Date;
}

const table: ReadTable = {
  name: 'interventions',
  columns: {
    case_id: 'text not null',
    contact_id: 'text',
    category_id: 'text',
    address: 'text',
    road: 'text',
    kilometre: 'double precision',
    latitude: 'double precision',
    longitude: 'double precision',
    area_code: 'text',
    state: "text not null default 'reported'",
    state_at: 'timestamptz',
    promise: 'text',
    told_of: 'text',
    satisfied: 'boolean',
    reopened_at: 'timestamptz',
    same_as: 'text',
  },
  primaryKey: ['case_id'],
  indexes: [
    '(state)',
    '(category_id)',
    '(area_code text_pattern_ops)',
    '(promise) where promise is not null and told_of is distinct from promise',
    '(contact_id)',
    '(same_as) where same_as is not null',
  ],
};

const steps: ReadTable = {
  name: 'intervention_steps',
  columns: {
    case_id: 'text not null',
    step_id: 'text not null',
    step: 'text not null',
    public: 'boolean not null',
    at: 'timestamptz not null',
  },
  primaryKey: ['case_id', 'step_id'],
};

const ERASED = { address: null, latitude: null, longitude: null };

/** Residents' reports: where, of which category, how far. */
export const interventionsProjection = defineProjection({
  name: 'interventions',
  version: 5,
  tables: [table, steps],
  from: { ...interventionEvents, CaseRegistered, CaseClassified, CaseReopened, SubjectErased, CaseDisposed },
  on: {
    CaseRegistered: ({ data: { caseId, kind } }) =>
      kind === 'intervention' ? [upsert('interventions', { case_id: caseId })] : [],
    CaseClassified: ({ data: { caseId, kind } }) =>
      kind === 'intervention' ? [upsert('interventions', { case_id: caseId })] : [],
    // Cases of other kinds have no row: nothing is patched.
    CaseReopened: ({ data: { caseId }, metadata }) => [
      patch('interventions', { case_id: caseId }, { reopened_at: metadata.occurredAt }),
    ],
    InterventionPlaced: (event) => {
      const { address, road, kilometre, latitude, longitude, areaCode } = event.data;
      return changed(event, { address, road, kilometre, latitude, longitude, area_code: areaCode });
    },
    InterventionCategorised: (event) => changed(event, { category_id: event.data.categoryId }),
    InterventionStepTaken: (event) => {
      const { caseId, stepId, step } = event.data;
      const taken = {
        case_id: caseId,
        step_id: stepId,
        step,
        public: event.data.public,
        at: event.metadata.occurredAt,
      };
      return [...changed(event, { ...stateOf(event), state: step }), upsert('intervention_steps', taken)];
    },
    InterventionStepWithdrawn: (event) => [
      ...changed(event, { ...stateOf(event), state: event.data.state }),
      remove('intervention_steps', { case_id: event.data.caseId, step_id: event.data.stepId }),
    ],
    InterventionLinked: (event) => changed(event, { same_as: event.data.sameAsId }),
    InterventionUnlinked: (event) => changed(event, { same_as: null }),
    InterventionRated: (event) => changed(event, { satisfied: event.data.satisfied }),
    InterventionPromiseBroken: (event) => changed(event, { told_of: event.data.promise }),
    SubjectErased: ({ data }) => [patch('interventions', { contact_id: data.subject }, ERASED)],
    CaseDisposed: ({ data }) => [patch('interventions', { case_id: data.caseId }, ERASED)],
  },
});

const stateOf = ({ data, metadata }: { data: { promise: string | null }; metadata: { occurredAt: string } }): Row => ({
  state_at: metadata.occurredAt,
  promise: data.promise,
});

const changed = ({ data: { caseId, contactId } }: RecordedInterventionEvent, changes: Row): RowOperation[] => [
  upsert('interventions', { case_id: caseId, contact_id: contactId, ...changes }),
];
