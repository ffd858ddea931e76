import type { ReactNode } from "react";
import type { Metadata, Viewport } from "next";
import { RootDocument } from "@/components/shell/root-document";
import "../globals.css";

export const metadata: Metadata = {
  title: { default: "Lodge", template: "%s · Lodge" },
  robots: { index: false },
};
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  interactiveWidget: "resizes-content",
};

export default function AgentRootLayout({ children }: { children: ReactNode }) {
  return <RootDocument>{children}</RootDocument>;
}
