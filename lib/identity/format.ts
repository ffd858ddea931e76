export const SNIPPET_LANGUAGES = [
  { id: "node", label: "Node.js" },
  { id: "php", label: "PHP" },
  { id: "go", label: "Go" },
  { id: "python", label: "Python" },
  { id: "ruby", label: "Ruby" },
] as const;

export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number]["id"];

/** What of a workspace stands in its snippet. The secret never does: it comes from the host's environment. */
export type SnippetValues = { baseUrl: string; workspaceId: string };

const ATTRIBUTES = [
  'title="Support"',
  'referrerpolicy="origin"',
  'sandbox="allow-forms allow-popups allow-scripts"',
  'width="100%"',
  'height="600"',
];

/** The published iframe (contract section 2.1) around an address; `quote` writes it for a string of the language. */
function iframe(address: string, quote: (text: string) => string = (text) => text): string {
  return quote(`<iframe ${ATTRIBUTES.join(" ")} src="${address}"></iframe>`);
}

const escaped = (text: string) => text.replaceAll('"', '\\"');

const WRITERS: Record<SnippetLanguage, (portal: string) => string> = {
  node: (portal) => `import { createHmac } from "node:crypto";

// The secret of Settings > Security, from the environment of your server. It never reaches the browser.
const secret = process.env.LODGE_SECRET;
if (!secret) throw new Error("LODGE_SECRET is not set.");

/** The HTML of the support portal for a signed-in user. \`email\` is their address, verified by you. */
export function supportPortal(email) {
  const hmac = createHmac("sha256", secret).update(email, "utf8").digest("hex");
  const query = \`email=\${encodeURIComponent(email).replaceAll("'", "%27")}&amp;hmac=\${hmac}\`;
  return \`${iframe(`${portal}?\${query}`)}\`;
}
`,
  php: (portal) => `<?php
// The secret of Settings > Security, from the environment of your server. It never reaches the browser.

/** The HTML of the support portal for a signed-in user. $email is their address, verified by you. */
function support_portal(string $email): string
{
    $secret = getenv('LODGE_SECRET');
    if ($secret === false || $secret === '') {
        throw new RuntimeException('LODGE_SECRET is not set.');
    }
    $hmac = hash_hmac('sha256', $email, $secret);
    $query = 'email=' . rawurlencode($email) . '&amp;hmac=' . $hmac;
    return '${iframe(`${portal}?' . $query . '`)}';
}
`,
  go: (portal) => `package support

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/url"
	"os"
)

// Portal returns the HTML of the support portal for a signed-in user.
// The e-mail is their address, verified by you. The secret of Settings > Security
// comes from the environment of your server and never reaches the browser.
func Portal(email string) (string, error) {
	secret := os.Getenv("LODGE_SECRET")
	if secret == "" {
		return "", errors.New("LODGE_SECRET is not set")
	}
	hash := hmac.New(sha256.New, []byte(secret))
	hash.Write([]byte(email))
	query := "email=" + url.QueryEscape(email) + "&amp;hmac=" + hex.EncodeToString(hash.Sum(nil))
	return "${iframe(`${portal}?`, escaped).replace('\\"></iframe>', '" + query + "\\"></iframe>')}", nil
}
`,
  python: (portal) => `import hashlib
import hmac
import os
from urllib.parse import quote


def support_portal(email: str) -> str:
    """The HTML of the support portal for a signed-in user. The e-mail is theirs, verified by you."""
    # The secret of Settings > Security, from the environment of your server. It never reaches the browser.
    secret = os.environ["LODGE_SECRET"]
    signature = hmac.new(secret.encode(), email.encode(), hashlib.sha256).hexdigest()
    query = f"email={quote(email, safe='')}&amp;hmac={signature}"
    return f'${iframe(`${portal}?{query}`)}'
`,
  ruby: (portal) => `require "erb"
require "openssl"

# The HTML of the support portal for a signed-in user. The e-mail is theirs, verified by you.
# In a Rails view, mark it as safe: support_portal(current_user.email).html_safe
def support_portal(email)
  # The secret of Settings > Security, from the environment of your server. It never reaches the browser.
  secret = ENV.fetch("LODGE_SECRET")
  hmac = OpenSSL::HMAC.hexdigest("SHA256", secret, email)
  query = "email=#{ERB::Util.url_encode(email)}&amp;hmac=#{hmac}"
  "${iframe(`${portal}?#{query}`, escaped)}"
end
`,
};

/** Code for a host's server: signs the e-mail of the signed-in user and writes the portal's iframe. */
export function signingSnippet(language: SnippetLanguage, { baseUrl, workspaceId }: SnippetValues): string {
  return WRITERS[language](`${baseUrl}/portal/${workspaceId}`);
}
