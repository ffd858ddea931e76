"use client";

import { useCallback, useState } from "react";
import type { ReactNode } from "react";
import { Toast as RadixToast } from "radix-ui";
import { ToastCard } from "./toast-card";
import { ToastContext } from "./use-toast";
import type { ToastMessage } from "./use-toast";

const SHOWN_AT_ONCE = 3;

type Shown = ToastMessage & { id: number };

/**
 * Shows the toasts of everything below it; F8 focuses them. They never cover what is being written or its
 * buttons.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const show = useCallback((message: ToastMessage) => {
    setToasts((shown) =>
      [
        ...shown.filter(({ topic }) => topic === undefined || topic !== message.topic),
        { ...message, id: nextId() },
      ].slice(-SHOWN_AT_ONCE),
    );
  }, []);
  const close = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));

  return (
    <ToastContext value={show}>
      <RadixToast.Provider duration={6000} swipeDirection="right">
        {children}
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={() => close(toast.id)} />
        ))}
        <RadixToast.Viewport className="fixed top-22 right-0 z-60 flex w-96 max-w-[100vw] flex-col gap-2 p-4 outline-none" />
      </RadixToast.Provider>
    </ToastContext>
  );
}

let lastId = 0;

function nextId(): number {
  lastId += 1;
  return lastId;
}
