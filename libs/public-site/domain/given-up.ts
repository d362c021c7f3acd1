import type { Decider } from '#libs/kernel';
import type { PUBLIC_FORM_ENDS, PublicInboxEvent } from './events.js';

export type GivenUpCommand =
  | { readonly type: 'GiveUp'; readonly formId: string; readonly form: string }
  /** A person's act: each time is one. */
  | { readonly type: 'Retry'; readonly formId: string; readonly form: string }
  | { readonly type: 'Settle'; readonly formId: string; readonly end: (typeof PUBLIC_FORM_ENDS)[number] };

/** Which forms wait for a person: each is told once, however often it is given up, and settled once. */
export const givenUp: Decider<ReadonlySet<string>, GivenUpCommand, PublicInboxEvent> = {
  initialState: new Set(),
  decide: (command, waiting) => {
    const { formId } = command;
    if (command.type === 'GiveUp') {
      const { form } = command;
      return waiting.has(formId)
        ? []
        : [{ type: 'PublicFormGivenUp', data: { formId, form, waiting: waiting.size + 1 } }];
    }
    if (command.type === 'Retry') return [{ type: 'PublicFormRetried', data: { formId, form: command.form } }];
    const { end } = command;
    return waiting.has(formId) ? [{ type: 'PublicFormSettled', data: { formId, end, waiting: waiting.size - 1 } }] : [];
  },
  evolve: (waiting, { type, data: { formId } }) => {
    if (type === 'PublicFormRetried') return waiting;
    return type === 'PublicFormGivenUp'
      ? new Set([...waiting, formId])
      : new Set([...waiting].filter((other) => other !== formId));
  },
};
