"use client";

import type { CustomizationDto } from "@/lib/workspace/customization/schemas";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";
import { useSettings } from "../use-settings";
import { CustomizationForm } from "./customization-form";
import { LogoSection } from "./logo-section";
import { VersionHistory } from "./version-history";

/** settings/customization: the portal in the host's look. */
export function CustomizationSettings() {
  const query = useSettings<CustomizationDto>("customization");
  return (
    <SettingsPage
      wide
      title="Customization"
      intro="Make the portal look like your product. Customers see changes when you publish them."
    >
      <QueryBoundary query={query} shape={["h-[32rem]", "h-32", "h-40"]}>
        {(customization) => (
          <>
            <CustomizationForm customization={customization} />
            <div className="grid items-start gap-6 lg:grid-cols-2">
              <LogoSection logoUrl={customization.logoUrl} />
              <VersionHistory versions={customization.versions} />
            </div>
          </>
        )}
      </QueryBoundary>
    </SettingsPage>
  );
}
