import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, ValidateIf, ValidateNested } from 'class-validator';
import { CASE_KINDS, type CaseKind } from '../domain/kinds.js';

export class MailAddressDto {
  /** Of the office. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value))
  @IsString()
  @Length(1, 320)
  address!: string;
  /** What a mail to it is registered as; null: a press inquiry. */
  @ApiProperty({ enum: CASE_KINDS, enumName: 'CaseKind', nullable: true })
  @ValidateIf(({ kind }: MailAddressDto) => kind !== null)
  @IsIn(CASE_KINDS)
  kind!: CaseKind | null;
}

export class MailAddressesDto {
  /** In the office's order: of several addresses in one mail the first one that has a kind decides. */
  items!: MailAddressDto[];
  revision!: number;
}

export class MailAddressesBody {
  /** Of those that are missing nothing changes. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MailAddressDto)
  items!: MailAddressDto[];
}
