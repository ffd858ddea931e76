// Fills an empty database with the two demo workspaces and writes demo.json. Run at every start of a demo: what is
// there stays, and the file says what holds now.
import { createHash, randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/workspace/auth/password";
import { db, transaction } from "@/lib/platform/db";
import { createSecret, generateSecret } from "@/lib/identity/secrets/create-secret";
import { createWorkspaceDefaults } from "@/lib/identity/onboarding/create-workspace-defaults";
import { loadSigningKeys } from "@/lib/identity/secrets/load-signing-keys";
import { signEmail } from "@/lib/identity/signatures/signatures";
import { stopBoss } from "@/lib/platform/jobs/boss";
import { readDemoFile, writeDemoFile } from "./demo-file";
import type { DemoWorkspace } from "./demo-file";
import { CUSTOMERS } from "./story";
import { tellPast } from "./past";
import { tellStory } from "./tell-story";

const WORKSPACES: readonly [Plan, Plan] = [
  { slug: "acme", name: "Acme", standaloneEnabled: false },
  { slug: "globex", name: "Globex", standaloneEnabled: true },
];

const PEOPLE = [
  { role: "owner", name: "Olivia Stone" },
  { role: "admin", name: "Adam Reyes" },
  { role: "agent", name: "Grace Kim" },
] as const;

type Places = { demoFile: string; baseUrl: string; hostUrl: string };

/** @returns the sign-in to print; null where the database is somebody's own */
export async function seed(places: Places): Promise<DemoWorkspace | null> {
  const demo = (await isDemoDatabase()) ? await ensureDemo(places, WORKSPACES) : null;
  await stopBoss();
  await db.$disconnect();
  return demo;
}

/** Creates two more such workspaces for a test worker, whatever else is in the database. */
export async function seedForTests(places: Places, suffix: string): Promise<void> {
  const plans = WORKSPACES.map((plan) => ({ ...plan, slug: `${plan.slug}-${suffix}` }));
  await ensureDemo(places, plans as [Plan, Plan]);
  await stopBoss();
  await db.$disconnect();
}

type Plan = { slug: string; name: string; standaloneEnabled: boolean };

async function ensureDemo(
  { demoFile, baseUrl, hostUrl }: Places,
  [first, second]: readonly [Plan, Plan],
): Promise<DemoWorkspace> {
  const earlier = readDemoFile(demoFile);
  const password = earlier?.users[0]?.password ?? randomBytes(6).toString("hex");
  const [demo, other] = [
    await ensureWorkspace(first, password, earlier?.apiKey),
    await ensureWorkspace(second, password, earlier?.other.apiKey),
  ];
  writeDemoFile(demoFile, { baseUrl, hostUrl, ...demo, other: { baseUrl, hostUrl, ...other } });
  return { baseUrl, hostUrl, ...demo };
}

/** Empty, or with the demo in it: nothing is planted among real workspaces. */
async function isDemoDatabase(): Promise<boolean> {
  const slugs = WORKSPACES.map(({ slug }) => slug);
  const [all, ours] = await Promise.all([
    db.workspace.count(),
    db.workspace.count({ where: { slug: { in: slugs } } }),
  ]);
  return all === 0 || ours === slugs.length;
}

type Described = Omit<DemoWorkspace, "baseUrl" | "hostUrl">;

async function ensureWorkspace(plan: Plan, password: string, apiKey: string | undefined): Promise<Described> {
  const select = { id: true, slug: true, name: true };
  const found = await db.workspace.findUnique({ where: { slug: plan.slug }, select });
  const workspace = found ?? (await createDemoWorkspace(plan));
  const users = await ensureUsers(workspace, password);
  if (!found) {
    await tellStory(workspace.id);
    await tellPast(workspace.id);
  }
  const hmac = await ensureSecret(workspace.id, "HMAC");
  const api = await ensureApiPair(workspace.id, apiKey);
  return {
    workspace: { id: workspace.id, slug: workspace.slug, name: workspace.name },
    secret: hmac.secret,
    ...api,
    users,
    customers: CUSTOMERS.map((customer) => ({ ...customer, hmac: signEmail(hmac.secret, customer.email) })),
  };
}

async function createDemoWorkspace({ slug, name, standaloneEnabled }: Plan) {
  return transaction(async (tx) => {
    const { workspace } = await createWorkspaceDefaults(tx, { slug, name });
    await tx.portalSettings.update({
      where: { workspaceId: workspace.id },
      data: { standaloneEnabled, greeting: "Hello! Ask us anything; we answer within a few hours." },
    });
    const patterns = ["http://localhost:*", "http://127.0.0.1:*"];
    await tx.allowedDomain.createMany({
      data: patterns.map((pattern) => ({ workspaceId: workspace.id, pattern })),
    });
    return workspace;
  });
}

/** The newest live secret of a kind but for some; a new one where somebody has tried out ending them all. */
async function ensureSecret(workspaceId: string, kind: "HMAC" | "JWT", but: (string | null)[] = []) {
  const live = (await loadSigningKeys(workspaceId, kind, new Date())).filter(({ id }) => !but.includes(id));
  const newest = live.at(-1);
  if (newest) return newest;
  const secret = generateSecret();
  const made = await transaction((tx) => createSecret(tx, { workspaceId, kind, label: "Demo", secret }));
  return { ...made, secret };
}

/** One user per role. They can always sign in as demo.json says. */
async function ensureUsers(workspace: { id: string; slug: string }, password: string) {
  const users = [];
  const passwordHash = await hashPassword(password);
  for (const { role, name } of PEOPLE) {
    const email = `${role}@${workspace.slug}.example`;
    const user = await db.user.upsert({
      where: { email },
      create: { email, name, passwordHash },
      update: { passwordHash },
      select: { id: true },
    });
    const id = { workspaceId: workspace.id, userId: user.id };
    await db.agent.upsert({
      where: { workspaceId_userId: id },
      create: { ...id, role: role.toUpperCase() as "OWNER" | "ADMIN" | "AGENT" },
      update: {},
    });
    users.push({ role, email, password });
  }
  return users;
}

/** A key of the API and its secret for tokens. Only the key's hash is stored: one that the file has lost is replaced. */
async function ensureApiPair(workspaceId: string, known: string | undefined) {
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  const rows = await db.apiKey.findMany({ where: { workspaceId } });
  const live = known
    ? rows.find(({ keyHash, revokedAt }) => keyHash === hash(known) && !revokedAt)
    : undefined;
  const others = rows.filter((row) => row !== live).map(({ secretId }) => secretId);
  const { id: secretId, keyId, secret } = await ensureSecret(workspaceId, "JWT", others);
  const jwt = { keyId, secret };
  if (known && live) {
    await db.apiKey.update({ where: { id: live.id }, data: { secretId } });
    return { jwt, apiKey: known };
  }
  const apiKey = `lodge_sk_${randomBytes(24).toString("base64url")}`;
  await db.apiKey.create({ data: { workspaceId, label: "Demo", keyHash: hash(apiKey), secretId } });
  return { jwt, apiKey };
}
