export type Store<T> = {
  get: () => T;
  set: (next: (current: T) => T) => void;
  subscribe: (listener: () => void) => () => void;
};

/** A value outside of React, for `useSyncExternalStore`. */
export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    set: (next) => {
      const changed = next(value);
      if (Object.is(changed, value)) return;
      value = changed;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
