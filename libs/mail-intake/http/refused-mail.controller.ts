import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http';
import { MAIL_INTAKE_RIGHTS } from '../domain/rights.js';
import { Refusals } from '../intake/refused-mails.js';
import { LARGEST_MAIL } from '../intake/smtp-intake.js';
import { RefusedMailDto } from './refused-mail.dto.js';

const SHOWN = 200;

@ApiTags('administration')
@Controller('api/administration/refused-mail')
export class RefusedMailController {
  constructor(private readonly refusals: Refusals) {}

  /** Mails that were refused for their size (552): their senders were told, and nothing of them is kept. */
  @Get()
  @Roles(...MAIL_INTAKE_RIGHTS.seeRefusedMail)
  async list(): Promise<RefusedMailDto> {
    return { limit: LARGEST_MAIL, items: [...(await this.refusals.list(SHOWN))] };
  }
}
