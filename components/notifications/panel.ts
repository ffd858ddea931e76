import { createStore } from "@/components/api/store";

/** Whether what the agent was told of lies open over the page: of several bells, one panel. */
export const panel = createStore(false);
