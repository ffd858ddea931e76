/** Bytes. */
export const MAX_FILE_SIZE = 20 * 1024 * 1024;
export const MAX_FILES_PER_MESSAGE = 10;

export type AttachmentDto = {
  id: string;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
};
