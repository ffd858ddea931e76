import { continueIn, installDependencies } from "./lib/install.mjs";

installDependencies();
continueIn("scripts/run-doctor.mjs");
