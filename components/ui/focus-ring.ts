/** The one look of keyboard focus, for everything that can be operated. */
export const focusRing =
  "outline-ring focus-visible:outline-2 focus-visible:outline-offset-2 outline-0 outline-solid";
