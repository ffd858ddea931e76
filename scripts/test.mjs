import { launch } from "./lib/launch.mjs";

launch("scripts/tests/run.mjs");
