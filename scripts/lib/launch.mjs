// Runs before anything is installed: built-in modules only, Node 20.12 or later.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT, installDependencies, runtime } from "./install.mjs";

/**
 * Installs what is missing and continues in a script, or prints why that is not possible and exits with 1.
 * @param {string} script relative to the root
 * @param {{ isServer?: boolean, args?: string[] }} options `isServer`: the command only serves. It reads the settings
 *   in `.env` and installs no development dependencies where it can do without
 */
export function launch(script, { isServer = false, args = process.argv.slice(2) } = {}) {
  try {
    const settings = path.join(ROOT, ".env");
    if (isServer && existsSync(settings)) process.loadEnvFile(settings);
    installDependencies({ isServer });
    continueIn(runtime(), script, args);
  } catch (error) {
    process.stderr.write(`\n${error.message}\n\n`);
    process.exit(1);
  }
}

/** Runs a script as a child process, forwards signals to it, and exits as it exits. */
function continueIn(node, script, args) {
  const bin = path.join(ROOT, "node_modules/.bin");
  // Prisma's adapter uses what a future version of pg removes: no news for someone who starts Lodge.
  const child = spawn(node, ["--disable-warning=DeprecationWarning", path.join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env["PATH"] ?? ""}` },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // npm forwards Ctrl-C, but exits at SIGTERM without forwarding it. Our parent process changes then.
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && child.kill("SIGTERM");
  if (process.env["npm_lifecycle_event"]) setInterval(watch, 200).unref();
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}
