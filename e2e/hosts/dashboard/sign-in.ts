import type { Demo } from "./demo.ts";
import { html } from "./html.ts";
import { avatar, brand, page } from "./layout.ts";

/** This site's own sign-in. It is a demo: choosing a person is enough. */
export function signIn(demo: Demo, next: string): string {
  const people = demo.customers.map(
    ({ email, name }) =>
      html`<li>
        <button name="email" value="${email}">
          ${avatar(name)}<span class="who"><b>${name}</b><small>${email}</small></span>
        </button>
      </li>`,
  );
  return page(
    "Sign in",
    html`<body class="entrance">
      <main class="card">
        ${brand}
        <h1>Sign in</h1>
        <p>This is a customer’s own product, with Lodge on its Support page. Who are you today?</p>
        <form method="post" action="/sign-in">
          <input type="hidden" name="next" value="${next}" />
          <ul class="people">
            ${people}
          </ul>
        </form>
      </main>
    </body>`,
  );
}

export const notReady = () =>
  page(
    "One moment",
    html`<body class="entrance">
      <main class="card">
        ${brand}
        <h1>One moment</h1>
        <p>
          Lodge has not written its demo workspace yet. Start it with <code>npm start</code>, then reload.
        </p>
      </main>
    </body>`,
  );

export const notFound = () =>
  page(
    "Not found",
    html`<body class="entrance">
      <main class="card">
        ${brand}
        <h1>There is no such page</h1>
        <p><a href="/">Back to the overview</a></p>
      </main>
    </body>`,
  );
