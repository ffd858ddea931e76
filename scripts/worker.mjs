import { launch } from "./lib/launch.mjs";

launch("scripts/run-worker.mjs", { isServer: true });
