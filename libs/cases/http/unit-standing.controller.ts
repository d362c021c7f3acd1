import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http';
import { ORGANIZATION_RIGHTS } from '#libs/organization';
import { UnitStandings } from '../queries/unit-standing.js';

export class UnitStandingDto {
  @ApiProperty({ description: 'Who works in the unit itself: with anybody, it is not closed.' })
  employees!: number;

  @ApiProperty({ description: 'Those right below that are not closed: with any, it is not closed.' })
  units!: number;

  @ApiProperty({ description: 'They stay in the unit, and press offices and units above see them.' })
  openCases!: number;
}

/** What hangs on a unit, told before it is closed. */
@ApiTags('organization')
@Controller('api/units')
export class UnitStandingController {
  constructor(private readonly standings: UnitStandings) {}

  @Get(':id/standing')
  @Roles(...ORGANIZATION_RIGHTS.manageStaff)
  @ApiOkResponse({ type: UnitStandingDto })
  standing(@Param('id') unitId: string): Promise<UnitStandingDto> {
    return this.standings.of(unitId);
  }
}
