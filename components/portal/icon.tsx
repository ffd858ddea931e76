/** @jsxImportSource preact */
const PATHS = {
  back: "M15 5l-7 7 7 7",
  plus: "M12 5v14M5 12h14",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clip: "M19.5 11.5l-7.8 7.8a5 5 0 01-7-7l8.5-8.6a3.3 3.3 0 014.7 4.7l-8.5 8.6a1.7 1.7 0 01-2.4-2.4l7.8-7.8",
  close: "M6 6l12 12M18 6L6 18",
  good: "M12 21a9 9 0 100-18 9 9 0 000 18zM9 9v1M15 9v1M8 14c1 1.6 2.3 2.4 4 2.4s3-.8 4-2.4",
  okay: "M12 21a9 9 0 100-18 9 9 0 000 18zM9 9v1M15 9v1M8.5 15.2h7",
  bad: "M12 21a9 9 0 100-18 9 9 0 000 18zM9 9v1M15 9v1M8 16.4c1-1.6 2.3-2.4 4-2.4s3 .8 4 2.4",
  file: "M14 3H7a1 1 0 00-1 1v16a1 1 0 001 1h10a1 1 0 001-1V7l-4-4zM14 3v4h4",
};

/** A decorative icon; adjacent text carries the meaning. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="lodge-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
