import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { Api } from "./api";
import { ApiError, wordsOf } from "./api";
import type { Store } from "./store";

/** Text previews show only the beginning. */
const PREVIEW = 100_000;

/** Loads message attachments. They require the token, so they are fetched into blob URLs. */
export function createFiles(api: Api, store: Store) {
  const { bytes, fileAddress } = createFileCache(api);
  return {
    fileAddress,
    async view(attachment: AttachmentDto | null) {
      if (!attachment) return store.dispatch({ type: "viewed", viewed: null });
      try {
        const image = attachment.contentType.startsWith("image/") ? await fileAddress(attachment) : null;
        const text = image ? null : await (await bytes(attachment)).slice(0, PREVIEW).text();
        store.dispatch({ type: "viewed", viewed: { attachment, image, text } });
      } catch (error) {
        store.dispatch({ type: "noticed", message: wordsOf(error) });
      }
    },
    async download(attachment: AttachmentDto) {
      const link = document.createElement("a");
      link.href = await fileAddress(attachment).catch((error: unknown) => {
        throw new Error(wordsOf(error));
      });
      link.download = attachment.name;
      link.click();
    },
    async sendToMailbox({ id }: AttachmentDto) {
      try {
        await api.request(`/api/portal/attachments/${id}/email`, { method: "POST" });
      } catch (error) {
        throw new Error(error instanceof ApiError ? error.message : wordsOf(error));
      }
    },
  };
}

/** Fetches the bytes of each file once. */
function createFileCache(api: Api) {
  const blobs = new Map<string, Promise<Blob>>();
  const addresses = new Map<string, string>();

  function bytes({ id }: AttachmentDto): Promise<Blob> {
    const known = blobs.get(id);
    if (known) return known;
    const fetched = api.request(`/api/portal/attachments/${id}`).then((response) => response.blob());
    blobs.set(id, fetched);
    fetched.catch(() => blobs.delete(id));
    return fetched;
  }
  async function fileAddress(attachment: AttachmentDto): Promise<string> {
    const blob = await bytes(attachment);
    const known = addresses.get(attachment.id) ?? URL.createObjectURL(blob);
    addresses.set(attachment.id, known);
    return known;
  }
  return { bytes, fileAddress };
}
