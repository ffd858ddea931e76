import type { Target, Upload } from "@/components/portal/state";
import { fileSize } from "@/components/portal/time";
import type { AttachmentDto } from "@/lib/files/schemas";
import type { Session } from "./api";
import { errorFrom, wordsOf } from "./api";
import type { Store } from "./store";
import { uuid } from "./uuid";

/** Uploads files as soon as they are chosen. By XMLHttpRequest, because fetch cannot tell the progress. */
export function createUploading(base: string, session: Session, store: Store) {
  const running = new Map<string, { file: File; request: XMLHttpRequest | null }>();

  const put = (target: Target, id: string, file: File, change: Partial<Upload>) => {
    if (!running.has(id)) return;
    const upload = { id, name: file.name, size: file.size, progress: 0, attachment: null, failed: null, ...change };
    store.dispatch({ type: "upload-changed", target, upload });
  };

  function attempt(id: string, file: File, onProgress: (progress: number) => void): Promise<AttachmentDto> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      running.set(id, { file, request });
      request.open("POST", `${base}/api/portal/attachments?name=${encodeURIComponent(file.name)}`);
      request.setRequestHeader("authorization", `Bearer ${session.token()}`);
      request.setRequestHeader("content-type", file.type || "application/octet-stream");
      request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
      request.onloadend = () =>
        request.status === 201
          ? resolve(JSON.parse(request.responseText) as AttachmentDto)
          : reject(errorFrom(request.status, request.responseText));
      request.send(file);
    });
  }

  async function upload(target: Target, id: string, file: File) {
    const onProgress = (progress: number) => put(target, id, file, { progress });
    running.set(id, { file, request: null });
    onProgress(0);
    try {
      const token = session.token();
      const attachment = await attempt(id, file, onProgress).catch(async (error: { status: number }) => {
        if (error.status !== 401) throw error;
        await session.renew(token);
        return attempt(id, file, onProgress);
      });
      put(target, id, file, { progress: 1, attachment });
    } catch (error) {
      put(target, id, file, { failed: wordsOf(error) });
    }
  }

  return {
    attach(target: Target, files: Iterable<File>) {
      const { fileSize: most, files: count } = store.get().page.limits;
      for (const file of files) {
        const id = uuid();
        const full = (store.get().uploads[target] ?? []).length >= count;
        if (full) return store.dispatch({ type: "noticed", message: `Attach at most ${count} files.` });
        if (file.size <= most) void upload(target, id, file);
        else store.dispatch({ type: "noticed", message: `${file.name} is larger than ${fileSize(most)}.` });
      }
    },
    removeUpload(target: Target, id: string) {
      const found = running.get(id);
      running.delete(id);
      found?.request?.abort();
      store.dispatch({ type: "upload-removed", target, id });
    },
    retryUpload(target: Target, id: string) {
      const found = running.get(id);
      if (found) void upload(target, id, found.file);
    },
  };
}
