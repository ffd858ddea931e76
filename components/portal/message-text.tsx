/** @jsxImportSource preact */
import { autolink } from "./autolink";

/** Plain text with its line breaks; http(s) addresses open in a tab of their own. */
export function MessageText({ text }: { text: string }) {
  return (
    <div class="lodge-message-body" dir="auto">
      {autolink(text).map(({ text: part, href }, index) =>
        href ? (
          <a class="lodge-link" key={index} href={href} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
