import type { RecordedCaseEvent } from '../domain/events.js';

/**
 * An event as everybody may read it whose contact asked for confidence afterwards: without their name and addresses, and without the mail as it came, whose head has them. What they wrote stays. Their
 * name is shown to few, by the page of the report.
 */
export function withoutReporter(event: RecordedCaseEvent, withheldId: string | null): RecordedCaseEvent {
  if (withheldId === null) return event;
  switch (event.type) {
    case 'MessageReceived':
      return event.data.senderId === withheldId
        ? { ...event, data: { ...event.data, from: null, answerTo: null, cc: null, marks: [], rawHash: null } }
        : event;
    case 'ReplyRecorded':
      return event.data.contactId === withheldId
        ? { ...event, data: { ...event.data, to: null, cc: null, bcc: null } }
        : event;
    case 'RegistrationCorrected': {
      const { phone: _phone, before, ...data } = event.data;
      return { ...event, data: { ...data, before: { ...before, phone: null } } };
    }
    default:
      return event;
  }
}
