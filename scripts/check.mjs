import { launch } from "./lib/launch.mjs";

launch("scripts/checks/run.mjs");
