<?php
// LODGE_SECRET=… php support-address.php https://lodge.example.com WORKSPACE_ID ada@example.com "Ada Lovelace"

/** The address for the iframe. Runs on your server: the secret never reaches a browser. */
function support_address(string $lodge, string $workspaceId, string $secret, string $email, string $name): string
{
    $hmac = hash_hmac('sha256', $email, $secret);
    $query = http_build_query(['email' => $email, 'hmac' => $hmac, 'nickname' => $name]);
    return "$lodge/portal/$workspaceId?$query";
}

[, $lodge, $workspaceId, $email, $name] = $argv;
echo support_address($lodge, $workspaceId, getenv('LODGE_SECRET'), $email, $name), "\n";
