// LODGE_SECRET=… go run support_address.go https://lodge.example.com WORKSPACE_ID ada@example.com "Ada Lovelace"
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"os"
)

// supportAddress is the address for the iframe. Runs on your server: the secret never reaches a browser.
func supportAddress(lodge, workspaceID, secret, email, name string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(email))
	query := url.Values{}
	query.Set("email", email)
	query.Set("hmac", hex.EncodeToString(mac.Sum(nil)))
	query.Set("nickname", name)
	return lodge + "/portal/" + workspaceID + "?" + query.Encode()
}

func main() {
	lodge, workspaceID, email, name := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	fmt.Println(supportAddress(lodge, workspaceID, os.Getenv("LODGE_SECRET"), email, name))
}
