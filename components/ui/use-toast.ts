"use client";

import { createContext, useContext } from "react";

export type ToastMessage = {
  title: string;
  description?: string;
  tone?: "neutral" | "success" | "danger";
  /** Takes the place of an earlier message about the same. */
  topic?: string;
  /** One thing to do about it, for example "Undo" or "Retry". */
  action?: { label: string; onAction: () => void };
};

export type ShowToast = (message: ToastMessage) => void;

export const ToastContext = createContext<ShowToast | null>(null);

/**
 * @returns a function that shows a short message which goes away by itself.
 * @throws outside of a ToastProvider.
 */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error("useToast needs a ToastProvider around it.");
  return show;
}
