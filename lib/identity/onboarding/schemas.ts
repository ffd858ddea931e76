import { z } from "zod";

/** Input of the first sign-up. */
export const signUpInput = z.strictObject({
  workspaceName: z.string().trim().min(1, "Enter your company’s name.").max(80, "Use at most 80 characters."),
  name: z.string().trim().min(1, "Write your name.").max(80, "Use at most 80 characters."),
  email: z.email("Enter a full email address.").max(254).toLowerCase(),
  password: z.string().min(12, "Use at least 12 characters.").max(200, "Use at most 200 characters."),
});
export type SignUpInput = z.infer<typeof signUpInput>;
