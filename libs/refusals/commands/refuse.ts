import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { refusalStream, type LiftingReason, type RefusalSource } from '../domain/events.js';
import { refusalDecider } from '../domain/refusal.js';
import { addressIdOf, type RefusedAddress } from '../queries/refusals.js';

/** Somebody does not want to be reached at an address; known already, nothing happens. `on`: today where left out. @throws OfficeError refusal-in-future */
export class RecordRefusal extends Command<Outcome> {
  constructor(
    readonly address: RefusedAddress,
    readonly source: RefusalSource,
    readonly on: string | undefined,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** They may be reached there again. @throws OfficeError no-refusal */
export class LiftRefusal extends Command<Outcome> {
  constructor(
    readonly address: RefusedAddress,
    readonly reason: LiftingReason,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordRefusal)
export class RecordRefusalHandler implements ICommandHandler<RecordRefusal> {
  constructor(
    private readonly journal: Journal,
    private readonly keyRing: KeyRing,
    private readonly clock: Clock,
  ) {}

  execute({ address, source, on, context }: RecordRefusal): Promise<Outcome> {
    const addressId = addressIdOf(this.keyRing, address);
    const today = this.clock.today().toString();
    return this.journal.execute({
      stream: refusalStream(addressId),
      decider: refusalDecider,
      command: { kind: 'record', addressId, medium: address.medium, source, on: on ?? today, today },
      context,
    });
  }
}

@CommandHandler(LiftRefusal)
export class LiftRefusalHandler implements ICommandHandler<LiftRefusal> {
  constructor(
    private readonly journal: Journal,
    private readonly keyRing: KeyRing,
  ) {}

  execute({ address, reason, context }: LiftRefusal): Promise<Outcome> {
    const addressId = addressIdOf(this.keyRing, address);
    return this.journal.execute({
      stream: refusalStream(addressId),
      decider: refusalDecider,
      command: { kind: 'lift', addressId, reason },
      context,
    });
  }
}
