import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Trim } from '#libs/http';

export class SearchQuery {
  /** Part of a case's number or subject, or of somebody's name or address. */
  @Trim() @IsString() @IsNotEmpty() @MaxLength(200) q!: string;
}

export class FoundCaseDto {
  id!: string;
  number!: string;
  subject!: string | null;
  contactName!: string | null;
}

export class FoundContactDto {
  id!: string;
  name!: string | null;
  newsroomName!: string | null;
}

export class FoundNewsroomDto {
  id!: string;
  name!: string;
}

export class FoundEmployeeDto {
  id!: string;
  name!: string;
}

/** At most eight of each kind; what the caller may not read stays empty. */
export class FoundDto {
  cases!: FoundCaseDto[];
  contacts!: FoundContactDto[];
  newsrooms!: FoundNewsroomDto[];
  employees!: FoundEmployeeDto[];
}
