import { Injectable } from '@nestjs/common';
import { personOf, selvesOf, type Viewer } from '#libs/http';
import { unsignedLevels } from '../domain/draft.js';
import type { WaitsFor } from '../domain/events.js';
import { NOT_SIGNED, type Judge } from '../domain/signing.js';
import { Signatories, type OnLadder } from './signatories.js';

/** How something goes by a ladder that is no draft: what is said of a topic, or a communiqué. */
@Injectable()
export class LadderSigning {
  constructor(private readonly signatories: Signatories) {}

  /** Who is asked first. */
  begun(its: OnLadder): Promise<WaitsFor> {
    return this.signatories.waitingFor(its, unsignedLevels(its.ladder!, NOT_SIGNED));
  }

  /** Which levels somebody may sign, and who is asked once they have; nothing where it goes by no ladder. */
  async judging(its: OnLadder | null, signerId: string): Promise<Pick<Judge, 'maySign' | 'waitsFor'>> {
    if (!its?.ladder) return { maySign: [], waitsFor: [] };
    const { ladder, approvals } = its;
    const maySign = await this.signatories.levelsOf(its, signerId);
    const open = unsignedLevels(ladder, approvals);
    const level = maySign.find((one) => open.includes(one.level))?.level;
    if (level === undefined) return { maySign, waitsFor: [] };
    const after = { ...its, approvals: [...approvals, { level, approverId: signerId, version: 1 }] };
    const waitsFor = await this.signatories.waitingFor(after, unsignedLevels(ladder, after.approvals));
    return { maySign, waitsFor };
  }

  /** In whose names the viewer can sign it now, their own first, and on which level; nobody where it is not theirs. */
  async signsAs(
    its: OnLadder,
    viewer: Viewer,
  ): Promise<{ readonly ids: readonly string[]; readonly level: number | null }> {
    const open = unsignedLevels(its.ladder!, its.approvals);
    const signable: { readonly id: string; readonly level: number }[] = [];
    for (const id of new Set(selvesOf(viewer).map(personOf))) {
      // Whoever wrote it signs it for nobody else.
      if (id !== viewer.id && its.writerIds.includes(viewer.id)) continue;
      const levels = await this.signatories.levelsOf(its, id);
      const level = levels.find((one) => open.includes(one.level))?.level;
      if (level !== undefined) signable.push({ id, level });
    }
    return { ids: signable.map(({ id }) => id), level: signable[0]?.level ?? null };
  }

  /** Who may sign the levels whose turn is; nobody where it goes by no ladder. */
  async waitsFor(its: OnLadder): Promise<readonly string[]> {
    if (!its.ladder) return [];
    const waitsFor = await this.signatories.waitingFor(its, unsignedLevels(its.ladder, its.approvals));
    return [...new Set(waitsFor.flatMap(({ ids }) => ids))];
  }
}
