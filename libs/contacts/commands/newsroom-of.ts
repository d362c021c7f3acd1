import type { CommandContext, Journal, Reservations } from '#libs/journal';
import { deriveId, notFound } from '#libs/kernel';
import { newsroomStream } from '../domain/events.js';
import { newsroomDomain } from '../domain/mail-domain.js';
import { newsroomDecider } from '../domain/newsroom.js';
import { nameKey } from './newsrooms.js';

/**
 * The newsroom of somebody who writes: by the name that was typed, else by the domain of their address. A new one is entered where
 * there is none; null where nothing tells.
 */
export async function newsroomOf(
  journal: Journal,
  reservations: Reservations,
  { email, newsroom }: { readonly email?: string; readonly newsroom?: string },
  context: CommandContext,
): Promise<string | null> {
  const domain = email ? newsroomDomain(email) : null;
  const name = newsroom?.trim();
  if (!name && !domain) return null;

  const own = deriveId('newsroom', context.commandId);
  const byName = name ? await reservations.reserve('newsroom-name', nameKey(name), own, context) : null;
  const byDomain = domain ? await reservations.reserve('newsroom-domain', domain, byName?.owner ?? own, context) : null;
  const newsroomId = byName?.owner ?? byDomain?.owner ?? own;
  const domains = domain && byDomain?.owner === newsroomId ? [domain] : [];
  await journal.execute({
    stream: newsroomStream(newsroomId),
    decider: newsroomDecider,
    history: newsroomId === own ? [] : undefined,
    command: { kind: 'register', newsroom: { newsroomId, name: name || domain!, kind: 'other', domains } },
    context: { ...context, commandId: deriveId('register-newsroom', newsroomId) },
  });
  return newsroomId;
}

/** @throws OfficeError newsroom-not-found */
export async function requireNewsroom(journal: Journal, newsroomId: string): Promise<void> {
  if ((await journal.read(newsroomStream(newsroomId))).length === 0) throw notFound('newsroom-not-found');
}
