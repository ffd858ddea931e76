import { redirect } from "next/navigation";

type InboxPageProps = { params: Promise<{ workspace: string }> };

export default async function InboxPage({ params }: InboxPageProps) {
  redirect(`/${(await params).workspace}/inbox/all`);
}
