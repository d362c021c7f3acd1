import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { OfficeError } from '#libs/kernel';

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
  readonly code: string;
  readonly parameters?: (given: Arguments) => Readonly<Record<string, unknown>>;
}

const min = ([value]: Arguments) => ({ min: value });
const max = ([value]: Arguments) => ({ max: value });
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
  isUrl: { code: 'not-url' },
  minLength: { code: 'too-short', parameters: min },
  maxLength: { code: 'too-long', parameters: max },
  min: { code: 'too-small', parameters: min },
  max: { code: 'too-big', parameters: max },
  arrayNotEmpty: { code: 'too-few', parameters: () => ({ min: 1 }) },
  arrayMinSize: { code: 'too-few', parameters: min },
  arrayMaxSize: { code: 'too-many', parameters: max },
  isEmail: { code: 'not-email' },
};

/** Every field that is wrong, one fault a field. */
export function fieldFaults(errors: readonly ValidationError[], parent = ''): readonly FieldFault[] {
  return errors.flatMap((error) => {
    const field =
      parent === ''
        ? error.property
        : /^\d+$/.test(error.property)
          ? `${parent}[${error.property}]`
          : `${parent}.${error.property}`;
    const below = fieldFaults(error.children ?? [], field);
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
  return { field, code: rule.code, parameters: rule.parameters?.(argumentsOf(error, first)) ?? {} };
}

/** What the rule was given in its decorator: `MaxLength(200)` has [200]. */
function argumentsOf({ target, property }: ValidationError, constraint: string): Arguments {
  if (!target) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return rules.find(({ propertyName, name }) => propertyName === property && name === constraint)?.constraints ?? [];
}

/** Lets only what the DTO declares in, converted to its types. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => new InvalidInput(fieldFaults(errors)),
  });
