import { TOKEN_CAUSES } from "./token-causes";
import type { Cause } from "./token-causes";

/** Causes of refused signatures and tokens. */
export const CAUSES = {
  right: {
    title: "Everything is correct",
    explanation: "This is what Lodge expects, signed with an active secret.",
    fix: null,
  },
  email_plus_repaired: {
    title: "A plus sign arrived as a space",
    explanation:
      "It’s accepted because Lodge also tries the plus sign. URL-encode the email in the query to avoid this.",
    fix: "encode",
  },

  signature_uppercase: {
    title: "Uppercase signature",
    explanation: "The signature has uppercase letters. Lodge only accepts lowercase hex.",
    fix: "sign",
  },
  signature_base64: {
    title: "Base64 instead of hex",
    explanation: "The signature is Base64. Lodge expects 64 lowercase hex characters.",
    fix: "sign",
  },
  signature_base64url: {
    title: "Base64url instead of hex",
    explanation: "The signature is Base64url. Lodge expects 64 lowercase hex characters.",
    fix: "sign",
  },
  signature_length: {
    title: "Wrong length",
    explanation: "The signature doesn’t have the 64 hex characters of an HMAC-SHA256.",
    fix: "sign",
  },
  signature_whitespace: {
    title: "Whitespace in the signature",
    explanation: "The signature contains a space or line break, often from a shell or a template.",
    fix: "sign",
  },
  signature_encoded: {
    title: "Signature encoded twice",
    explanation:
      "The signature still contains percent signs after the query was decoded, so it was encoded twice.",
    fix: "encode",
  },
  signature_quoted: {
    title: "Quotes around the signature",
    explanation: "The signature contains quotes or a prefix such as sha256=.",
    fix: "sign",
  },
  signature_missing: {
    title: "No signature",
    explanation:
      "There’s an email but no signature. Usually the variable with the secret isn’t set on the server.",
    fix: "secret",
  },
  email_missing: {
    title: "No email",
    explanation: "There’s a signature but no email. Pass the email that was signed along with it.",
    fix: "encode",
  },
  email_invalid: {
    title: "Invalid email address",
    explanation: "The email must be a single plain address, without a name, angle brackets, or white space.",
    fix: "encode",
  },
  parameter_repeated: {
    title: "Repeated parameter",
    explanation: "A parameter is in the query more than once, so it’s unclear which one counts.",
    fix: "encode",
  },

  email_case: {
    title: "Email case doesn’t match",
    explanation:
      "The email was signed with different upper and lower case than it was passed. The two must match exactly.",
    fix: "email",
  },
  email_padded: {
    title: "Whitespace around the passed email",
    explanation:
      "The email was passed with leading or trailing white space that wasn’t there when it was signed.",
    fix: "email",
  },
  email_trimmed: {
    title: "Whitespace in the signed email",
    explanation:
      "The email was signed with leading or trailing white space and passed without it. Trim it before signing.",
    fix: "email",
  },
  email_plus: {
    title: "A plus sign was signed as a space",
    explanation:
      "The email was decoded from a query before signing, which turned its plus sign into a space.",
    fix: "email",
  },
  email_encoded: {
    title: "Email encoded twice",
    explanation:
      "The email is percent-encoded on one side only. Sign the plain email and encode it once, for the URL.",
    fix: "encode",
  },
  email_normalized: {
    title: "Different Unicode form",
    explanation: "The email was signed in a different Unicode normalization form than it was passed.",
    fix: "email",
  },
  message_quoted: {
    title: "Quotes were signed too",
    explanation: "The email was converted to JSON or quoted before signing.",
    fix: "email",
  },
  message_missing: {
    title: "Nothing was signed",
    explanation: "The signed text is empty or “undefined”: the variable with the email wasn’t set.",
    fix: "email",
  },

  key_hex_decoded: {
    title: "The secret was hex-decoded",
    explanation: "The secret was decoded from hex before use. Use its text as the key, exactly as shown.",
    fix: "key",
  },
  key_base64_decoded: {
    title: "The secret was Base64-decoded",
    explanation: "The secret was decoded from Base64 before use. Use its text as the key, exactly as shown.",
    fix: "key",
  },
  key_padded: {
    title: "Whitespace around the secret",
    explanation:
      "The secret was used with extra white space or quotes around it, often added by files or environments.",
    fix: "trim-secret",
  },
  key_missing: {
    title: "The secret was empty",
    explanation: "The key was empty or undefined: the variable isn’t set on your server.",
    fix: "secret",
  },
  key_is_id: {
    title: "An ID instead of the secret",
    explanation: "A public ID was used as the key. Use the secret from the settings instead.",
    fix: "secret",
  },
  key_swapped: {
    title: "Key and message swapped",
    explanation: "The email was used as the key and the secret as the message. Swap the two arguments.",
    fix: "sign",
  },
  plain_hash: {
    title: "A plain hash, not an HMAC",
    explanation: "The secret and the email were hashed together. An HMAC takes the secret as its key.",
    fix: "sign",
  },
  other_algorithm: {
    title: "Different algorithm",
    explanation: "It was made with a different hash algorithm. Lodge only accepts HMAC-SHA256.",
    fix: "sign",
  },
  secret_ended: {
    title: "Inactive secret",
    explanation: "It’s correct, but signed with a secret that this workspace no longer accepts.",
    fix: "secret",
  },
  secret_other_kind: {
    title: "Wrong kind of secret",
    explanation: "Signatures and tokens have separate secrets, and the wrong one was used.",
    fix: "secret",
  },
  secret_unknown: {
    title: "Unknown secret or different email",
    explanation:
      "It wasn’t made with any of this workspace’s active or recent secrets. It may belong to another workspace or another email.",
    fix: "secret",
  },

  ...TOKEN_CAUSES,
} as const satisfies Record<string, Cause>;

export type CauseCode = keyof typeof CAUSES;
