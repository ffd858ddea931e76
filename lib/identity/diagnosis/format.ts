/** Topic of a line of code that fixes a cause. */
export type FixTopic =
  | "sign"
  | "key"
  | "email"
  | "encode"
  | "secret"
  | "trim-secret"
  | "token-sign"
  | "token-exp"
  | "token-claims"
  | "token-kid";

export const FIX_LANGUAGES = [
  { id: "node", label: "Node.js" },
  { id: "php", label: "PHP" },
  { id: "python", label: "Python" },
  { id: "ruby", label: "Ruby" },
  { id: "go", label: "Go" },
  { id: "java", label: "Java" },
  { id: "csharp", label: "C#" },
] as const;

export type FixLanguage = (typeof FIX_LANGUAGES)[number]["id"];

/** One line each. `secret`, `email`, `user` and `key` are the host's own variables. */
const LINES: Record<FixLanguage, Record<FixTopic, string>> = {
  node: {
    sign: 'const hmac = createHmac("sha256", secret).update(email, "utf8").digest("hex");',
    key: 'createHmac("sha256", secret) // the text, not Buffer.from(secret, "hex")',
    email: "const email = user.email.trim(); // sign and pass this same variable",
    encode: "const query = new URLSearchParams({ email, hmac }).toString(); // encodes each value once",
    secret:
      "const secret = process.env.LODGE_SECRET; if (!secret) throw new Error('LODGE_SECRET is not set');",
    "trim-secret": "const secret = process.env.LODGE_SECRET.trim();",
    "token-sign": 'const token = jwt.sign(claims, key, { algorithm: "HS256", keyid: keyId });',
    "token-exp": "exp: Math.floor(Date.now() / 1000) + 300",
    "token-claims": "{ external_id: user.id, email: user.email, exp: Math.floor(Date.now() / 1000) + 300 }",
    "token-kid": 'jwt.sign(claims, key, { algorithm: "HS256", keyid: process.env.LODGE_KEY_ID });',
  },
  php: {
    sign: "$hmac = hash_hmac('sha256', $email, $secret);",
    key: "hash_hmac('sha256', $email, $secret); // the text, not hex2bin($secret)",
    email: "$email = trim($user->email); // sign and pass this same variable",
    encode: "$query = http_build_query(['email' => $email, 'hmac' => $hmac]); // encodes each value once",
    secret: "$secret = getenv('LODGE_SECRET') ?: throw new RuntimeException('LODGE_SECRET is not set');",
    "trim-secret": "$secret = trim(getenv('LODGE_SECRET'));",
    "token-sign": "$token = JWT::encode($claims, $key, 'HS256', $keyId);",
    "token-exp": "'exp' => time() + 300",
    "token-claims": "['external_id' => $user->id, 'email' => $user->email, 'exp' => time() + 300]",
    "token-kid": "JWT::encode($claims, $key, 'HS256', getenv('LODGE_KEY_ID'));",
  },
  python: {
    sign: "signature = hmac.new(secret.encode(), email.encode(), hashlib.sha256).hexdigest()",
    key: "hmac.new(secret.encode(), …)  # the text, not bytes.fromhex(secret)",
    email: "email = user.email.strip()  # sign and pass this same variable",
    encode: 'query = urlencode({"email": email, "hmac": signature})  # encodes each value once',
    secret: 'secret = os.environ["LODGE_SECRET"]  # fails if unset',
    "trim-secret": 'secret = os.environ["LODGE_SECRET"].strip()',
    "token-sign": 'token = jwt.encode(claims, key, algorithm="HS256", headers={"kid": key_id})',
    "token-exp": '"exp": int(time.time()) + 300',
    "token-claims": '{"external_id": str(user.id), "email": user.email, "exp": int(time.time()) + 300}',
    "token-kid": 'jwt.encode(claims, key, algorithm="HS256", headers={"kid": os.environ["LODGE_KEY_ID"]})',
  },
  ruby: {
    sign: 'hmac = OpenSSL::HMAC.hexdigest("SHA256", secret, email)',
    key: 'OpenSSL::HMAC.hexdigest("SHA256", secret, email) # the text, not [secret].pack("H*")',
    email: "email = user.email.strip # sign and pass this same variable",
    encode: "query = URI.encode_www_form(email: email, hmac: hmac) # encodes each value once",
    secret: 'secret = ENV.fetch("LODGE_SECRET") # fails if unset',
    "trim-secret": 'secret = ENV.fetch("LODGE_SECRET").strip',
    "token-sign": 'token = JWT.encode(claims, key, "HS256", kid: key_id)',
    "token-exp": "exp: Time.now.to_i + 300",
    "token-claims": "{ external_id: user.id, email: user.email, exp: Time.now.to_i + 300 }",
    "token-kid": 'JWT.encode(claims, key, "HS256", kid: ENV.fetch("LODGE_KEY_ID"))',
  },
  go: {
    sign: "mac := hmac.New(sha256.New, []byte(secret)); mac.Write([]byte(email)); signature := hex.EncodeToString(mac.Sum(nil))",
    key: "hmac.New(sha256.New, []byte(secret)) // the text, not hex.DecodeString(secret)",
    email: "email := strings.TrimSpace(user.Email) // sign and pass this same variable",
    encode: 'query := url.Values{"email": {email}, "hmac": {signature}}.Encode() // encodes each value once',
    secret: 'secret := os.Getenv("LODGE_SECRET"); if secret == "" { log.Fatal("LODGE_SECRET is not set") }',
    "trim-secret": 'secret := strings.TrimSpace(os.Getenv("LODGE_SECRET"))',
    "token-sign":
      'token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims); token.Header["kid"] = keyID; signed, err := token.SignedString([]byte(key))',
    "token-exp": '"exp": time.Now().Add(5 * time.Minute).Unix()',
    "token-claims":
      'jwt.MapClaims{"external_id": user.ID, "email": user.Email, "exp": time.Now().Add(5 * time.Minute).Unix()}',
    "token-kid": 'token.Header["kid"] = os.Getenv("LODGE_KEY_ID")',
  },
  java: {
    sign: 'mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256")); String hmac = HexFormat.of().formatHex(mac.doFinal(email.getBytes(UTF_8)));',
    key: 'new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256") // the text, not HexFormat.of().parseHex(secret)',
    email: "String email = user.getEmail().strip(); // sign and pass this same variable",
    encode: 'String query = "email=" + URLEncoder.encode(email, UTF_8) + "&hmac=" + hmac; // encoded once',
    secret:
      'String secret = Objects.requireNonNull(System.getenv("LODGE_SECRET"), "LODGE_SECRET is not set");',
    "trim-secret": 'String secret = System.getenv("LODGE_SECRET").strip();',
    "token-sign":
      "String token = JWT.create().withKeyId(keyId).withPayload(claims).sign(Algorithm.HMAC256(key));",
    "token-exp": ".withExpiresAt(Instant.now().plusSeconds(300))",
    "token-claims":
      '.withClaim("external_id", user.getId()).withClaim("email", user.getEmail()).withExpiresAt(Instant.now().plusSeconds(300))',
    "token-kid": 'JWT.create().withKeyId(System.getenv("LODGE_KEY_ID"))',
  },
  csharp: {
    sign: "var hmac = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(email))).ToLowerInvariant();",
    key: "Encoding.UTF8.GetBytes(secret) // the text, not Convert.FromHexString(secret)",
    email: "var email = user.Email.Trim(); // sign and pass this same variable",
    encode: 'var query = $"email={Uri.EscapeDataString(email)}&hmac={hmac}"; // encoded once',
    secret:
      'var secret = Environment.GetEnvironmentVariable("LODGE_SECRET") ?? throw new InvalidOperationException("LODGE_SECRET is not set");',
    "trim-secret": 'var secret = Environment.GetEnvironmentVariable("LODGE_SECRET")!.Trim();',
    "token-sign":
      "var credentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)) { KeyId = keyId }, SecurityAlgorithms.HmacSha256);",
    "token-exp": "Expires = DateTime.UtcNow.AddMinutes(5)",
    "token-claims":
      'Claims = new Dictionary<string, object> { ["external_id"] = user.Id, ["email"] = user.Email }, Expires = DateTime.UtcNow.AddMinutes(5)',
    "token-kid": 'KeyId = Environment.GetEnvironmentVariable("LODGE_KEY_ID")',
  },
};

/** @returns the line that fixes the cause on a server in this language */
export function fixLine(topic: FixTopic, language: FixLanguage): string {
  return LINES[language][topic];
}
