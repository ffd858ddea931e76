import { autolink } from "@/lib/platform/markdown/format";

/** Plain text as written, with URLs as links. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="text-base/6 wrap-anywhere whitespace-pre-wrap">
      {autolink(text).map(({ text: part, href }, index) =>
        href ? (
          <a
            key={index}
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-accent-text underline"
          >
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
