/** Classes that Input, Textarea and Select share. 16 px on phones, so that iOS does not zoom in. */
export const controlStyles = [
  "w-full min-w-0 rounded-md border border-border bg-surface px-2.5 text-base text-text sm:text-sm",
  "placeholder:text-muted outline-accent outline-0 outline-solid focus-visible:outline-2 focus-visible:-outline-offset-1",
  "disabled:cursor-not-allowed disabled:opacity-60 read-only:bg-surface-2 aria-invalid:border-danger",
].join(" ");
