import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContactQueries } from '#libs/contacts';
import { AnyRole, CurrentEmployee, type Caller } from '#libs/http';
import { CaseQueries } from '#libs/cases';
import { OrganizationDirectory } from '#libs/organization';
import { FoundDto, FoundThingDto, SearchQuery } from './search.dto.js';

const LIMIT = 8;
const PLAIN = { number: null, detail: null };
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
    const [inCases, employees] = await Promise.all([
      readsCases ? this.findInCases(q) : [],
      this.directory.employees({ q, active: true }, false, LIMIT),
    ]);
    return {
      items: [...inCases, ...employees.items.map(({ id, name }) => ({ ...PLAIN, kind: 'employee', id, name }))],
    };
  }

  private async findInCases(q: string): Promise<FoundThingDto[]> {
    const [cases, contacts, newsrooms] = await Promise.all([
      this.cases.search(q, LIMIT),
      this.contacts.contacts({ q, limit: LIMIT }),
      this.contacts.newsrooms({ q, limit: LIMIT }),
    ]);
    return [
      ...cases.map(({ id, number, subject, contactName }) => ({
        kind: 'case',
        id,
        number,
        name: subject,
        detail: contactName,
      })),
      ...contacts.items.map(({ id, name, newsroom }) => ({
        kind: 'contact',
        id,
        number: null,
        name,
        detail: newsroom?.name ?? null,
      })),
      ...newsrooms.items.map(({ id, name }) => ({ ...PLAIN, kind: 'newsroom', id, name })),
    ];
  }
}
