"use client";

import { useState } from "react";
import type { UseQueryResult } from "@tanstack/react-query";
import { Monitor, Moon, Smartphone, Sun } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { ToggleGroup } from "@/components/ui/toggle-group";
import type { PreviewDto } from "@/lib/workspace/customization/schemas";
import { SettingsSection } from "../settings-section";

/** A preview of the unpublished changes, narrow or wide, light or dark. */
export function PreviewFrame({ preview }: { preview: UseQueryResult<PreviewDto, Error> }) {
  const [theme, setTheme] = useState<"light" | "dark">("light");
  const [width, setWidth] = useState<"desktop" | "phone">("desktop");

  return (
    <SettingsSection
      title="Preview"
      description={preview.isFetching ? "Updating…" : "With sample tickets. Only you can see it."}
      className="xl:sticky xl:top-6"
      actions={
        <>
          <ToggleGroup
            label="Preview theme"
            value={theme}
            onValueChange={setTheme}
            options={[
              { value: "light", label: "Light", icon: <Sun /> },
              { value: "dark", label: "Dark", icon: <Moon /> },
            ]}
          />
          <ToggleGroup
            label="Preview width"
            value={width}
            onValueChange={setWidth}
            options={[
              { value: "desktop", label: "Desktop", icon: <Monitor /> },
              { value: "phone", label: "Phone", icon: <Smartphone /> },
            ]}
          />
        </>
      }
    >
      {preview.isError && (
        <Notice
          tone="danger"
          live
          title="Couldn’t load the preview."
          action={
            <Button size="sm" onClick={() => void preview.refetch()}>
              Try again
            </Button>
          }
        >
          {preview.error.message}
        </Notice>
      )}
      {preview.data ? (
        <iframe
          key={`${preview.data.url}${theme}`}
          title="Portal preview"
          src={themed(preview.data.url, theme)}
          sandbox="allow-scripts allow-forms allow-popups"
          referrerPolicy="origin"
          className={cn(
            "h-160 w-full rounded-md border border-line bg-canvas",
            width === "phone" && "mx-auto max-w-97.5",
          )}
        />
      ) : (
        !preview.isError && <Skeleton className="h-160" />
      )}
    </SettingsSection>
  );
}

function themed(url: string, theme: string): string {
  const address = new URL(url);
  address.searchParams.set("theme", theme);
  return address.href;
}
