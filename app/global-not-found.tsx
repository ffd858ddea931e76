import type { Metadata } from "next";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { RootDocument } from "@/components/shell/root-document";
import "./globals.css";

export const metadata: Metadata = { title: "Not found · Lodge", robots: { index: false } };

/** For URLs outside every layout. */
export default function GlobalNotFound() {
  return (
    <RootDocument>
      <NotFoundPage />
    </RootDocument>
  );
}
