import { launch } from "./lib/launch.mjs";

launch("bench/run.mjs");
