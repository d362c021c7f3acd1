import type { CommandContext, Journal, Reservation, Reservations } from '#libs/journal';
import { deriveId, fold, normalEmail, notFound } from '#libs/kernel';
import { newsroomStream, type NewsroomKind, type RecordedContactEvent } from '../domain/events.js';
import { newsroomDomain } from '../domain/mail-domain.js';
import { newsroomDecider } from '../domain/newsroom.js';
import { nameKey } from './newsrooms.js';

interface WhereFrom {
  readonly email?: string | undefined;
  readonly newsroom?: string | undefined;
  /** Of a new one. */
  readonly kind?: NewsroomKind | undefined;
}

/** The id of a newsroom that a command enters, where it enters one. */
export const ownNewsroom = ({ commandId }: CommandContext): string => deriveId('newsroom', commandId);

/**
 * The newsroom of somebody who writes: by the name that was typed, else by the domain of their address. A new one is entered where
 * there is none; null where nothing tells. `isGeneral`: the address is one of a newsroom's own, from which several people write.
 */
export async function newsroomOf(
  journal: Journal,
  reservations: Reservations,
  { email, newsroom, kind = 'other' }: WhereFrom,
  context: CommandContext,
): Promise<{ readonly newsroomId: string | null; readonly isGeneral: boolean }> {
  const domain = email ? newsroomDomain(email) : null;
  const name = newsroom?.trim();
  const general = email ? await reservations.ownerOf('newsroom-address', normalEmail(email)) : null;
  if (general !== null && !name) return { newsroomId: general, isGeneral: true };
  if (!name && !domain) return { newsroomId: null, isGeneral: false };

  const own = ownNewsroom(context);
  const take = (what: 'newsroom-name' | 'newsroom-domain', value: string, owner: string) =>
    takeUnlessErased(journal, reservations, { kind: what, value, owner }, context);
  const byName = name ? await take('newsroom-name', nameKey(name), own) : null;
  const byDomain = domain ? await take('newsroom-domain', domain, byName?.owner ?? own) : null;
  const newsroomId = byName?.owner ?? byDomain?.owner ?? own;
  const domains = domain && byDomain?.owner === newsroomId ? [domain] : [];
  await journal.execute({
    stream: newsroomStream(newsroomId),
    decider: newsroomDecider,
    history: newsroomId === own ? [] : undefined,
    command: { kind: 'register', newsroom: { newsroomId, name: name || domain!, kind, domains } },
    context: { ...context, commandId: deriveId('register-newsroom', newsroomId) },
  });
  return { newsroomId, isGeneral: general !== null };
}

/** The newsroom whose domain the address is in; null where there is none, or anybody can have such an address. */
export async function newsroomOfAddress(reservations: Reservations, email: string): Promise<string | null> {
  const domain = newsroomDomain(email);
  return domain ? reservations.ownerOf('newsroom-domain', domain) : null;
}

/** What an erased newsroom still holds is free: nobody could give it up where its key was destroyed first, as after a restore. */
async function takeUnlessErased(
  journal: Journal,
  reservations: Reservations,
  { kind, value, owner }: { readonly kind: string; readonly value: string; readonly owner: string },
  context: CommandContext,
): Promise<Reservation> {
  const taken = await reservations.reserve(kind, value, owner, context);
  if (taken.won) return taken;
  const events = (await journal.read(newsroomStream(taken.owner))) as readonly RecordedContactEvent[];
  if (fold(newsroomDecider, events)?.name !== null) return taken;
  await reservations.release(kind, value, taken.owner, context);
  return reservations.reserve(kind, value, owner, context);
}

/** @throws OfficeError newsroom-not-found */
export async function requireNewsroom(journal: Journal, newsroomId: string): Promise<void> {
  if ((await journal.read(newsroomStream(newsroomId))).length === 0) throw notFound('newsroom-not-found');
}
