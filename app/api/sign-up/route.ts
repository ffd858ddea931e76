import { publicRoute } from "@/lib/platform/http/define-route";
import { signUpInput } from "@/lib/identity/onboarding/schemas";
import { signUp } from "@/lib/identity/onboarding/sign-up";

export const POST = publicRoute({ body: signUpInput }, async ({ body, networkAddress }) =>
  Response.json(await signUp(body, networkAddress), { status: 201 }),
);
