import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseAdmission, caseStream } from '#libs/cases';
import { Configuration, Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId, isoInstant, normalEmail, OfficeError, type Language } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { mailStream, ReceiptLimits, RecordMail } from '#libs/mail-outgoing';
import { KeyRing, partOfErasure, type ErasureContext } from '#libs/personal-data';
import type { FOLLOWING_ENDS } from '../domain/events.js';
import { followLetter } from '../domain/letters.js';
import { CONFIRMED_WITHIN_DAYS, END_PATH, FOLLOWING_PATH } from '../public/following.js';
import { NEAR_PATH, reportName } from '../public/near-reports.js';
import { KnownReportsTable } from '../publishing/known-reports.js';
import { FollowersTable, type FollowerRow } from '../tables/followers-table.js';
import { onIntervention } from './on-intervention.js';

export interface AskedFollowing {
  /** Of what the form brought: the same asks once. */
  readonly id: string;
  /** By which strangers know the report. */
  readonly ref: string;
  readonly email: string;
  readonly language: Language;
}

/** Mails about a report for those who did not send it: by a confirmed address, which is sealed under a key of its own, and gone with it. */
@Injectable()
export class Followers {
  constructor(
    private readonly table: FollowersTable,
    private readonly known: KnownReportsTable,
    private readonly admission: CaseAdmission,
    private readonly journal: Journal,
    private readonly commands: CommandBus,
    private readonly keyRing: KeyRing,
    private readonly letters: Letters,
    private readonly limits: ReceiptLimits,
    private readonly clock: Clock,
    private readonly office: Office,
    private readonly configuration: Configuration,
  ) {}

  /** The same letter to every address, whoever has it: whoever asks for somebody else learns nothing, and sends them a few letters at most. */
  async ask({ id, ref, email, language }: AskedFollowing): Promise<void> {
    const caseId = await this.known.caseOf(ref);
    const report = caseId === undefined ? undefined : await this.known.of(caseId);
    if (caseId === undefined || !report) return;
    if (this.office.addresses.some((own) => normalEmail(own) === normalEmail(email))) return;
    if (!(await this.limits.allow(`follow ${id}`, email, this.clock.nowIso()))) return;
    const followerId = deriveId('follower', id);
    const mailId = deriveId('follow-mail', id);
    const secret = this.secretOf(followerId);
    const hash = createHash('sha256').update(secret).digest();
    const askedAt = new Date(this.clock.nowIso());
    await this.table.add({ hash, followerId, caseId, addressId: this.addressIdOf(email), mailId, language, askedAt });
    const { subject, text } = await this.letters.write(
      followLetter(language, {
        report: reportName(report, language),
        link: this.link(`${FOLLOWING_PATH}/${secret}`),
        days: CONFIRMED_WITHIN_DAYS,
        office: this.office.name,
      }),
    );
    // About its reader, not about the case: there their address would be read.
    const about = { kind: 'contact', id: followerId };
    const mail = { mailId, personId: followerId, kind: 'receipt', about, caseId: null, to: [email] } as const;
    await this.commands.execute(
      new RecordMail({ ...mail, subject: subject ?? '', text: `${text}\n` }, commandOf('site', deriveId(mailId))),
    );
  }

  /** Done again, it changes nothing. Who follows already is not written to twice. */
  async confirm(follower: FollowerRow): Promise<void> {
    const { followerId, caseId, mailId, language } = follower;
    const email = await this.addressIn(mailId);
    if (email === null) return;
    if (!(await this.table.confirm(follower))) return this.forget(follower, 'asked');
    const { contactId } = await this.admission.standing(caseId);
    try {
      await this.commands.execute(
        onIntervention(
          { type: 'Follow', caseId, contactId, followerId, email, language },
          commandOf('site', deriveId('follow', followerId)),
        ),
      );
    } catch (error) {
      // It became another kind of case, or went, since the letter was sent.
      if (!(error instanceof OfficeError) || error.kind === 'not-yet') throw error;
      await this.forget(follower, 'over');
    }
  }

