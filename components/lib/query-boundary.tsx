"use client";

import type { ReactNode } from "react";
import type { UseQueryResult } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

type QueryBoundaryProps<Dto> = {
  query: UseQueryResult<Dto, Error>;
  /** Heights of the cards to come, as Tailwind classes. */
  shape?: string[];
  children: (dto: Dto) => ReactNode;
};

/** Shows the page once its data is there: a skeleton before that, or what went wrong with a way to try again. */
export function QueryBoundary<Dto>({ query, shape = ["h-40", "h-64"], children }: QueryBoundaryProps<Dto>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <Notice
        tone="danger"
        live
        title="This page couldn’t be loaded."
        action={
          <Button size="sm" pending={query.isFetching} onClick={() => void query.refetch()}>
            Try again
          </Button>
        }
      >
        {query.error.message}
      </Notice>
    );
  }
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-6">
      {shape.map((height, index) => (
        <Skeleton key={index} className={height} />
      ))}
    </div>
  );
}
