"use client";

import type { ApiKeysDto } from "@/lib/identity/api-keys/schemas";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";
import { useSettings } from "../use-settings";
import { KeysSection } from "./keys-section";
import { TrySection } from "./try-section";

/** settings/api: the keys with which programs of the host call Lodge. */
export function ApiSettings() {
  const query = useSettings<ApiKeysDto>("api");
  return (
    <SettingsPage
      title="API"
      intro="Keys for your own programs. Each comes with a token secret that your server uses to sign customers’ identities."
    >
      <QueryBoundary query={query} shape={["h-56", "h-32"]}>
        {({ baseUrl, items }) => (
          <>
            <KeysSection keys={items} />
            <TrySection baseUrl={baseUrl} />
          </>
        )}
      </QueryBoundary>
    </SettingsPage>
  );
}
