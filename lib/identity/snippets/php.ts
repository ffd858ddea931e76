import { iframe } from "./iframe";
import type { Snippet } from "./iframe";

const plain = (portal: string) => `<?php
// The signing secret from Settings > Security, kept in your server's environment. Never send it to the browser.

/** Returns the support portal's HTML for a signed-in user whose email you have verified. */
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
`;

const laravel = (portal: string) => `<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;
use Illuminate\\Http\\Response;

/** The support page. Mount behind your own sign-in: Route::get('/support', SupportController::class)->middleware('auth'); */
class SupportController extends Controller
{
    public function __invoke(Request $request): Response
    {
        // From Settings > Security. In config/services.php: 'lodge' => ['secret' => env('LODGE_SECRET')],
        $secret = config('services.lodge.secret') ?? throw new \\RuntimeException('LODGE_SECRET is not set.');
        $email = $request->user()->email;
        $hmac = hash_hmac('sha256', $email, $secret);
        $query = 'email=' . rawurlencode($email) . '&amp;hmac=' . $hmac;
        return response('${iframe(`${portal}?' . $query . '`)}');
    }
}
`;

export const PHP: Snippet[] = [
  { id: "php", label: "PHP", group: "PHP", file: "support_portal.php", write: plain },
  {
    id: "laravel",
    label: "Laravel",
    group: "PHP",
    file: "app/Http/Controllers/SupportController.php",
    write: laravel,
  },
];
