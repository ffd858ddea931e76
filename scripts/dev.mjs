import { launch } from "./lib/launch.mjs";

launch("scripts/run.mjs", { isServer: true, args: ["--dev"] });
