"use server";
import type { Outcome } from "#lib/command.ts";
import { addComment } from "#lib/comments/commands/add-comment.ts";
import { answerComment } from "#lib/comments/commands/answer-comment.ts";
import { reopenComment } from "#lib/comments/commands/reopen-comment.ts";
import { resolveComment } from "#lib/comments/commands/resolve-comment.ts";
import type { NewAnswer, NewComment } from "#lib/comments/model.ts";
import { act } from "#lib/users/current.ts";

export async function sendComment(comment: NewComment): Promise<Outcome<unknown>> {
  return act((by) => addComment(by, comment));
}

export async function sendAnswer(given: NewAnswer): Promise<Outcome<unknown>> {
  return act((by) => answerComment(by, given));
}

export async function resolveThread(thread: string): Promise<Outcome<unknown>> {
  return act((by) => resolveComment(by, { thread }));
}

export async function reopenThread(thread: string): Promise<Outcome<unknown>> {
  return act((by) => reopenComment(by, { thread }));
}
