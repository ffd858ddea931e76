import type { Metadata } from "next";
import Link from "next/link";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { Logo } from "@/components/shell/logo";
import { MessagePage } from "@/components/shell/message-page";
import { buttonStyles } from "@/components/ui/button-styles";
import { isSetUp } from "@/lib/identity/onboarding/is-set-up";

export const metadata: Metadata = { title: "Set up" };

/** Creates the first workspace of an installation. Later it only says how to get access. */
export default async function SignUpPage() {
  if (await isSetUp())
    return (
      <MessagePage
        title="Lodge is already set up"
        action={
          <Link href="/sign-in" className={buttonStyles({ variant: "primary" })}>
            Sign in
          </Link>
        }
      >
        <p>Ask an owner or admin to add you to their workspace.</p>
      </MessagePage>
    );
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <div className="w-full max-w-sm">
        <div className="mb-6 flex flex-col items-center gap-3 text-center">
          <Logo className="size-10" />
          <h1 className="text-xl font-semibold tracking-tight">Set up Lodge</h1>
          <p className="text-pretty text-muted">You’re the first person here, so you’ll be the owner.</p>
        </div>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-card">
          <SignUpForm />
        </div>
      </div>
    </main>
  );
}
