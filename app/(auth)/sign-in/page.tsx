import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { returnPath } from "@/components/auth/return-path";
import { SignInForm } from "@/components/auth/sign-in-form";
import { Logo } from "@/components/shell/logo";
import { findCurrentUser } from "@/lib/workspace/auth/find-current-user";
import { isSetUp } from "@/lib/identity/onboarding/is-set-up";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<{ from?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { from } = await searchParams;
  const to = returnPath(typeof from === "string" ? from : undefined);
  if (await findCurrentUser()) redirect(to);
  if (!(await isSetUp())) redirect("/sign-up");
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <div className="w-full max-w-sm">
        <div className="mb-6 flex flex-col items-center gap-3">
          <Logo className="size-10" />
          <h1 className="text-xl font-semibold tracking-tight">Sign in to Lodge</h1>
        </div>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-card">
          <SignInForm to={to} />
        </div>
      </div>
    </main>
  );
}
