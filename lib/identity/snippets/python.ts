import { iframe } from "./iframe";
import type { Snippet } from "./iframe";

const plain = (portal: string) => `import hashlib
import hmac
import os
from urllib.parse import quote


def support_portal(email: str) -> str:
    """Returns the support portal's HTML for a signed-in user whose email you have verified."""
    # The signing secret from Settings > Security, kept in your server's environment. Never send it to the browser.
    secret = os.environ["LODGE_SECRET"]
    signature = hmac.new(secret.encode(), email.encode(), hashlib.sha256).hexdigest()
    query = f"email={quote(email, safe='')}&amp;hmac={signature}"
    return f'${iframe(`${portal}?{query}`)}'
`;

const fastapi = (portal: string) => `import hashlib
import hmac
import os
from urllib.parse import quote

from fastapi import APIRouter, Depends
from fastapi.responses import HTMLResponse

from .auth import current_user  # your own sign-in

router = APIRouter()

# The signing secret from Settings > Security, kept in your server's environment. Never send it to the browser.
SECRET = os.environ["LODGE_SECRET"].encode()


@router.get("/support", response_class=HTMLResponse)
def support(user=Depends(current_user)) -> str:
    signature = hmac.new(SECRET, user.email.encode(), hashlib.sha256).hexdigest()
    query = f"email={quote(user.email, safe='')}&amp;hmac={signature}"
    return f'${iframe(`${portal}?{query}`)}'
`;

const django = (portal: string) => `import hashlib
import hmac
import os
from urllib.parse import quote

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse

# The signing secret from Settings > Security, kept in your server's environment. Never send it to the browser.
SECRET = os.environ["LODGE_SECRET"].encode()


@login_required
def support(request):
    """The support page for a signed-in user whose email you have verified."""
    email = request.user.email
    signature = hmac.new(SECRET, email.encode(), hashlib.sha256).hexdigest()
    query = f"email={quote(email, safe='')}&amp;hmac={signature}"
    return HttpResponse(f'${iframe(`${portal}?{query}`)}')
`;

export const PYTHON: Snippet[] = [
  { id: "python", label: "Python", group: "Python", file: "support_portal.py", write: plain },
  { id: "fastapi", label: "FastAPI", group: "Python", file: "app/support.py", write: fastapi },
  { id: "django", label: "Django", group: "Python", file: "support/views.py", write: django },
];
