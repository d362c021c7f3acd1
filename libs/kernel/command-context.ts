import { SYSTEM_ACTOR, type EventMetadata } from './envelope.js';
import { deriveId } from './ids.js';
import { VERSION } from './version.js';

/** Who commands, by what means, and what led to it. Becomes the metadata of the events. */
export interface CommandContext {
  /** The command's id: the same id is applied once. */
  readonly commandId: string;
  /** An employee's id, or `system`. */
  readonly actor: string;
  readonly actingFor?: string;
  readonly role?: string;
  /** The id of the session in which it was asked for: of an employee only. */
  readonly session?: string;
  /** Kind and version of what it was asked for with: `console/0.1.0`, `policy`. */
  readonly client: string;
  /** The command's own id where left out. */
  readonly correlationId?: string;
  readonly causationId?: string;
}

/** Parts of the office that command by themselves; nobody outside may call itself so. */
export const OWN_CLIENTS = ['clock', 'demo', 'keys', 'mail', 'office', 'policy', 'repair', 'site', 'start'] as const;
export type OwnClient = (typeof OWN_CLIENTS)[number];

export const COMMAND_LINE = `cli/${VERSION}`;

/** A command of the office itself. `cause` is the event that led to it. */
export const commandOf = (
  client: OwnClient,
  commandId: string,
  cause?: { readonly id: string; readonly metadata: EventMetadata },
): CommandContext => ({
  commandId,
  actor: SYSTEM_ACTOR,
  client,
  ...(cause && { correlationId: cause.metadata.$correlationId, causationId: cause.id }),
});

/** A command of a policy: the same event gives the same command, so that handling it twice changes nothing. */
export const commandOfPolicy = (
  policy: string,
  event: { readonly id: string; readonly metadata: EventMetadata },
): CommandContext => commandOf('policy', deriveId(policy, event.id), event);

/** What the events of a command carry, but for the version of their types. `occurredAt` is the office's clock at the decision. */
export const metadataOf = (context: CommandContext, occurredAt: string): Omit<EventMetadata, 'schema'> => ({
  actor: context.actor,
  ...(context.actingFor !== undefined && { actingFor: context.actingFor }),
  ...(context.role !== undefined && { role: context.role }),
  ...(context.session !== undefined && { session: context.session }),
  client: context.client,
  commandId: context.commandId,
  $correlationId: context.correlationId ?? context.commandId,
  $causationId: context.causationId ?? context.commandId,
  occurredAt,
});
