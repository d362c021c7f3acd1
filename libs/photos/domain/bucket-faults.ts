import { OfficeError, ruleBroken } from '#libs/kernel';

/** By the codes of servers of S3 (Amazon S3 API Reference, "Error responses", "List of error codes"). */
const FAULTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    InvalidAccessKeyId: 'photo-bucket-key-unknown',
    SignatureDoesNotMatch: 'photo-bucket-secret-wrong',
    AccessDenied: 'photo-bucket-forbidden',
    AllAccessDisabled: 'photo-bucket-forbidden',
    AccountProblem: 'photo-bucket-forbidden',
    NoSuchBucket: 'photo-bucket-missing',
    PermanentRedirect: 'photo-bucket-elsewhere',
    TemporaryRedirect: 'photo-bucket-elsewhere',
    IncorrectEndpoint: 'photo-bucket-elsewhere',
    AuthorizationHeaderMalformed: 'photo-bucket-elsewhere',
    AuthorizationQueryParametersError: 'photo-bucket-elsewhere',
    RequestTimeTooSkewed: 'photo-bucket-clock',
  }),
);
/** Where a server says no more than that. */
const FAULTS_OF_STATUS: Readonly<Record<number, string>> = {
  301: 'photo-bucket-elsewhere',
  401: 'photo-bucket-forbidden',
  403: 'photo-bucket-forbidden',
};

/** What a server's refusal means to whoever has set the bucket; undefined where it is none that they could mend. @param said the beginning of its answer */
export function bucketFault(status: number, said: string): OfficeError | undefined {
  const code = FAULTS.get(valueOf(said, 'Code') ?? '') ?? FAULTS_OF_STATUS[status];
  const region = valueOf(said, 'Region');
  if (code === 'photo-bucket-elsewhere' && region) return ruleBroken('photo-bucket-region-wrong', { region });
  return code === undefined ? undefined : ruleBroken(code);
}

/** Written by somebody else: a word of letters, digits and hyphens, or nothing. */
const valueOf = (xml: string, name: 'Code' | 'Region'): string | undefined =>
  new RegExp(`<${name}>([A-Za-z0-9-]{1,60})</${name}>`).exec(xml)?.[1];
