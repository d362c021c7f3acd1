import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext, type Outcome } from '#libs/journal';
import { ruleBroken } from '#libs/kernel';
import { newsroomStream, type NewsroomKind } from '../domain/events.js';
import { newsroomDecider } from '../domain/newsroom.js';

export interface NewsroomDetails {
  readonly name: string;
  readonly kind: NewsroomKind;
  readonly domains: readonly string[];
}

/** Enters a newsroom, or changes it. A mail domain that is another newsroom's already is refused. */
export class SaveNewsroom extends Command<Outcome> {
  constructor(
    readonly newsroomId: string,
    readonly isNew: boolean,
    readonly details: NewsroomDetails,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(SaveNewsroom)
export class SaveNewsroomHandler implements ICommandHandler<SaveNewsroom> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async execute({ newsroomId, isNew, details, context, seenRevision }: SaveNewsroom): Promise<Outcome> {
    const name = details.name.trim();
    await this.take('newsroom-name', name.toLowerCase(), newsroomId, context);
    const domains = [...new Set(details.domains.map((domain) => domain.trim().toLowerCase()))];
    for (const domain of domains) await this.take('newsroom-domain', domain, newsroomId, context);
    const newsroom = { name, kind: details.kind, domains };
    return this.journal.execute({
      stream: newsroomStream(newsroomId),
      decider: newsroomDecider,
      command: isNew
        ? { kind: 'register', newsroom: { newsroomId, ...newsroom } }
        : { kind: 'change', changes: newsroom },
      context,
      seenRevision,
    });
  }

  private async take(kind: string, value: string, newsroomId: string, context: CommandContext): Promise<void> {
    const { owner } = await this.reservations.reserve(kind, value, newsroomId, context);
    if (owner !== newsroomId) throw ruleBroken(`${kind}-taken`, { value, newsroomId: owner });
  }
}
