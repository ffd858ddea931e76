import { createStore } from "@/components/lib/store";

/** Whether the notifications panel is open, shared by all bells. */
export const notificationsPanel = createStore(false);
