"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { requestSignOut } from "./sign-in-request";

export function SignOutButton() {
  const [pending, setPending] = useState(false);

  async function signOut() {
    setPending(true);
    await requestSignOut().then(
      () => window.location.assign("/sign-in"),
      () => setPending(false),
    );
  }

  return (
    <Button pending={pending} onClick={() => void signOut()}>
      Sign out
    </Button>
  );
}
