/** @returns how long a pasted secret is, and a warning about white space that came along; "" for none. */
export function describeBytes(text: string): string {
  if (text === "") return "";
  const bytes = new TextEncoder().encode(text).length;
  const length = bytes === 1 ? "1 byte" : `${bytes} bytes`;
  return text === text.trim()
    ? `This is ${length}.`
    : `This is ${length}, with leading or trailing white space.`;
}
