import { readdirSync, readFileSync } from "node:fs";

/**
 * Proportional set size, in MB, of a process, its children and theirs, and of all others whose command names
 * `folder` (a database that runs in a group of its own). Null where the system doesn't tell.
 */
export function memoryOf(pid: number, folder: string): number | null {
  const processes = listProcesses();
  if (processes.length === 0) return null;
  const family = new Set(
    processes.filter((one) => one.pid === pid || one.command.includes(folder)).map((one) => one.pid),
  );
  for (let size = -1; size !== family.size; ) {
    size = family.size;
    for (const one of processes) if (family.has(one.parent)) family.add(one.pid);
  }
  const kilobytes = [...family].map(pssOf);
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

interface Process {
  pid: number;
  parent: number;
  command: string;
}

function listProcesses(): Process[] {
  return readOr([], () => readdirSync("/proc"))
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) =>
      readOr([], () => {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, "utf8") }];
      }),
    );
}

function pssOf(pid: number): number {
  return readOr(0, () => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
}

/** A process may have ended since it was listed, and some systems list none. */
function readOr<Value>(otherwise: Value, read: () => Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
