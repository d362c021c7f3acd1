import { Injectable } from '@nestjs/common';
import { FormReceiver, type ReceivedSubmission } from '#libs/manifest';
import { Followers } from '../commands/followers.js';
import { FOLLOW_FORM } from '../public/following.js';

/** A request for mails about a report of another: a letter, and no case. */
@Injectable()
export class FollowReceiver extends FormReceiver {
  override readonly kinds = [FOLLOW_FORM];
  override readonly makesCases = false;

  constructor(private readonly followers: Followers) {
    super();
  }

  override async receive({ id, values, language }: ReceivedSubmission): Promise<undefined> {
    const { ref = '', email = '' } = values;
    await this.followers.ask({ id, ref, email, language });
    return undefined;
  }
}
