import { continueIn, installDependencies } from "./lib/install.mjs";

installDependencies();
continueIn("scripts/tests/run.mjs");
