// What the system knows about a process. Process ids are reused, after a restart of a container almost always, so an
// id in a file isn't enough to recognize a process.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const onLinux = existsSync("/proc/self/stat");

/** @returns the name, state and start time of a process; null when there is none */
function look(pid) {
  if (!onLinux) return lookWithPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const end = stat.lastIndexOf(")");
    const fields = stat.slice(end + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return {
      name: stat.slice(stat.indexOf("(") + 1, end),
      state: fields[0],
      started: `${boot}/${fields[19]}`,
    };
  } catch {
    return null;
  }
}

function lookWithPs(pid) {
  try {
    const words = ["-o", "stat=,lstart=,comm=", "-p", String(pid)];
    const line = execFileSync("ps", words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    const [state = "", ...rest] = line.split(/\s+/);
    return { name: rest.slice(5).join(" "), state, started: rest.slice(0, 5).join(" ") };
  } catch {
    return null;
  }
}

/** @returns {boolean} whether a process is running; a zombie is not */
export function alive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const seen = look(pid);
  return seen ? !seen.state.startsWith("Z") : !onLinux;
}

/** @returns {string} when a process started: together with its id this identifies the process */
export const startOf = (pid) => look(pid)?.started ?? "";

/** @returns {boolean} whether a process is running and is PostgreSQL */
export const isPostgres = (pid) => alive(pid) && (look(pid)?.name ?? "postgres").includes("postgres");
