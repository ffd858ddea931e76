"use client";

import { useRef } from "react";
import Image from "next/image";
import { ImageUp } from "lucide-react";
import { request } from "@/components/lib/request";
import { Button } from "@/components/ui/button";
import type { CustomizationDto } from "@/lib/workspace/customization/schemas";
import { SettingsSection } from "../settings-section";
import { useSettingsMutation } from "../use-settings-mutation";

/** The portal's logo. Applies at once, to every version. */
export function LogoSection({ logoUrl }: { logoUrl: string | null }) {
  const chooser = useRef<HTMLInputElement>(null);
  const upload = useSettingsMutation<CustomizationDto, File>({
    page: "customization",
    send: (path, file) => request<CustomizationDto>(`${path}/logo`, { method: "PUT", body: file }),
    done: "Logo uploaded",
  });
  const remove = useSettingsMutation<CustomizationDto, void>({
    page: "customization",
    send: (path) => request<CustomizationDto>(`${path}/logo`, { method: "DELETE" }),
    done: "Logo removed",
  });

  return (
    <SettingsSection title="Logo" description="A PNG, JPEG or WebP image. Customers see it at once.">
      <div className="flex flex-wrap items-center gap-3">
        <div className="grid h-16 w-40 shrink-0 place-items-center rounded-md border border-line bg-canvas p-2 text-xs text-muted">
          {logoUrl ? (
            <Image
              unoptimized
              src={logoUrl}
              alt="Current logo"
              width={144}
              height={48}
              className="h-12 w-36 object-contain"
            />
          ) : (
            "No logo"
          )}
        </div>
        <input
          ref={chooser}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label="Logo file"
          className="hidden"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) upload.mutate(file);
            event.target.value = "";
          }}
        />
        <Button pending={upload.isPending} onClick={() => chooser.current?.click()}>
          <ImageUp aria-hidden />
          {logoUrl ? "Replace logo" : "Upload logo"}
        </Button>
        {logoUrl && (
          <Button variant="ghost" pending={remove.isPending} onClick={() => remove.mutate()}>
            Remove logo
          </Button>
        )}
      </div>
    </SettingsSection>
  );
}
