import { randomBytes } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** Some 256 attempts at this cost: far less than a second on a phone, and a processor's day for a million forms. */
const COST = 1_000;
/** A form that was open for longer is one without a proof. */
const VALID_SECONDS = 4 * 3_600;
const LONGEST_PROOF = 4_000;
const MOST_USED = 100_000;

/** Proof of work as ALTCHA has it: the browser finds a number, whoever has no JavaScript is under a tighter rate. */
export class ProofOfWork {
  /** Of this process: after a restart a form that was open counts as one without a proof. */
  private readonly secret = randomBytes(32).toString('hex');
  /** A proof is good for one form. By its nonce, until it would have expired. */
  private readonly used = new Map<string, number>();

  /** What the form's script has to solve, as JSON. */
  async challenge(): Promise<string> {
    const expiresAt = Math.floor(Date.now() / 1_000) + VALID_SECONDS;
    return JSON.stringify(
      await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: COST,
        deriveKey,
        expiresAt,
        hmacSignatureSecret: this.secret,
      }),
    );
  }

  /** Whether this is a proof that was not used before. Never throws. */
  async accepts(proof: string | undefined): Promise<boolean> {
    if (proof === undefined || proof.length > LONGEST_PROOF) return false;
    try {
      const { challenge, solution } = JSON.parse(proof) as Parameters<typeof verifySolution>[0];
      // What is signed came from here: only then is its cost ours.
      if (challenge.parameters.cost !== COST || this.used.has(challenge.parameters.nonce)) return false;
      const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: this.secret });
      if (verified) this.remember(challenge.parameters.nonce);
      return verified;
    } catch {
      return false;
    }
  }

  private remember(nonce: string): void {
    const now = Date.now();
    this.used.set(nonce, now + VALID_SECONDS * 1_000);
    for (const [old, until] of this.used) {
      if (until > now && this.used.size <= MOST_USED) return;
      this.used.delete(old);
    }
  }
}
