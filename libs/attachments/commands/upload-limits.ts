import { extname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { OfficeError } from '#libs/kernel';
import { CurrentSettings } from '#libs/settings';

/**
 * What the office lets its employees upload, as its settings have it at this moment. Mail from outside does not come by here: what somebody sent to a
 * public body is kept whatever it is.
 */
@Injectable()
export class UploadLimits {
  constructor(private readonly settings: CurrentSettings) {}

  /** @throws OfficeError file-too-large (413), file-type-refused (415) */
  async require(name: string, size: number): Promise<void> {
    const { fileMegabytes, types } = (await this.settings.now()).settings.attachmentLimits;
    const limit = fileMegabytes * 1024 * 1024;
    if (size > limit) throw new OfficeError('too-large', 'file-too-large', { limit });
    const type = extname(name).slice(1).toLowerCase();
    if (types.length > 0 && !types.includes(type))
      throw new OfficeError('unsupported', 'file-type-refused', { name, allowed: types.join(', ') });
  }
}
