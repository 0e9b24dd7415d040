import { spawn } from "node:child_process";
import { root } from "./root.mjs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program of one of the steps before the server. When this process is told to end, so is the program.
 * @param {string} command @param {string[]} options @param {import("node:child_process").SpawnOptions} how
 * @param {(message: unknown) => void} [onMessage]
 * @returns {Promise<number>} its exit code.
 */
export async function runChild(command, options, how, onMessage) {
  const child = spawn(command, options, { cwd: root, ...how });
  const end = (signal) => {
    child.kill(signal);
    child.once("exit", () => process.exit(1));
  };
  for (const signal of signals) process.on(signal, end);
  if (onMessage) child.on("message", onMessage);
  try {
    return await new Promise((resolve, reject) => {
      child.once("close", (code) => resolve(code ?? 1));
      child.once("error", reject);
    });
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}
