import { continueIn, installDependencies } from "./lib/install.mjs";

installDependencies();
continueIn("bench/run.mjs");
