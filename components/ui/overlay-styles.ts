/** Styles shared by dialogs; menus have their own. */
export const overlayStyles = "fixed inset-0 z-40 bg-black/40 dark:bg-black/60";

export const dialogPanelStyles = [
  "fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 flex-col",
  "rounded-lg border border-line bg-raised text-text shadow-pop outline-none",
].join(" ");
