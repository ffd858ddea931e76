import { ApiError } from "@/components/lib/request";

export type FieldErrors = {
  /** Whether the input was invalid, so that the form's fields show why. */
  any: boolean;
  /** @returns what is wrong with a field, if anything */
  at: (path: string) => string | undefined;
};

/**
 * Reads why an input was refused (422, or 409 for a conflict).
 * @param main the field for errors that name none
 */
export function fieldErrors(error: unknown, main: string): FieldErrors {
  if (!(error instanceof ApiError) || ![409, 422].includes(error.status))
    return { any: false, at: () => undefined };
  const { issues, message } = error;
  return {
    any: true,
    at: (path) =>
      issues.find((issue) => issue.path === path)?.message ??
      (issues.length === 0 && path === main ? message : undefined),
  };
}
