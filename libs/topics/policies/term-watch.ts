import { Injectable } from '@nestjs/common';
import { LevelTermWatch } from '#libs/drafts';
import { LateTopicLevels } from '../commands/late-topic-levels.js';

@Injectable()
export class TopicTermWatch extends LevelTermWatch {
  constructor(late: LateTopicLevels) {
    super('lines and statements', late);
  }
}
