import { cn } from "./cn";

type AvatarProps = {
  name: string;
  size?: "sm" | "md";
  className?: string;
};

/** A person's initials. Screen readers skip them, since the name is next to them. */
export function Avatar({ name, size = "md", className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid shrink-0 place-items-center rounded-full border border-line bg-subtle font-medium text-muted select-none",
        size === "sm" ? "size-6 text-[0.625rem]" : "size-8 text-xs",
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

/** First letters of the first and last word; by code point, so that no character is split. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("") || "?";
}
