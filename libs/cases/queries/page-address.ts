import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Manifests } from '#libs/manifest';

/** Where whoever wrote follows the case, if the office has such a place. */
@Injectable()
export class PageAddress {
  constructor(
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
  ) {}

  async of(caseId: string): Promise<string | null> {
    const { casePages } = this.manifests;
    return (casePages && (await this.modules.get(casePages, { strict: false }).addressOf(caseId))) ?? null;
  }
}
