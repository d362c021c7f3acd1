import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateBy } from 'class-validator';

/** What a command answers with. */
export class WrittenDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ description: 'Give it back in If-Match to be told of changes by others.' })
  revision!: number;
}

/** A page of a list. */
export class PageQueryDto {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  cursor?: string;
}

/** Takes the blanks around a text away before it is checked. */
export const Trim = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** May be left out; `null` says the same. */
export const Optional = (): PropertyDecorator => (target, property) => {
  Transform(({ value }: { value: unknown }) => value ?? undefined)(target, property);
  IsOptional()(target, property);
};

const INSTANT = /^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)$/;

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  try {
    Temporal.Instant.from(value);
    return true;
  } catch {
    return false;
  }
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A moment in ISO 8601 with its offset, of the 20th century or later. */
export const IsInstant = (): PropertyDecorator =>
  ValidateBy({ name: 'isInstant', validator: { validate: isInstant, defaultMessage: () => 'not an instant' } });

/** A day, `YYYY-MM-DD`, of the 20th century or later. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({ name: 'isDay', validator: { validate: isDay, defaultMessage: () => 'not a day' } });

/**
 * A day, or a moment with its offset, in the query. A `+` that was not encoded arrives as a blank (the form encoding of URLs), which no instant
 * has: it is taken for what it was.
 */
export const IsDayOrInstant = (): PropertyDecorator => (target, property) => {
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/ (?=\d{2}(:?\d{2})?$)/, '+') : value,
  )(target, property);
  ValidateBy({
    name: 'isDayOrInstant',
    validator: {
      validate: (value) => isDay(value) || isInstant(value),
      defaultMessage: () => 'neither a day nor an instant',
    },
  })(target, property);
};

/** `true` or `false` in the query; may be left out. */
export const QueryFlag = (): PropertyDecorator => (target, property) => {
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))(
    target,
    property,
  );
  IsOptional()(target, property);
  IsBoolean()(target, property);
};

/** `?status=registered,assigned` and `?status=registered&status=assigned` say the same. */
export const List = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => [value].flat().flatMap((item) => String(item).split(',')));
