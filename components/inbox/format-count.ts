import { COUNT_LIMIT } from "@/lib/tickets/views/labels";

/** @returns how many tickets a view holds, as it is written: a saved view is not counted to its end */
export const formatTicketCount = ({ view, count }: { view: string; count: number | undefined }): string => {
  if (count === undefined) return "";
  return view.startsWith("view-") && count >= COUNT_LIMIT ? `${COUNT_LIMIT - 1}+` : String(count);
};
