import { Controller, Get, Query } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApiTags } from '@nestjs/swagger';
import { AnyRole, CurrentEmployee, type Caller } from '#libs/http';
import { Manifests, Visibility } from '#libs/manifest';
import { FoundDto, SearchQuery } from './search.dto.js';

const OF_A_KIND = 8;

@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
    private readonly visibility: Visibility,
  ) {}

  /** For the command palette: whatever is called so, at most eight of each kind. */
  @Get()
  @AnyRole()
  async find(@Query() { q }: SearchQuery, @CurrentEmployee() caller: Caller): Promise<FoundDto> {
    const finders = this.manifests.finders.map((finder) => this.modules.get(finder, { strict: false }));
    const found = await Promise.all(finders.map((finder) => finder.find(q, caller, OF_A_KIND)));
    return { items: [...(await this.visibility.among(caller, found.flat()))] };
  }
}
