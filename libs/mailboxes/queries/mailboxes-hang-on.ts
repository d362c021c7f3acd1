import { Injectable } from '@nestjs/common';
import { HangsOn, Visibility, type Bearer, type Hanging, type HangingAsked } from '#libs/manifest';
import { CurrentMailboxes } from './current-mailboxes.js';

/** Mailboxes whose mail goes to a unit. */
@Injectable()
export class MailboxesHangOn extends HangsOn {
  constructor(
    private readonly current: CurrentMailboxes,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  override async of({ kind, id: unitId }: Bearer, { viewer, limit }: HangingAsked): Promise<readonly Hanging[]> {
    if (kind !== 'unit') return [];
    const its = [...(await this.current.all()).values()].filter((mailbox) => mailbox.unitId === unitId);
    const seen = this.visibility.seesAll(viewer, 'mailbox') ? its.slice(0, limit) : [];
    const items = seen.map(({ id, address }) => ({ kind: 'mailbox', id, name: address }));
    return [{ kind: 'mailboxes', count: its.length, items }];
  }
}
