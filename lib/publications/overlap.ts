import { Prisma } from "#generated/prisma/client.ts";

/** Whether the database refused a publication because another one of the subject is public at that time. */
export function isOverlap(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { cause } = (error.meta?.driverAdapterError ?? {}) as { cause?: { originalCode?: string } };
  // exclusion_violation
  return cause?.originalCode === "23P01";
}
