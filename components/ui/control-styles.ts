/** Classes shared by Input, Textarea and Select. 16 px on phones, so that iOS doesn't zoom in. */
export const controlStyles = [
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-lg text-text sm:text-sm",
  "placeholder:text-faint focus-visible:-outline-offset-1",
  "disabled:cursor-not-allowed disabled:opacity-60 read-only:bg-subtle aria-invalid:border-danger",
].join(" ");
