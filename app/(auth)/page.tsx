import { redirect } from "next/navigation";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { MessagePage } from "@/components/shell/message-page";
import { findCurrentUser } from "@/lib/workspace/auth/find-current-user";

/** Redirects to the right page. */
export default async function FrontDoor() {
  const user = await findCurrentUser();
  if (!user) redirect("/sign-in");
  const workspace = user.workspaces[0];
  if (workspace) redirect(`/${workspace.slug}/inbox/all`);
  return (
    <MessagePage title="You’re not a member of any workspace" action={<SignOutButton />}>
      <p>You’re signed in as {user.email}. Ask an owner or admin to add you to their workspace.</p>
    </MessagePage>
  );
}
