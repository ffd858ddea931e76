import { escapedIframe } from "./iframe";
import type { Snippet } from "./iframe";

const plain = (portal: string) => `require "erb"
require "openssl"

# Returns the support portal's HTML for a signed-in user whose email you have verified.
def support_portal(email)
  # The signing secret from Settings > Security, kept in your server's environment. Never send it to the browser.
  secret = ENV.fetch("LODGE_SECRET")
  hmac = OpenSSL::HMAC.hexdigest("SHA256", secret, email)
  query = "email=#{ERB::Util.url_encode(email)}&amp;hmac=#{hmac}"
  "${escapedIframe(`${portal}?#{query}`)}"
end
`;

const rails = (portal: string) => `# In your support page's view: <%= support_portal(current_user.email) %>
module SupportHelper
  def support_portal(email)
    # The signing secret from Settings > Security, kept in your server's environment. Never send it to the browser.
    secret = ENV.fetch("LODGE_SECRET")
    hmac = OpenSSL::HMAC.hexdigest("SHA256", secret, email)
    query = URI.encode_www_form(email: email, hmac: hmac)
    tag.iframe(
      title: "Support",
      referrerpolicy: "origin",
      sandbox: "allow-forms allow-popups allow-scripts",
      width: "100%",
      height: "600",
      src: "${portal}?#{query}"
    )
  end
end
`;

export const RUBY: Snippet[] = [
  { id: "ruby", label: "Ruby", group: "Ruby", file: "support_portal.rb", write: plain },
  { id: "rails", label: "Rails", group: "Ruby", file: "app/helpers/support_helper.rb", write: rails },
];
