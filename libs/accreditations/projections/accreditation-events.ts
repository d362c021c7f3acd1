import { CaseDisposed } from '#libs/personal-data';
import { defineProjection, remove, upsert } from '#libs/projections';
import { accreditationEvents } from '../domain/events.js';

export interface AccreditationEventRow {
  case_id: string;
  press_event_id: string;
}

/** In which cases somebody asks to be accredited to which meeting of the plan. */
export const accreditationEventsProjection = defineProjection({
  name: 'accreditation_events',
  version: 1,
  tables: [
    {
      name: 'accreditation_events',
      columns: { case_id: 'text not null', press_event_id: 'text not null' },
      primaryKey: ['case_id'],
      indexes: ['(press_event_id)'],
    },
  ],
  from: { AccreditationDescribed: accreditationEvents.AccreditationDescribed, CaseDisposed },
  on: {
    AccreditationDescribed: ({ data: { caseId: case_id, pressEventId: press_event_id } }) =>
      press_event_id === undefined
        ? [remove('accreditation_events', { case_id })]
        : [upsert('accreditation_events', { case_id, press_event_id })],
    CaseDisposed: ({ data: { caseId: case_id } }) => [remove('accreditation_events', { case_id })],
  },
});
