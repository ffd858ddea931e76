import { createStore } from "@/components/lib/store";

/** Whether what the agent was told of lies open over the page: of several bells, one panel. */
export const notificationsPanel = createStore(false);
