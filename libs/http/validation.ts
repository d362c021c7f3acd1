import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { notFound, OfficeError } from '#libs/kernel';

/** What is wrong with one field of the input. */
export interface FieldFault {
  /** Path in the input: `contact.email`, `roles[2]`. */
  readonly field: string;
  /** One of the codes in `problem-texts.ts`. */
  readonly code: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The input makes no sense, field by field: 400. */
export class InvalidInput extends OfficeError {
  override readonly name = 'InvalidInput';

  constructor(readonly fields: readonly FieldFault[]) {
    super('invalid', 'invalid-input', { fields: fields.map(({ field }) => field) });
  }
}

type Arguments = readonly unknown[];
interface Rule {
  readonly code: string | ((given: Arguments, value: unknown) => string);
  readonly parameters?: (given: Arguments) => Readonly<Record<string, unknown>>;
}

const min = ([value]: Arguments) => ({ min: value });
const max = ([value]: Arguments) => ({ max: value });
const minAndMax = ([least, most]: Arguments) => ({ min: least, max: most });
const wrongLength = ([, most]: Arguments, value: unknown): string => {
  if (value === '') return 'required';
  return typeof value === 'string' && typeof most === 'number' && value.length > most ? 'too-long' : 'too-short';
};
const allowed = ([values]: Arguments) => ({ allowed: Object.values(values ?? {}) });

/** class-validator's constraints in our codes; the one that stands first is told where several fail: what kind of value, then how long. */
const RULES: Readonly<Record<string, Rule>> = {
  whitelistValidation: { code: 'unknown-field' },
  isDefined: { code: 'required' },
  isNotEmpty: { code: 'required' },
  isString: { code: 'not-text' },
  isInt: { code: 'not-integer' },
  isNumber: { code: 'not-number' },
  isBoolean: { code: 'not-boolean' },
  isArray: { code: 'not-list' },
  isObject: { code: 'not-object' },
  nestedValidation: { code: 'not-object' },
  isEnum: { code: 'not-allowed', parameters: allowed },
  isIn: { code: 'not-allowed', parameters: allowed },
  isUuid: { code: 'not-id' },
  isIso8601: { code: 'not-date' },
  isRFC3339: { code: 'not-date' },
  isDateString: { code: 'not-date' },
  isInstant: { code: 'not-instant' },
  isDay: { code: 'not-date' },
  isDayOrInstant: { code: 'not-date' },
  isUrl: { code: 'not-url' },
  isLength: { code: wrongLength, parameters: minAndMax },
  minLength: { code: 'too-short', parameters: min },
  maxLength: { code: 'too-long', parameters: max },
  min: { code: 'too-small', parameters: min },
  max: { code: 'too-big', parameters: max },
  arrayNotEmpty: { code: 'too-few', parameters: () => ({ min: 1 }) },
  arrayMinSize: { code: 'too-few', parameters: min },
  arrayMaxSize: { code: 'too-many', parameters: max },
  isEmail: { code: 'not-email' },
};

/** A person corrects no more at once, and an answer stays small whatever was sent. */
const MOST_FAULTS = 50;
const LONGEST_FIELD = 200;

/** The fields that are wrong, one fault a field; past `MOST_FAULTS` the rest waits for the next try. */
export const fieldFaults = (errors: readonly ValidationError[]): readonly FieldFault[] =>
  allFaults(errors.slice(0, MOST_FAULTS))
    .slice(0, MOST_FAULTS)
    .map((fault) => ({ ...fault, field: fault.field.slice(0, LONGEST_FIELD).toWellFormed() }));

function allFaults(errors: readonly ValidationError[], parent = ''): readonly FieldFault[] {
  return errors.flatMap((error) => {
    const field =
      parent === ''
        ? error.property
        : /^\d+$/.test(error.property)
          ? `${parent}[${error.property}]`
          : `${parent}.${error.property}`;
    const below = allFaults(error.children ?? [], field);
    const own = faultOf(error, field);
    return own ? [own, ...below] : below;
  });
}

function faultOf(error: ValidationError, field: string): FieldFault | undefined {
  const failed = Object.keys(error.constraints ?? {});
  if (failed.length === 0) return undefined;
  const first = Object.keys(RULES).find((name) => failed.includes(name));
  const rule = first === undefined ? undefined : RULES[first];
  if (error.value === undefined && first !== 'whitelistValidation') return { field, code: 'required', parameters: {} };
  if (first === undefined || rule === undefined) return { field, code: 'malformed', parameters: {} };
  const given = argumentsOf(error, first);
  const code = typeof rule.code === 'string' ? rule.code : rule.code(given, error.value);
  return { field, code, parameters: rule.parameters?.(given) ?? {} };
}

/** What the rule was given in its decorator: `MaxLength(200)` has [200]. */
function argumentsOf({ target, property }: ValidationError, constraint: string): Arguments {
  if (!target) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return rules.find(({ propertyName, name }) => propertyName === property && name === constraint)?.constraints ?? [];
}

const LONGEST_PATH_PART = 200;
/** An id, or a token, in a path: nothing of ours is named otherwise. */
export const isPathPart = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_PATH_PART && /^\P{Cc}*$/u.test(value) && value.isWellFormed();

/** No text of ours holds NUL (PostgreSQL has none) or half of a surrogate pair (UTF-8 has none). */
const isText = (value: string): boolean => !value.includes('\0') && value.isWellFormed();

/** Fields and items together: no command has so many, and each costs the validator time. */
const MOST_FIELDS = 5_000;
/** No body of ours is deeper; whoever walks through a deeper one runs out of stack. */
const DEEPEST = 10;

/**
 * The first field whose text cannot be written down, that is nested without end, or with which there are too many. What is wrong here was
 * written by no form of ours: one fault is enough.
 */
function unwritable(value: unknown): FieldFault | undefined {
  let fields = 0;
  const look = (item: unknown, path: string, depth: number): FieldFault | undefined => {
    const malformed: FieldFault = { field: path.slice(0, LONGEST_FIELD), code: 'malformed', parameters: {} };
    if (typeof item === 'string') return isText(item) ? undefined : malformed;
    if (typeof item !== 'object' || item === null) return undefined;
    if (depth === DEEPEST) return malformed;
    for (const [name, below] of Object.entries(item)) {
      if (++fields > MOST_FIELDS) return { ...malformed, code: 'too-many', parameters: { max: MOST_FIELDS } };
      const place = Array.isArray(item) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
      const fault = look(below, place, depth + 1);
      if (fault) return fault;
    }
    return undefined;
  };
  return look(value, '', 0);
}

/** Refuses what no store of ours can hold before anything is done with it. */
class OfficeValidationPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'param' && !isPathPart(value)) throw notFound('no-such-endpoint');
    if (metadata.type === 'body' || metadata.type === 'query') {
      const fault = unwritable(value);
      if (fault) throw new InvalidInput([fault]);
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Lets only what the DTO declares in, converted to its types. */
export const validationPipe = (): ValidationPipe =>
  new OfficeValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => new InvalidInput(fieldFaults(errors)),
  });
