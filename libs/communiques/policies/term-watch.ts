import { Injectable } from '@nestjs/common';
import { LevelTermWatch } from '#libs/drafts';
import { LateCommuniqueLevels } from '../commands/late-communique-levels.js';

@Injectable()
export class CommuniqueTermWatch extends LevelTermWatch {
  constructor(late: LateCommuniqueLevels) {
    super('communiqués', late);
  }
}
