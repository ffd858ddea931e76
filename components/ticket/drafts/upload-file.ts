import { ApiError } from "@/components/lib/request";
import type { AttachmentDto } from "@/lib/platform/files/schemas";

/**
 * Uploads a file. By XMLHttpRequest, because fetch doesn't report upload progress.
 * @param path API path
 * @param onProgress from 0 to 1
 * @throws ApiError with a message for the user
 */
export function uploadFile(
  path: string,
  file: File,
  signal: AbortSignal,
  onProgress: (part: number) => void,
): Promise<AttachmentDto> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open("POST", `${path}?name=${encodeURIComponent(file.name)}`);
    xhr.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    xhr.responseType = "json";
    xhr.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    xhr.onerror = () => reject(new ApiError("network", "The upload was interrupted.", 0));
    xhr.onabort = () => reject(new DOMException("The upload was canceled.", "AbortError"));
    xhr.onload = () => {
      if (xhr.status === 201) return resolve(xhr.response as AttachmentDto);
      const error = (xhr.response as { error?: { code?: string; message?: string } } | null)?.error;
      reject(
        new ApiError(
          error?.code ?? "internal",
          error?.message ?? "The file couldn’t be uploaded.",
          xhr.status,
        ),
      );
    };
    signal.addEventListener("abort", () => xhr.abort());
    xhr.send(file);
  });
}
