import { Prisma } from "#generated/prisma/client.ts";

/** Whether the database refused a slug because it belongs, or once belonged, to another record. */
export function isTakenAddress(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return false;
  const { cause } = (error.meta?.driverAdapterError ?? {}) as { cause?: { constraint?: { index?: string } } };
  return cause?.constraint?.index === "address_pkey";
}
