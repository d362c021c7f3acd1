import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http';
import { CurrentSettings } from '#libs/settings';
import { CASE_RIGHTS } from '../domain/rights.js';
import { FirstMail } from '../queries/first-mail.js';

export class FirstStartDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the first mail came that became a case; null: none did yet.',
  })
  firstMailAt!: string | null;

  @ApiProperty({ description: 'The guide was put aside: nobody is led to it any more.' })
  aside!: boolean;
}

/** How far an office is that was just set up. */
@ApiTags('office')
@Controller('api/office/first-start')
export class FirstStartController {
  constructor(
    private readonly firstMail: FirstMail,
    private readonly settings: CurrentSettings,
  ) {}

  /** Whether mail arrives, and whether the guide that leads there is still offered. What else stands, the settings themselves say. */
  @Get()
  @Roles(...CASE_RIGHTS.seeFirstMail)
  @ApiOkResponse({ type: FirstStartDto })
  async firstStart(): Promise<FirstStartDto> {
    const [firstMailAt, now] = await Promise.all([this.firstMail.at(), this.settings.now()]);
    return { firstMailAt, aside: now.settings.startGuideAside };
  }
}
