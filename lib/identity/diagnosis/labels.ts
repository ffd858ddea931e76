import { TOKEN_CAUSES } from "./refusals";
import type { Cause } from "./refusals";

/** Why a proof was refused, each by its own name. */
export const CAUSES = {
  right: {
    title: "All is well",
    explanation: "This is what Lodge expects, signed with a secret that is live.",
    fix: null,
  },
  email_plus_repaired: {
    title: "A plus arrived as a space",
    explanation:
      "It is accepted, because Lodge tries the plus again; encode the address in the query so that it need not.",
    fix: "encode",
  },

  signature_uppercase: {
    title: "Upper-case signature",
    explanation: "The signature is written with upper-case letters; Lodge takes lower-case hex only.",
    fix: "sign",
  },
  signature_base64: {
    title: "Base64 in place of hex",
    explanation: "The signature is written in Base64; Lodge takes 64 characters of lower-case hex.",
    fix: "sign",
  },
  signature_base64url: {
    title: "Base64url in place of hex",
    explanation: "The signature is written in Base64url; Lodge takes 64 characters of lower-case hex.",
    fix: "sign",
  },
  signature_length: {
    title: "Wrong length",
    explanation: "The signature does not have the 64 characters of an HMAC-SHA256 in hex.",
    fix: "sign",
  },
  signature_whitespace: {
    title: "White space in the signature",
    explanation: "A space or a line break came along with the signature, often from a shell or a template.",
    fix: "sign",
  },
  signature_encoded: {
    title: "Signature encoded twice",
    explanation: "The signature still holds percent signs after the query was decoded: it was encoded twice.",
    fix: "encode",
  },
  signature_quoted: {
    title: "Quotes around the signature",
    explanation: "Quotes or a prefix such as sha256= came along with the signature.",
    fix: "sign",
  },
  signature_missing: {
    title: "No signature",
    explanation:
      "There is an e-mail and no signature; most often the variable with the secret is not set where it is signed.",
    fix: "secret",
  },
  email_missing: {
    title: "No e-mail",
    explanation: "There is a signature and no e-mail; pass the address that was signed beside it.",
    fix: "encode",
  },
  email_invalid: {
    title: "Not an e-mail address",
    explanation:
      "What is passed as e-mail is not one plain address: no name, no angle brackets, no white space.",
    fix: "encode",
  },
  parameter_repeated: {
    title: "A parameter given twice",
    explanation: "A parameter stands in the query more than once, so it is not clear which one counts.",
    fix: "encode",
  },

  email_case: {
    title: "E-mail in another case",
    explanation:
      "The address was signed in other upper and lower case than it is passed; the two must agree letter by letter.",
    fix: "email",
  },
  email_padded: {
    title: "White space around the passed e-mail",
    explanation:
      "The address is passed with a space or a line break at an end that was not there when it was signed.",
    fix: "email",
  },
  email_trimmed: {
    title: "White space in the signed e-mail",
    explanation:
      "The address was signed with a space or a line break at an end and passed without it; trim it before signing.",
    fix: "email",
  },
  email_plus: {
    title: "A plus was signed as a space",
    explanation:
      "The address was decoded from a query before it was signed, which turned its plus into a space.",
    fix: "email",
  },
  email_encoded: {
    title: "E-mail encoded twice",
    explanation:
      "The address is percent-encoded on one side only; sign the plain one and encode it once, for the address.",
    fix: "encode",
  },
  email_normalized: {
    title: "Another Unicode form",
    explanation: "The address was signed in another Unicode normal form than the one it is passed in.",
    fix: "email",
  },
  message_quoted: {
    title: "Quotes were signed along",
    explanation: "The address was turned into JSON, or put into quotes, before it was signed.",
    fix: "email",
  },
  message_missing: {
    title: "Nothing was signed",
    explanation:
      "The text that was signed is empty or “undefined”: the variable with the address was not set.",
    fix: "email",
  },

  key_hex_decoded: {
    title: "The secret was hex-decoded",
    explanation: "The secret was decoded from hex before use; its text is the key, as it is shown.",
    fix: "key",
  },
  key_base64_decoded: {
    title: "The secret was Base64-decoded",
    explanation: "The secret was decoded from Base64 before use; its text is the key, as it is shown.",
    fix: "key",
  },
  key_padded: {
    title: "White space around the secret",
    explanation:
      "The secret was used with a line break, a space or quotes at an end, as files and environments may add.",
    fix: "trim-secret",
  },
  key_missing: {
    title: "The secret was empty",
    explanation: "It was signed with an empty or undefined key: the variable is not set on your server.",
    fix: "secret",
  },
  key_is_id: {
    title: "An id in place of the secret",
    explanation: "It was signed with a public id as the key; take the secret itself from the settings.",
    fix: "secret",
  },
  key_swapped: {
    title: "Key and message swapped",
    explanation:
      "The address was used as the key and the secret as the message: the two arguments are swapped.",
    fix: "sign",
  },
  plain_hash: {
    title: "A plain hash, no HMAC",
    explanation: "The secret and the address were hashed together; that is not an HMAC, which takes a key.",
    fix: "sign",
  },
  other_algorithm: {
    title: "Another algorithm",
    explanation: "It was made with another hash algorithm; Lodge takes HMAC-SHA256 only.",
    fix: "sign",
  },
  secret_ended: {
    title: "A secret that has ended",
    explanation: "It is right, and signed with a secret that this workspace no longer accepts.",
    fix: "secret",
  },
  secret_other_kind: {
    title: "A secret of the other kind",
    explanation: "Signatures and tokens have secrets of their own, and the other kind’s was used here.",
    fix: "secret",
  },
  secret_unknown: {
    title: "An unknown secret, or another e-mail",
    explanation:
      "None of this workspace’s secrets made it, live or recently ended, in any way Lodge knows: it belongs to another workspace or another address.",
    fix: "secret",
  },

  ...TOKEN_CAUSES,
} as const satisfies Record<string, Cause>;

export type CauseCode = keyof typeof CAUSES;
