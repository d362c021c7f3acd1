import { z } from 'zod';
import { defineEvent, id, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** The one thing that all forms of the public site wait in. */
export const PUBLIC_INBOX = 'publicInbox';
/** One stream: how many wait is a rule over all of them, and hardly any ever does. */
export const PUBLIC_INBOX_STREAM = 'publicInbox';

const inbox = { about: () => ({ kind: PUBLIC_INBOX, id: PUBLIC_INBOX }) };

export const PublicFormGivenUp = defineEvent(
  'PublicFormGivenUp',
  'A form that a visitor sent could not be registered however often it was tried: administrators are told. Nothing of it is lost.',
  z.object({ formId: id(), form: plain(), waiting: z.int().positive() }),
  inbox,
);

export const PublicFormRetried = defineEvent(
  'PublicFormRetried',
  'Somebody of the office had a form tried again that could not be registered.',
  z.object({ formId: id(), form: plain() }),
  inbox,
);

export const PUBLIC_FORM_ENDS = ['registered', 'forgotten'] as const;

export const PublicFormSettled = defineEvent(
  'PublicFormSettled',
  'A form that had been given up was registered after all, or went with the person who sent it.',
  z.object({ formId: id(), end: z.enum(PUBLIC_FORM_ENDS), waiting: z.int().nonnegative() }),
  inbox,
);

export const publicInboxEvents = { PublicFormGivenUp, PublicFormRetried, PublicFormSettled };
export type PublicInboxEvent = AnyOf<typeof publicInboxEvents>;
export type RecordedPublicInboxEvent = AnyRecordedOf<typeof publicInboxEvents>;
