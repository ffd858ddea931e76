import { redirect } from "next/navigation";

type WorkspacePageProps = { params: Promise<{ workspace: string }> };

export default async function WorkspacePage({ params }: WorkspacePageProps) {
  redirect(`/${(await params).workspace}/inbox/all`);
}
