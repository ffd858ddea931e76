"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { errorMessage } from "@/components/lib/request";
import { Button } from "@/components/ui/button";

type LoadMoreProps = { pending: boolean; error: Error | null; onLoad: () => void };

/** At the end of a list: loads the next page when it comes near, or by a button. */
export function LoadMore({ pending, error, onLoad }: LoadMoreProps) {
  const end = useRef<HTMLDivElement>(null);
  // After a failure the user decides, or a broken network would be retried endlessly.
  const near = useEffectEvent(() => {
    if (!pending && !error) onLoad();
  });

  useEffect(() => {
    const element = end.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && near(),
      {
        rootMargin: "400px",
      },
    );
    observer.observe(element);
    return () => observer.disconnect();
    // A short page may leave the end in view: check again.
  }, [pending]);

  return (
    <div ref={end} className="flex flex-col items-center gap-2 p-4">
      {error && (
        <p role="alert" className="text-sm text-danger">
          {errorMessage(error)}
        </p>
      )}
      <Button size="sm" variant="ghost" pending={pending} onClick={onLoad}>
        {error ? "Try again" : "Load more"}
      </Button>
    </div>
  );
}
