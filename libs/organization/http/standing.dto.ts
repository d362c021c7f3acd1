import { ApiProperty } from '@nestjs/swagger';

export class HangingItemDto {
  /** `case`, `mailbox`, …: of what kind of thing it is. */
  kind!: string;
  id!: string;
  /** Null once its person was erased. */
  name!: string | null;
}

export class HangingDto {
  /** `employees`, `units`, `openCases`, `contributions`, `mailboxes`, `headOf`, `deputyOf`, `functions`, `standsIn`, `ladders`; other modules may name more. */
  kind!: string;
  count!: number;
  /** The first few; none that the caller may not see. */
  items!: HangingItemDto[];
  /** It has to be put elsewhere first. */
  blocks!: boolean;
}

export class EmployeeStandingDto {
  @ApiProperty({ type: [HangingDto], description: 'What hangs on the employee, told before they leave or move.' })
  hangs!: HangingDto[];
}

export class UnitStandingDto {
  @ApiProperty({ description: 'Who works in the unit itself: with anybody, it is not closed.' })
  employees!: number;

  @ApiProperty({ description: 'Those right below that are not closed: with any, it is not closed.' })
  units!: number;

  @ApiProperty({ description: 'They stay in the unit, and press offices and units above see them.' })
  openCases!: number;

  @ApiProperty({ type: [HangingDto], description: 'The same, and all else; what has to be put elsewhere in front.' })
  hangs!: HangingDto[];
}
