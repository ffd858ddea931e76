"use client";

import type { ReactNode } from "react";
import type { UseQueryResult } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

type QueryBoundaryProps<Dto> = {
  query: UseQueryResult<Dto, Error>;
  /** Heights of the placeholder cards, as Tailwind classes. */
  shape?: string[];
  children: (dto: Dto) => ReactNode;
};

/** Shows its children once the data is there; until then a skeleton, or the error with a retry. */
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
