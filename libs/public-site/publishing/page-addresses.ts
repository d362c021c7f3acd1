import { Injectable } from '@nestjs/common';
import { Configuration, Office } from '#libs/configuration';
import { CasePages } from '#libs/manifest';
import { TrackingPages } from './tracking-pages.js';

/** The addresses of tracking pages, for letters to whoever wrote. */
@Injectable()
export class PageAddresses extends CasePages {
  constructor(
    private readonly pages: TrackingPages,
    private readonly configuration: Configuration,
    private readonly office: Office,
  ) {
    super();
  }

  override async addressOf(caseId: string): Promise<string | undefined> {
    const [path] = await this.pages.pathsOf(caseId);
    return path && this.link(path);
  }

  /** The same, and a page is opened where there is none; undefined where the office has no public site. */
  async ensure(caseId: string): Promise<string | undefined> {
    if (!this.configuration.publicSiteOn) return undefined;
    const there = await this.addressOf(caseId);
    return there ?? this.link(`/sprawa/${await this.pages.open(caseId)}`);
  }

  private link(path: string): string {
    const { publicSiteUrl } = this.configuration;
    return publicSiteUrl === undefined ? this.office.link(path) : `${publicSiteUrl}${path}`;
  }
}
