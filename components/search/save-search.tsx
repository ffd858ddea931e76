"use client";

import { useState } from "react";
import dynamic from "next/dynamic";
import { BookmarkPlus } from "lucide-react";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { Button } from "@/components/ui/button";

const SaveViewDialog = dynamic(() => import("./save-view-dialog").then((module) => module.SaveViewDialog), {
  ssr: false,
});

/** Saves the search as a view. */
export function SaveSearch({ query }: { query: string }) {
  const [isOpen, setOpen] = useState(false);
  useShortcuts("Search", [{ keys: "shift+s", label: "Save as view", run: () => setOpen(true) }]);
  return (
    <div>
      <Button size="sm" variant="ghost" onClick={() => setOpen(true)}>
        <BookmarkPlus aria-hidden />
        Save as view
      </Button>
      {isOpen && <SaveViewDialog view={{ query, sort: "newest" }} onClose={() => setOpen(false)} />}
    </div>
  );
}
