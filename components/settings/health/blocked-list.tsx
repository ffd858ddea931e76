"use client";

import { useQueryClient } from "@tanstack/react-query";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Blocked } from "@/lib/identity/diagnosis/schemas";
import { REASONS } from "@/lib/identity/diagnosis/reason-labels";
import type { SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { useSettingsMutation } from "../use-settings-mutation";
import { healthKey } from "./use-health";

/** Refused pages by reason; a page that only lacks an allowed domain can be allowed with a click. */
export function BlockedList({ blocked }: { blocked: Blocked[] }) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const allow = useSettingsMutation<SecuritySettingsDto, string>({
    page: "security",
    send: (path, pattern) =>
      request<SecuritySettingsDto>(`${path}/domains`, { method: "POST", body: { pattern } }),
    done: "Domain allowed",
  });
  const add = (pattern: string) =>
    allow.mutate(pattern, { onSettled: () => void client.invalidateQueries({ queryKey: healthKey(slug) }) });

  return (
    <div className="border-t border-line">
      <h3 className="px-4 pt-3 text-sm font-medium">Refused</h3>
      <ul aria-label="Refused pages" className="flex flex-col divide-y divide-line">
        {blocked.map((entry) => (
          <li
            key={`${entry.code} ${entry.origin ?? ""}`}
            data-testid="blocked"
            data-code={entry.code}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-sm"
          >
            <span className="font-medium">{REASONS[entry.code]}</span>
            <span className="min-w-0 flex-1 basis-40 font-mono break-all text-muted">
              {entry.origin ?? "no page named"}
            </span>
            <span className="text-xs text-muted">
              {times(entry.count)}, last <RelativeTime value={entry.lastAt} />
            </span>
            {entry.allow && (
              <Button
                size="sm"
                aria-label={`Allow ${entry.allow}`}
                pending={allow.isPending && allow.variables === entry.allow}
                onClick={() => entry.allow && add(entry.allow)}
              >
                Allow
              </Button>
            )}
            {entry.note && <span className="basis-full text-xs text-pretty text-muted">{entry.note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const times = (count: number) => (count === 1 ? "once" : `${count.toLocaleString("en")} times`);
