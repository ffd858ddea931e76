// The Debian programs that groups of tests need. Run by itself, prints the packages of those that are not installed.
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";

const has = (command) => spawnSync("sh", ["-c", `command -v ${command}`], { stdio: "ignore" }).status === 0;

/** Group of tests -> the commands it needs and their packages. */
const GROUPS = {
  "the portal in Firefox": { "firefox-esr": "firefox-esr" },
  "the portal in WebKit": { WebKitWebDriver: "webkit2gtk-driver", "xvfb-run": "xvfb", xauth: "xauth" },
  "samples in Python": { python3: "python3" },
  "samples in PHP": { php: "php-cli" },
  "samples in Ruby": { ruby: "ruby" },
  "samples in Go": { go: "gccgo-go" },
  "samples in Java": { javac: "default-jdk-headless" },
  "samples in C#": { mcs: "mono-mcs", mono: "mono-runtime" },
};

/** Without these, tests run with something else: another browser, or a stand-in for a library. */
const PREFERRED = ["chromium", "chromium-headless-shell", "python3-jwt", "ruby-jwt"];

/**
 * @param {(command: string) => boolean} isInstalled
 * @returns {{ group: string, packages: string[] }[]} the groups that cannot run here, with the packages they lack
 */
export function missingGroups(isInstalled = has) {
  const groups = Object.entries(GROUPS).map(([group, programs]) => ({
    group,
    packages: Object.keys(programs)
      .filter((command) => !isInstalled(command))
      .map((command) => programs[command]),
  }));
  return groups.filter(({ packages }) => packages.length > 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const installed = (name) => spawnSync("dpkg", ["-s", name], { stdio: "ignore" }).status === 0;
  const packages = missingGroups().flatMap((missing) => missing.packages);
  console.log([...PREFERRED.filter((name) => !installed(name)), ...packages].join("\n"));
}
