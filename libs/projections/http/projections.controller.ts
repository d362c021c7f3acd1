import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RecordsNothing, Roles } from '#libs/http';
import { ProjectionsAdministration } from '../administration.js';
import { PROJECTION_RIGHTS } from '../rights.js';
import { ParkedKeyListDto, ProjectionListDto, RebuildDto, RetriedDto, RetryDto } from './projections.dto.js';

/** Orders are carried out soon after, by whichever process has the projection: hence 202. */
@ApiTags('administration')
@Controller('api/administration/projections')
export class ProjectionsController {
  constructor(private readonly administration: ProjectionsAdministration) {}

  /** Every projection and policy, with its lag, what is parked, and the progress of rebuilds. */
  @Get()
  @Roles(...PROJECTION_RIGHTS.manageProjections)
  @ApiOkResponse({ type: ProjectionListDto })
  async list(): Promise<ProjectionListDto> {
    return { items: [...(await this.administration.status())] };
  }

  /** Why keys are parked: the first event of each, oldest first, at most 200. */
  @Get(':name/parked')
  @RecordsNothing('the state of the machinery')
  @Roles(...PROJECTION_RIGHTS.manageProjections)
  @ApiOkResponse({ type: ParkedKeyListDto })
  async parked(@Param('name') name: string): Promise<ParkedKeyListDto> {
    return { items: [...(await this.administration.parked(name))] };
  }

  @Post(':name/retry')
  @HttpCode(202)
  @Roles(...PROJECTION_RIGHTS.manageProjections)
  @ApiAcceptedResponse({ type: RetriedDto })
  async retry(@Param('name') name: string, @Body() { key }: RetryDto): Promise<RetriedDto> {
    return { keys: await this.administration.retry(name, key) };
  }

  /** Builds it anew beside the live tables; it takes over by itself when it has caught up. */
  @Post(':name/rebuild')
  @HttpCode(202)
  @Roles(...PROJECTION_RIGHTS.manageProjections)
  @ApiAcceptedResponse({ type: RebuildDto })
  async rebuild(@Param('name') name: string): Promise<RebuildDto> {
    const { version, generation } = await this.administration.rebuild(name);
    return { version, generation };
  }
}
