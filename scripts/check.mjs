import { continueIn, installDependencies } from "./lib/install.mjs";

installDependencies();
continueIn("scripts/checks/run.mjs");
