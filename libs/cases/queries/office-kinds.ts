import { Injectable } from '@nestjs/common';
import { ruleBroken } from '#libs/kernel';
import { CurrentSettings } from '#libs/settings';
import { kindOf } from '../domain/kind.js';
import type { CaseKind } from '../domain/kinds.js';

/** What the office's settings say of kinds at this moment. */
export interface OfficeKinds {
  /** False: the office does not handle such cases. Those that are of the kind stay. */
  isInUse(kind: CaseKind): boolean;
  /** For how long files of the kind are kept: `A`, or `B` or `BE` and full years. */
  retentionOf(kind: CaseKind): string;
}

@Injectable()
export class KindsOfOffice {
  constructor(private readonly settings: CurrentSettings) {}

  async now(): Promise<OfficeKinds> {
    const { kindsOff, retention } = (await this.settings.now()).settings;
    return {
      isInUse: (kind) => !kindsOff.includes(kind),
      retentionOf: (kind) => retention.find((one) => one.kind === kind)?.category ?? kindOf(kind).retention,
    };
  }

  /** For what a person chooses. @throws OfficeError kind-not-in-use */
  async requireInUse(kind: CaseKind): Promise<void> {
    if (!(await this.now()).isInUse(kind)) throw ruleBroken('kind-not-in-use', { field: 'kind' });
  }
}
