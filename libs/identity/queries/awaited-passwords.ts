import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { readMailFile, type MailFile } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';
import { Credentials } from '../secrets/credentials.js';
import { Invitations } from '../secrets/invitations.js';

/** Somebody who cannot sign in yet. Instants in ISO 8601. */
export interface AwaitedPassword {
  readonly employeeId: string;
  /** `none`: their invitation is not written yet, or was cleared long after it lapsed. */
  readonly state: 'open' | 'lapsed' | 'none';
  readonly issuedAt: string | null;
  readonly validUntil: string | null;
  /** What became of the invitation's mail. */
  readonly mail: MailFile['state'] | null;
  /** Why it is not out yet, or never will be. */
  readonly failure: string | null;
}

const PAGE = 200;

/** Whose account has no password, and where their invitation stands. */
@Injectable()
export class AwaitedPasswords {
  constructor(
    private readonly directory: OrganizationDirectory,
    private readonly credentials: Credentials,
    private readonly invitations: Invitations,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<readonly AwaitedPassword[]> {
    const [have, invitations] = [await this.credentials.holders(), await this.invitations.unused()];
    const waiting = (await this.workingHere()).filter((id) => !have.has(id));
    return Promise.all(
      waiting.map(async (employeeId) => {
        const invitation = invitations.get(employeeId);
        if (!invitation) {
          return { employeeId, state: 'none', issuedAt: null, validUntil: null, mail: null, failure: null } as const;
        }
        const { id, issuedAt, validUntil } = invitation;
        const mail = await readMailFile(this.journal, id);
        const state = validUntil > this.clock.nowIso() ? 'open' : 'lapsed';
        return { employeeId, state, issuedAt, validUntil, mail: mail?.state ?? null, failure: mail?.failure ?? null };
      }),
    );
  }

  private async workingHere(): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await this.directory.employees({ active: true }, false, PAGE, cursor);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      more = cursor !== undefined;
    }
    return ids;
  }
}
