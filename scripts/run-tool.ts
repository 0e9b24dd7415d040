import { spawn } from "node:child_process";
import path from "node:path";
import { StartError } from "#lib/platform/start-error.ts";

/** Runs a JavaScript program under this Node. What it prints is shown only when it fails. */
export async function runTool(
  root: string,
  script: string,
  options: string[],
  variables: Record<string, string>,
): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, script), ...options], {
    cwd: root,
    env: { ...process.env, ...variables } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A step that is cut short leaves nothing behind that counts as made.
  const end = () => {
    child.kill("SIGKILL");
    process.exit(1);
  };
  for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(event, end);
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const code = await new Promise((resolve, reject) => {
    child.once("close", resolve);
    child.once("error", reject);
  });
  for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.off(event, end);
  if (code === 0) return;
  process.stderr.write(`\n${output}\n`);
  const name = `${path.basename(path.dirname(script))} ${options.join(" ")}`;
  throw new StartError(`上面这一步失败了（${name}）。`, `the step above failed (${name}).`);
}
