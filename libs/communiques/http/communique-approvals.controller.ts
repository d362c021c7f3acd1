import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Approves, CurrentEmployee, RecordsNothing, Roles, type Caller } from '#libs/http';
import { COMMUNIQUE_RIGHTS } from '../domain/rights.js';
import { WaitingCommuniques } from '../queries/waiting-communiques.js';
import { WaitingCommuniquesDto } from './communiques.dto.js';

/** What the office is about to say to everybody. */
@ApiTags('communiques')
@Controller('api/communique-approvals')
export class CommuniqueApprovalsController {
  constructor(private readonly waiting: WaitingCommuniques) {}

  /** Communiqués that wait for the caller's word, or for that of whom they stand in for: the longest waiting in front. */
  @Get()
  @Approves()
  @RecordsNothing('what waits, without the words')
  @Roles(...COMMUNIQUE_RIGHTS.approveCommuniques)
  async list(@CurrentEmployee() caller: Caller): Promise<WaitingCommuniquesDto> {
    const { items, more } = await this.waiting.of(caller);
    return { items: items.map(({ signsAs, ...item }) => ({ ...item, signsAs: [...signsAs] })), more };
  }
}
