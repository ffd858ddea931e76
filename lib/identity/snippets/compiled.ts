import { escapedIframe } from "./iframe";
import type { Snippet } from "./iframe";

/** Splits the element around the query, for languages that concatenate strings. */
const joined = (portal: string) => escapedIframe(`${portal}?" + query + "`);

const go = (portal: string) => `package support

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/url"
	"os"
)

// Portal returns the HTML of the support portal for a signed-in user.
// You must have verified the email. The signing secret from Settings > Security
// comes from your server's environment. Never send it to the browser.
func Portal(email string) (string, error) {
	secret := os.Getenv("LODGE_SECRET")
	if secret == "" {
		return "", errors.New("LODGE_SECRET is not set")
	}
	hash := hmac.New(sha256.New, []byte(secret))
	hash.Write([]byte(email))
	query := "email=" + url.QueryEscape(email) + "&amp;hmac=" + hex.EncodeToString(hash.Sum(nil))
	return "${joined(portal).replace('\\" + query + \\"', '" + query + "')}", nil
}
`;

const java = (portal: string) => `import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public final class Support {
    /** Returns the support portal's HTML for a signed-in user whose email you have verified. */
    public static String portal(String email) throws GeneralSecurityException {
        // The signing secret from Settings > Security, kept in your server's environment. Never send it to the browser.
        String secret = Objects.requireNonNull(System.getenv("LODGE_SECRET"), "LODGE_SECRET is not set");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        String hmac = HexFormat.of().formatHex(mac.doFinal(email.getBytes(UTF_8)));
        String query = "email=" + URLEncoder.encode(email, UTF_8) + "&amp;hmac=" + hmac;
        return "${joined(portal).replace('\\" + query + \\"', '" + query + "')}";
    }
}
`;

const csharp = (portal: string) => `using System;
using System.Security.Cryptography;
using System.Text;

public static class Support
{
    /// <summary>Returns the support portal's HTML for a signed-in user whose email you have verified.</summary>
    public static string Portal(string email)
    {
        // The signing secret from Settings > Security, kept in your server's environment. Never send it to the browser.
        var secret = Environment.GetEnvironmentVariable("LODGE_SECRET")
            ?? throw new InvalidOperationException("LODGE_SECRET is not set.");
        using (var signer = new HMACSHA256(Encoding.UTF8.GetBytes(secret)))
        {
            var hash = signer.ComputeHash(Encoding.UTF8.GetBytes(email));
            var hmac = BitConverter.ToString(hash).Replace("-", "").ToLowerInvariant();
            var query = $"email={Uri.EscapeDataString(email)}&amp;hmac={hmac}";
            return "${joined(portal).replace('\\" + query + \\"', '" + query + "')}";
        }
    }
}
`;

export const COMPILED: Snippet[] = [
  { id: "go", label: "Go", group: "More languages", file: "support/portal.go", write: go },
  { id: "java", label: "Java", group: "More languages", file: "Support.java", write: java },
  { id: "csharp", label: "C#", group: "More languages", file: "Support.cs", write: csharp },
];
