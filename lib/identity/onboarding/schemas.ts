import { z } from "zod";

/** What the first person of an installation gives. */
export const signUpInput = z.strictObject({
  workspaceName: z.string().trim().min(1, "Name your company.").max(80, "Use at most 80 characters."),
  name: z.string().trim().min(1, "Write your name.").max(80, "Use at most 80 characters."),
  email: z.email("Write a whole e-mail address.").max(254).toLowerCase(),
  password: z.string().min(12, "Use at least 12 characters.").max(200, "Use at most 200 characters."),
});
export type SignUpInput = z.infer<typeof signUpInput>;
