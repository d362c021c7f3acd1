import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, fold, normalEmail, notFound, ruleBroken, writtenEmail } from '#libs/kernel';
import { tidyTags } from '../domain/contact.js';
import { newsroomStream, type NewsroomKind, type Reach, type RecordedContactEvent } from '../domain/events.js';
import { newsroomDecider, type Newsroom } from '../domain/newsroom.js';
import { contactAt, ownerOfAddress, share } from './addresses.js';

export interface NewsroomDetails {
  readonly name: string;
  readonly kind: NewsroomKind;
  /** Of its staff's mail addresses. */
  readonly domains: readonly string[];
  readonly reach?: Reach | null | undefined;
  readonly county?: string | null | undefined;
  /** General ones, from which several people write. */
  readonly addresses?: readonly string[] | undefined;
  readonly editorId?: string | null | undefined;
  /** A day. */
  readonly editorSince?: string | null | undefined;
  /** By which somebody sorts it. */
  readonly tags?: readonly string[] | undefined;
}

export interface RegisteredNewsroom {
  readonly id: string;
  readonly outcome: Outcome;
}

/** Enters a newsroom. @throws OfficeError newsroom-name-taken, newsroom-domain-taken, newsroom-address-taken: each names whose it is; contact-not-found */
export class RegisterNewsroom extends Command<RegisteredNewsroom> {
  constructor(
    readonly details: NewsroomDetails,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/**
 * Changes what is known of a newsroom: only what is present changes, and what it gives up is free for others.
 * @throws OfficeError newsroom-not-found, newsroom-erased, newsroom-name-taken, newsroom-domain-taken, newsroom-address-taken, contact-not-found, changed
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
    const newsroom = { newsroomId, kind: details.kind, ...tidied(details), ...otherwise(details) };
    await requireEditor(this.journal, details);
    await take(this.reservations, newsroom, newsroomId, context);
    await shareAddresses(this.journal, this.reservations, newsroom, context);
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
    await requireEditor(this.journal, changes);
    await take(this.reservations, taken, newsroomId, context);
    await shareAddresses(this.journal, this.reservations, taken, context);
    const outcome = await this.journal.execute({
      stream: newsroomStream(newsroomId),
      decider: newsroomDecider,
      command: {
        kind: 'change',
        changes: { ...taken, ...otherwise(changes), ...(changes.kind && { kind: changes.kind }) },
      },
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
    for (const address of (before.addresses ?? []).filter((old) => !now.addresses?.includes(old))) {
      await this.reservations.release('newsroom-address', normalEmail(address), newsroomId, context);
    }
  }
}

/** The form under which a newsroom's name is unique. */
export const nameKey = (name: string): string => name.trim().toLowerCase();

interface Unique {
  readonly name?: string;
  readonly domains?: readonly string[];
  readonly addresses?: readonly string[] | undefined;
}

type Tidy = { domains?: string[]; addresses?: string[] };

function tidied<Details extends Unique>(
  details: Details & { readonly domains: readonly string[] },
): Pick<Details, 'name'> & Tidy & { domains: string[] };
function tidied(details: Unique): Tidy & { name?: string };
function tidied({ name, domains, addresses }: Unique): Tidy & { name?: string } {
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(domains && { domains: [...new Set(domains.map((domain) => domain.trim().toLowerCase()))] }),
    ...(addresses && { addresses: [...new Set(addresses.map(writtenEmail))] }),
  };
}

/** What is nobody's alone. */
function otherwise({ reach, county, editorId, editorSince, tags }: Partial<NewsroomDetails>) {
  return {
    ...(reach !== undefined && { reach }),
    ...(county !== undefined && { county: county?.trim() || null }),
    ...(editorId !== undefined && { editorId }),
    ...(tags !== undefined && { tags: tidyTags(tags) }),
    ...(editorId === null ? { editorSince: null } : editorSince !== undefined && { editorSince }),
  };
}

/** @throws OfficeError contact-not-found */
async function requireEditor(journal: Journal, { editorId }: Partial<NewsroomDetails>): Promise<void> {
  if (editorId && !(await contactAt(journal, editorId))?.name) throw notFound('contact-not-found');
}

async function take(
  reservations: Reservations,
  { name, domains = [], addresses = [] }: Unique,
  newsroomId: string,
  context: CommandContext,
): Promise<void> {
  const reserve = async (kind: 'newsroom-name' | 'newsroom-domain' | 'newsroom-address', value: string) => {
    const { owner, won } = await reservations.reserve(kind, value, newsroomId, context);
    if (!won) throw ruleBroken(`${kind}-taken`, { newsroomId: owner });
  };
  if (name !== undefined) await reserve('newsroom-name', nameKey(name));
  for (const domain of domains) await reserve('newsroom-domain', domain);
  for (const address of addresses) await reserve('newsroom-address', normalEmail(address));
}

/** Whoever was known by an address that turns out to be a general one is from now on told apart from others by the name. */
async function shareAddresses(
  journal: Journal,
  reservations: Reservations,
  { addresses = [] }: Unique,
  context: CommandContext,
): Promise<void> {
  for (const address of addresses) {
    const owner = await ownerOfAddress(journal, reservations, address);
    const contact = owner === null ? null : await contactAt(journal, owner);
    if (contact) await share(journal, reservations, contact, address, context);
  }
}
