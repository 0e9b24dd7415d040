import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** Hash of a password that nobody knows: an unknown name takes as long as a wrong password. */
const decoy = hashPassword(crypto.randomUUID());

const maker = Symbol("verified");

/** Says that somebody has just shown the password of this account. Only `checkPassword` makes one. */
export class VerifiedPassword {
  readonly userId: string;
  /** The hash it was checked against; another one by now means that the password was changed meanwhile. */
  readonly passwordHash: string;

  constructor(key: typeof maker, userId: string, passwordHash: string) {
    if (key !== maker) throw new Error("a password is verified by checkPassword only");
    this.userId = userId;
    this.passwordHash = passwordHash;
  }
}

/** Null when it is wrong, when there is no such account, or when it has no password yet. */
export async function checkPassword(
  user: { id: string; passwordHash: string | null } | null,
  password: string,
): Promise<VerifiedPassword | null> {
  const known = user?.passwordHash ?? null;
  const matches = await verify(known ?? (await decoy), password.normalize("NFKC"));
  return user && known && matches ? new VerifiedPassword(maker, user.id, known) : null;
}
