import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, fold, notFound, ruleBroken } from '#libs/kernel';
import { newsroomStream, type NewsroomKind, type RecordedContactEvent } from '../domain/events.js';
import { newsroomDecider, type Newsroom } from '../domain/newsroom.js';

export interface NewsroomDetails {
  readonly name: string;
  readonly kind: NewsroomKind;
  /** Of its staff's mail addresses. */
  readonly domains: readonly string[];
}

export interface RegisteredNewsroom {
  readonly id: string;
  readonly outcome: Outcome;
}

/** Enters a newsroom. @throws OfficeError newsroom-name-taken, newsroom-domain-taken: each names whose it is */
export class RegisterNewsroom extends Command<RegisteredNewsroom> {
  constructor(
    readonly details: NewsroomDetails,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/**
 * Gives a newsroom another name, kind or set of domains: only what is present changes, and what it gives up is free for others.
 * @throws OfficeError newsroom-not-found, newsroom-erased, newsroom-name-taken, newsroom-domain-taken, changed
 */
export class ChangeNewsroom extends Command<Outcome> {
  constructor(
    readonly newsroomId: string,
    readonly changes: Partial<NewsroomDetails>,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(RegisterNewsroom)
export class RegisterNewsroomHandler implements ICommandHandler<RegisterNewsroom> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async execute({ details, context }: RegisterNewsroom): Promise<RegisteredNewsroom> {
    const newsroomId = deriveId('newsroom', context.commandId);
    const newsroom = { newsroomId, kind: details.kind, ...tidied(details) };
    await take(this.reservations, newsroom, newsroomId, context);
    const outcome = await this.journal.execute({
      stream: newsroomStream(newsroomId),
      decider: newsroomDecider,
      command: { kind: 'register', newsroom },
      context,
    });
    return { id: newsroomId, outcome };
  }
}

@CommandHandler(ChangeNewsroom)
export class ChangeNewsroomHandler implements ICommandHandler<ChangeNewsroom> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async execute({ newsroomId, changes, context, seenRevision }: ChangeNewsroom): Promise<Outcome> {
    const before = await this.newsroom(newsroomId);
    if (before.name === null) throw notFound('newsroom-erased');
    const taken = tidied(changes);
    await take(this.reservations, taken, newsroomId, context);
    const outcome = await this.journal.execute({
      stream: newsroomStream(newsroomId),
      decider: newsroomDecider,
      command: { kind: 'change', changes: { ...taken, ...(changes.kind && { kind: changes.kind }) } },
      context,
      seenRevision,
    });
    await this.giveUp(before, await this.newsroom(newsroomId), context);
    return outcome;
  }

  private async newsroom(newsroomId: string): Promise<Newsroom> {
    const events = (await this.journal.read(newsroomStream(newsroomId))) as readonly RecordedContactEvent[];
    const newsroom = fold(newsroomDecider, events);
    if (!newsroom) throw notFound('newsroom-not-found');
    return newsroom;
  }

  private async giveUp(before: Newsroom, now: Newsroom, context: CommandContext): Promise<void> {
    const { newsroomId } = now;
    if (before.name !== null && now.name !== null && nameKey(before.name) !== nameKey(now.name)) {
      await this.reservations.release('newsroom-name', nameKey(before.name), newsroomId, context);
    }
    for (const domain of (before.domains ?? []).filter((old) => !now.domains?.includes(old))) {
      await this.reservations.release('newsroom-domain', domain, newsroomId, context);
    }
  }
}

/** The form under which a newsroom's name is unique. */
export const nameKey = (name: string): string => name.trim().toLowerCase();

interface Unique {
  readonly name?: string;
  readonly domains?: readonly string[];
}

function tidied<Details extends Unique>({ name, domains }: Details): Pick<Details, 'name'> & { domains: string[] };
function tidied(details: Unique): { name?: string; domains?: string[] };
function tidied({ name, domains }: Unique): { name?: string; domains?: string[] } {
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(domains && { domains: [...new Set(domains.map((domain) => domain.trim().toLowerCase()))] }),
  };
}

async function take(
  reservations: Reservations,
  { name, domains = [] }: Unique,
  newsroomId: string,
  context: CommandContext,
): Promise<void> {
  const reserve = async (kind: 'newsroom-name' | 'newsroom-domain', value: string) => {
    const { owner, won } = await reservations.reserve(kind, value, newsroomId, context);
    if (!won) throw ruleBroken(`${kind}-taken`, { newsroomId: owner });
  };
  if (name !== undefined) await reserve('newsroom-name', nameKey(name));
  for (const domain of domains) await reserve('newsroom-domain', domain);
}
