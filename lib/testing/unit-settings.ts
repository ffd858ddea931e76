// What every test that reads settings gets. Nothing here is a secret.
process.env["APP_URL"] = "http://localhost:3000";
process.env["APP_SECRET"] = "only-for-tests-only-for-tests-only-for-tests";
process.env["LOG_LEVEL"] = "silent";
process.env["DATABASE_URL"] ??= "postgresql://nobody:nothing@127.0.0.1:1/none";
