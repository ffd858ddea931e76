import { ApiError } from "@/components/api/request";

type FieldErrors = {
  /** Whether the server named a field at all. */
  any: boolean;
  /** @returns what is wrong with a field, if something is. */
  at: (path: string) => string | undefined;
};

/** Reads the issues of a refused input (422, or a conflict about one field), by the field's name. */
export function fieldErrors(error: unknown): FieldErrors {
  const issues = error instanceof ApiError ? error.issues : [];
  return {
    any: issues.length > 0,
    at: (path) => issues.find((issue) => issue.path === path)?.message,
  };
}
