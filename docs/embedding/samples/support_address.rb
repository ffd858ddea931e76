# LODGE_SECRET=… ruby support_address.rb https://lodge.example.com WORKSPACE_ID ada@example.com "Ada Lovelace"
require "openssl"
require "uri"

# The address for the iframe. Runs on your server: the secret never reaches a browser.
def support_address(lodge, workspace_id, secret, email, name)
  hmac = OpenSSL::HMAC.hexdigest("SHA256", secret, email)
  query = URI.encode_www_form(email: email, hmac: hmac, nickname: name)
  "#{lodge}/portal/#{workspace_id}?#{query}"
end

lodge, workspace_id, email, name = ARGV
puts support_address(lodge, workspace_id, ENV.fetch("LODGE_SECRET"), email, name)
