import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, Trim } from '#libs/http';
import {
  LIFTING_REASONS,
  REFUSAL_SOURCES,
  REFUSED_MEDIA,
  type LiftingReason,
  type RefusalSource,
  type RefusedMedium,
} from '../domain/events.js';

export class RefusedAddressBody {
  @IsIn(REFUSED_MEDIA) medium!: RefusedMedium;
  @Trim() @IsString() @IsNotEmpty() @MaxLength(320) value!: string;
}

export class NewRefusalBody extends RefusedAddressBody {
  @IsIn(REFUSAL_SOURCES) source!: RefusalSource;
  /** On which day it was said; today where left out. */
  @IsOptional() @IsDay() on?: string | null;
}

export class LiftingBody extends RefusedAddressBody {
  @IsIn(LIFTING_REASONS) reason!: LiftingReason;
}

export class RefusalLookupBody {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RefusedAddressBody)
  addresses!: RefusedAddressBody[];
}

export class RefusedAtDto {
  medium!: RefusedMedium;
  /** As it was asked for. */
  value!: string;
  source!: RefusalSource;
  on!: string;
}

export class RefusedAddressesDto {
  items!: RefusedAtDto[];
}
