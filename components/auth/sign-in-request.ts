export type SignInResult = { ok: true } | { ok: false; message: string };

const WRONG = "Incorrect email or password.";
const UNREACHABLE = "Couldn’t reach Lodge. Check your connection and try again.";

/** Signs in through next-auth's endpoints: the CSRF token first, then the credentials. */
export async function requestSignIn(email: string, password: string): Promise<SignInResult> {
  try {
    const response = await postToAuth("callback/credentials", { email, password });
    const { url } = (await response.json()) as { url?: string };
    const error = url ? new URL(url, location.origin).searchParams.get("error") : null;
    if (response.ok && !error) return { ok: true };
    return { ok: false, message: !error || error === "CredentialsSignin" ? WRONG : inMinutes(error) };
  } catch {
    return { ok: false, message: UNREACHABLE };
  }
}

/** @returns the server's message, with long waits in minutes */
const inMinutes = (sentence: string) =>
  sentence.replace(
    /\b(\d{3,}) seconds/,
    (_, seconds: string) => `${Math.ceil(Number(seconds) / 60)} minutes`,
  );

/** Ends this browser's session. @throws when the server can't be reached */
export async function requestSignOut(): Promise<void> {
  const response = await postToAuth("signout", {});
  if (!response.ok) throw new Error(UNREACHABLE);
}

async function postToAuth(path: string, fields: Record<string, string>): Promise<Response> {
  const tokenResponse = await fetch("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = (await tokenResponse.json()) as { csrfToken: string };
  return fetch(`/api/auth/${path}`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken, callbackUrl: "/", json: "true" }),
  });
}
