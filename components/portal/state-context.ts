import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PortalState } from "./state";

export const StateContext = createContext<PortalState>({} as PortalState);

/** @returns the portal's state; requires `<Portal>` above */
export const usePortalState = () => useContext(StateContext);
