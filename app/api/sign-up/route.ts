import { publicRoute } from "@/lib/http/public-route";
import { signUpInput } from "@/lib/onboarding/schemas";
import { signUp } from "@/lib/onboarding/sign-up";

export const POST = publicRoute({ body: signUpInput }, async ({ body, networkAddress }) =>
  Response.json(await signUp(body, networkAddress), { status: 201 }),
);
