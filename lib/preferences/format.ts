import type { PreferencesDto } from "./schemas";

/** Of an agent who never changed anything. The database begins a changed one with the same. */
export const DEFAULT_PREFERENCES: PreferencesDto = {
  undoSeconds: 10,
  shortcuts: true,
  sound: false,
  desktop: false,
  digest: true,
  muted: [],
};
