import { Injectable } from '@nestjs/common';
import { LateLevels } from '../commands/late-levels.js';
import { LevelTermWatch } from './level-term-watch.js';

@Injectable()
export class DraftTermWatch extends LevelTermWatch {
  constructor(late: LateLevels) {
    super('drafts', late);
  }
}
