import NextAuth from "next-auth";
import { authOptions } from "@/lib/workspace/auth/auth-options";
import { networkAddress } from "@/lib/platform/http/network-address";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Agents' sign-in and sign-out, by next-auth. */
async function handler(request: Request, context: Context): Promise<Response> {
  const options = authOptions(networkAddress(request.headers), request.headers.get("user-agent") ?? "");
  return (await NextAuth(request as never, context as never, options)) as Response;
}

export { handler as GET, handler as POST };
