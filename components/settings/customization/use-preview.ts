"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { CustomizationInput, PreviewDto } from "@/lib/workspace/customization/schemas";
import { settingsPath } from "../settings-path";
import { isColor } from "./color";
import { useDebounced } from "@/components/ui/use-debounced";

const TYPING_PAUSE = 600;
/** A preview's URL expires after 15 minutes; a new one is requested in time. */
const FRESH = 10 * 60_000;

/** The preview, updated a moment after typing stops. An incomplete color is ignored. */
export function usePreview({ html, accentColor }: CustomizationInput, logoUrl: string | null) {
  const { slug } = useWorkspace();
  const input = { html, accentColor: isColor(accentColor) ? accentColor : "" };
  const settled = useDebounced(JSON.stringify(input), TYPING_PAUSE);

  return useQuery({
    queryKey: [slug, "settings", "preview", settled, logoUrl],
    queryFn: () =>
      request<PreviewDto>(`${settingsPath(slug, "customization")}/preview`, {
        method: "POST",
        body: JSON.parse(settled) as CustomizationInput,
      }),
    staleTime: FRESH,
    gcTime: FRESH,
    refetchInterval: FRESH,
    placeholderData: keepPreviousData,
  });
}
