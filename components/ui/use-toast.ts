"use client";

import { createContext, useContext } from "react";

export type ToastMessage = {
  title: string;
  description?: string;
  tone?: "neutral" | "success" | "danger";
  /** Replaces an earlier toast about the same. */
  topic?: string;
  /** One action, such as "Undo" or "Retry". */
  action?: { label: string; onAction: () => void };
};

export type ShowToast = (message: ToastMessage) => void;

export const ToastContext = createContext<ShowToast | null>(null);

/** @returns a function that shows a toast that disappears after a while @throws outside of a ToastProvider */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error("useToast needs a ToastProvider around it.");
  return show;
}
