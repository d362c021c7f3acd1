import { it } from '@jest/globals';
import { given } from '#libs/projections/testing';
import { accreditationEventsProjection } from './accreditation-events.js';

const described = (caseId: string, pressEventId?: string) => ({
  type: 'AccreditationDescribed',
  data: { caseId, event: 'O moście', on: null, place: '', ...(pressEventId !== undefined && { pressEventId }) },
});

it('holds of each case the meeting that was chosen last, and nothing of one whose meeting was cleared or that was disposed of', () => {
  given(accreditationEventsProjection, [described('a', 'm1'), described('b', 'm1'), described('a', 'm2')]).then({
    accreditation_events: [
      { case_id: 'a', press_event_id: 'm2' },
      { case_id: 'b', press_event_id: 'm1' },
    ],
  });
  given(accreditationEventsProjection, [described('a', 'm1'), described('a')]).then({ accreditation_events: [] });
  given(accreditationEventsProjection, [described('a', 'm1'), { type: 'CaseDisposed', data: { caseId: 'a' } }]).then({
    accreditation_events: [],
  });
});
