import { Injectable } from '@nestjs/common';
import { PersonData, type Person } from '#libs/manifest';
import type { ErasureContext } from '#libs/personal-data';
import { Followers } from './followers.js';

/** Reports of others that they follow, with the letters about them. */
@Injectable()
export class FollowerPersonData extends PersonData {
  constructor(private readonly followers: Followers) {
    super();
  }

  override async erase({ id, addresses }: Person, context: ErasureContext): Promise<void> {
    await this.followers.forgetAddresses(addresses, id, context);
  }
}
