import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContactQueries } from '#libs/contacts';
import { AnyRole, CurrentEmployee, type Caller } from '#libs/http';
import { CaseQueries } from '#libs/cases';
import { OrganizationDirectory } from '#libs/organization';
import { FoundDto, SearchQuery } from './search.dto.js';

const LIMIT = 8;
/** Who may read cases, contacts and newsrooms. */
const READERS = ['coordinator', 'officer', 'registrar', 'auditor'] as const;

@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly contacts: ContactQueries,
    private readonly directory: OrganizationDirectory,
  ) {}

  /** For the command palette: whatever is called so, a few of each kind. */
  @Get()
  @AnyRole()
  async find(@Query() { q }: SearchQuery, @CurrentEmployee() caller: Caller): Promise<FoundDto> {
    const readsCases = READERS.some((role) => caller.roles.includes(role));
    const [cases, employees] = await Promise.all([
      readsCases ? this.findCases(q) : { cases: [], contacts: [], newsrooms: [] },
      this.directory.employees({ q, active: true }, false, LIMIT),
    ]);
    return { ...cases, employees: employees.items.map(({ id, name }) => ({ id, name })) };
  }

  private async findCases(q: string): Promise<Omit<FoundDto, 'employees'>> {
    const [cases, contacts, newsrooms] = await Promise.all([
      this.cases.search(q, LIMIT),
      this.contacts.contacts({ q, limit: LIMIT }),
      this.contacts.newsrooms({ q, limit: LIMIT }),
    ]);
    return {
      cases: [...cases],
      contacts: contacts.items.map(({ id, name, newsroom }) => ({ id, name, newsroomName: newsroom?.name ?? null })),
      newsrooms: newsrooms.items.map(({ id, name }) => ({ id, name })),
    };
  }
}
