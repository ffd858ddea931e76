import type { Score } from "@/lib/tickets/ratings/labels";
import type { PortalRatingDto } from "@/lib/tickets/ratings/schemas";
import type { Api } from "./api";
import { problemOf } from "./api";
import type { Store } from "./store";

/** @returns what tells the server how the help was; why it could not stands at the top of the page. */
export function createRating(api: Api, store: Store) {
  return async (number: number, score: Score, comment?: string): Promise<void> => {
    try {
      const json = { score, ...(comment === undefined ? {} : { comment }) };
      const response = await api.request(`/api/portal/tickets/${number}/rating`, { method: "PUT", json });
      store.dispatch({ type: "rated", number, rating: (await response.json()) as PortalRatingDto });
    } catch (error) {
      store.dispatch({ type: "noticed", message: problemOf(error) });
    }
  };
}
