import "server-only";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";

type Team = { id: string; name: string };

/** Reads the teams and lets one change of them through at a time: names are a rule about all of them. */
export async function lockTeams(tx: Tx, workspaceId: string): Promise<Team[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('teams'), hashtext(${workspaceId}))::text`;
  return tx.team.findMany({ where: { workspaceId }, select: { id: true, name: true } });
}

/** @throws DomainError conflict when another team is called the same, in whatever case */
export function requireFreeTeamName(teams: Team[], name: string, self?: string): void {
  const taken = teams.find((team) => team.id !== self && team.name.toLowerCase() === name.toLowerCase());
  if (!taken) return;
  const message = `There already is a team named “${taken.name}”. Choose another name.`;
  throw new DomainError("conflict", message, { issues: [{ path: "name", message }] });
}
