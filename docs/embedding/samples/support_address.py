# LODGE_SECRET=… python3 support_address.py https://lodge.example.com WORKSPACE_ID ada@example.com "Ada Lovelace"
import hashlib
import hmac
import os
import sys
from urllib.parse import urlencode


def support_address(lodge, workspace_id, secret, email, name):
    """The address for the iframe. Runs on your server: the secret never reaches a browser."""
    signature = hmac.new(secret.encode(), email.encode(), hashlib.sha256).hexdigest()
    query = urlencode({"email": email, "hmac": signature, "nickname": name})
    return f"{lodge}/portal/{workspace_id}?{query}"


lodge, workspace_id, email, name = sys.argv[1:]
print(support_address(lodge, workspace_id, os.environ["LODGE_SECRET"], email, name))
