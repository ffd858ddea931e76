import { ApiError } from "@/components/lib/request";

export type FieldErrors = {
  /** Whether the input was refused, so that a field of the form says why. */
  any: boolean;
  /** @returns what is wrong with a field, if something is. */
  at: (path: string) => string | undefined;
};

/**
 * Reads why an input was refused (422, or 409: it contradicts what is there).
 * @param main the field that a refusal belongs to which names none
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
