import { randomUUID } from 'node:crypto';
import { createClient } from './client.js';

/** Who may do what with streams that say nothing of their own: what the application writes, and what the server keeps for itself. */
const defaultAccess = (user: string) => ({
  $userStreamAcl: {
    $r: [user, '$admins'],
    $w: [user, '$admins'],
    // Nobody below an administrator deletes, nor changes a stream's metadata: a limit set there deletes as well.
    $d: ['$admins'],
    $mr: [user, '$admins'],
    $mw: ['$admins'],
  },
  $systemStreamAcl: { $r: ['$admins'], $w: ['$admins'], $d: ['$admins'], $mr: ['$admins'], $mw: ['$admins'] },
});

/**
 * Keeps the application's user from deleting events: it may append to streams, read them, and read all. Run it once as an
 * administrator; again does no harm.
 * @param administrator connection string with an administrator's credentials
 * @param user the application's user, in no group
 */
export async function protectEvents(administrator: string, user: string): Promise<void> {
  const client = createClient(administrator);
  try {
    await client.appendToStream('$settings', {
      id: randomUUID(),
      type: 'update-default-acl',
      contentType: 'application/json',
      data: defaultAccess(user),
      metadata: undefined,
    });
    await client.setStreamMetadata('$all', { acl: { readRoles: [user, '$admins'] } });
  } finally {
    await client.dispose();
  }
}
