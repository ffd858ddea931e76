import type { Target, Upload } from "@/components/portal/state";
import { fileSize } from "@/components/portal/time";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { Session } from "./api";
import { ApiError, errorFrom, wordsOf } from "./api";
import type { Store } from "./store";
import { uuid } from "./uuid";

type Running = { file: File; stop: AbortController };

/** Uploads files as soon as they are chosen, with progress. */
export function createUploading(base: string, session: Session, store: Store) {
  const running = new Map<string, Running>();

  async function upload(target: Target, id: string, file: File) {
    const stop = new AbortController();
    running.set(id, { file, stop });
    const change = (part: Partial<Upload>) => {
      if (!stop.signal.aborted)
        store.dispatch({ type: "upload-changed", target, upload: { ...started(id, file), ...part } });
    };
    change({});
    try {
      const onProgress = (progress: number) => change({ progress });
      const send = (token: string) => post(base, token, file, onProgress, stop.signal);
      change({ progress: 1, attachment: await withSession(session, send) });
    } catch (error) {
      change({ failed: wordsOf(error) });
    }
  }

  return {
    attach(target: Target, files: Iterable<File>) {
      const { fileSize: most, files: count } = store.get().page.limits;
      const notice = (message: string) => store.dispatch({ type: "noticed", message });
      for (const file of files) {
        if ((store.get().uploads[target] ?? []).length >= count)
          return notice(`You can attach up to ${count} files.`);
        if (file.size <= most) void upload(target, uuid(), file);
        else notice(`${file.name} is larger than ${fileSize(most)}.`);
      }
    },
    removeUpload(target: Target, id: string) {
      running.get(id)?.stop.abort();
      running.delete(id);
      store.dispatch({ type: "upload-removed", target, id });
    },
    retryUpload(target: Target, id: string) {
      const found = running.get(id);
      if (found) void upload(target, id, found.file);
    },
  };
}

const started = (id: string, { name, size }: File): Upload => ({
  ...{ id, name, size },
  ...{ progress: 0, attachment: null, failed: null },
});

/** Renews the session once if it has ended. */
async function withSession<T>(session: Session, attempt: (token: string) => Promise<T>): Promise<T> {
  const token = session.token();
  try {
    return await attempt(token);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    await session.renew(token);
    return attempt(session.token());
  }
}

/** Uses XMLHttpRequest, because fetch doesn't report upload progress. */
function post(
  base: string,
  token: string,
  file: File,
  onProgress: (progress: number) => void,
  signal: AbortSignal,
): Promise<AttachmentDto> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${base}/api/portal/attachments?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("authorization", `Bearer ${token}`);
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onloadend = () =>
      request.status === 201
        ? resolve(JSON.parse(request.responseText) as AttachmentDto)
        : reject(errorFrom(request.status, request.responseText));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
