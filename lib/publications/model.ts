import { z } from "zod";
import { SubjectKind } from "#generated/prisma/enums.ts";

const Subject = { kind: z.enum(SubjectKind), id: z.uuid() };

/** Ids of scheduled publications that a person saw and agreed to cancel. */
const cancel = z.array(z.uuid()).max(100).default([]);

export const PublishInput = z.strictObject({
  ...Subject,
  /** Hash of the content that the person looked at, see `freeze`. */
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Id of the publication that the person saw live, null when none was. */
  live: z.uuid().nullable().optional(),
  /** When it becomes public; null is now. */
  at: z.coerce.date().max(new Date("2200-01-01")).nullable().default(null),
  /** Told to visitors beside the text; empty when the correction is not announced. */
  note: z.string().trim().max(300).default(""),
  cancel,
});

export const WithdrawInput = z.strictObject({
  ...Subject,
  /** Internal, never shown to visitors. */
  reason: z
    .string()
    .trim()
    .max(500)
    .refine((text) => text !== "", "publication.reason-needed"),
  /** What the address says from then on; empty is the default sentence. */
  sentence: z.string().trim().max(200).default(""),
  cancel,
});

/** What a withdrawn address says unless somebody worded it differently. */
export const withdrawnSentence = "该内容已撤下";
