import type { Decider } from '#libs/kernel';
import type { StatementEvent } from './events.js';

/** In a case, of each holding statement once: that it was given, or why it was not. */
export type StatementCommand = {
  readonly caseId: string;
  readonly topicId: string;
  readonly statementId: string;
} & ({ readonly kind: 'give' } | { readonly kind: 'withhold'; readonly code: string });

export const statementDecider: Decider<ReadonlySet<string>, StatementCommand, StatementEvent> = {
  initialState: new Set(),
  decide(command, told) {
    const { caseId, topicId, statementId } = command;
    if (told.has(statementId)) return [];
    const data = { caseId, topicId, statementId };
    return command.kind === 'give'
      ? [{ type: 'TopicStatementGiven', data }]
      : [{ type: 'TopicStatementWithheld', data: { ...data, code: command.code } }];
  },
  // The stream holds the events of its case beside these.
  evolve(told, event) {
    switch (event.type) {
      case 'TopicStatementGiven':
      case 'TopicStatementWithheld':
        return new Set([...told, event.data.statementId]);
      default:
        return told;
    }
  },
};
