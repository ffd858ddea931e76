import { launch } from "./lib/launch.mjs";

launch("scripts/run-doctor.mjs", { isServer: true });