  /** Their address cannot be read any more, in the case's history and in each mail to them. @param context of an erasure of which it is a part, and whose */
  async forget(
    follower: FollowerRow,
    because: (typeof FOLLOWING_ENDS)[number],
    context: ErasureContext = commandOf('site', deriveId('unfollow', follower.followerId)),
    person = follower.followerId,
  ): Promise<void> {
    const { hash, followerId } = follower;
    await this.sayUnfollowed(follower, because);
    await this.keyRing.erase(
      followerId,
      partOfErasure({ reason: `follower-${because}`, ...context }, followerId),
      person,
    );
    await this.table.remove(hash);
  }

  /** Whoever did not confirm in time, and followers of what strangers do not know any more. */
  async expire(): Promise<void> {
    const end = isoInstant(this.clock.now().subtract({ hours: 24 * CONFIRMED_WITHIN_DAYS }));
    for (const follower of await this.table.unconfirmedBefore(end)) await this.forget(follower, 'over');
    for (const caseId of await this.table.cases()) {
      if (await this.isOver(caseId)) await this.forgetCase(caseId);
    }
  }

  async forgetCase(caseId: string): Promise<void> {
    for (const follower of await this.table.ofCase(caseId)) await this.forget(follower, 'over');
  }

  async forgetAddresses(addresses: readonly string[], person: string, context: ErasureContext): Promise<void> {
    const ids = addresses.map((address) => this.addressIdOf(address));
    for (const follower of await this.table.ofAddresses(ids)) await this.forget(follower, 'erased', context, person);
  }

  /** Where a follower ends the mails. */
  endOf(followerId: string): string {
    return this.link(`${FOLLOWING_PATH}/${this.secretOf(followerId)}/${END_PATH}`);
  }

  pageOf(ref: string): string {
    return this.link(`${NEAR_PATH}/${ref}`);
  }

  private async sayUnfollowed(
    { caseId, followerId }: FollowerRow,
    because: (typeof FOLLOWING_ENDS)[number],
  ): Promise<void> {
    try {
      const { contactId } = await this.admission.standing(caseId);
      await this.commands.execute(
        onIntervention(
          { type: 'Unfollow', caseId, contactId, followerId, because },
          commandOf('site', deriveId('unfollow', followerId)),
        ),
      );
    } catch (error) {
      // The case was disposed of, or is of another kind now: its history says nothing more of followers.
      if (!(error instanceof OfficeError) || error.kind === 'not-yet') throw error;
    }
  }

  /** Strangers do not know it any more: it was closed long ago, or its words were erased. One that is open, and confidential for a while, keeps its followers. */
  private async isOver(caseId: string): Promise<boolean> {
    if ((await this.known.of(caseId)) !== undefined) return false;
    const events = await this.journal.read(caseStream(caseId));
    const isErased = (events[0]?.data as { readonly subject?: string | null } | undefined)?.subject === null;
    return isErased || events.findLast(({ type }) => ENDS.has(type))?.type === 'CaseClosed';
  }

  private secretOf(followerId: string): string {
    return Buffer.from(this.keyRing.keyedHash('follow-link', followerId), 'hex').toString('base64url');
  }

  private addressIdOf(email: string): string {
    return this.keyRing.keyedHash('follower', normalEmail(email));
  }

  private async addressIn(mailId: string): Promise<string | null> {
    const [recorded] = await this.journal.read(mailStream(mailId), { limit: 1 });
    const to = (recorded?.data as { readonly to?: readonly (string | null)[] } | undefined)?.to;
    return to?.[0] ?? null;
  }

  private link(path: string): string {
    const { publicSiteUrl } = this.configuration;
    return publicSiteUrl === undefined ? this.office.link(path) : `${publicSiteUrl}${path}`;
  }
}

const ENDS: ReadonlySet<string> = new Set(['CaseClosed', 'CaseReopened']);
