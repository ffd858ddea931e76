/** @jsxImportSource preact */
import { useActions } from "./actions";
import { Icon } from "./icon";
import { usePortalState } from "./state-context";

/** Workspace name, greeting and "New ticket" button. */
export function Header() {
  const { page } = usePortalState();
  const { show, signOut } = useActions();
  const { name, greeting, logoUrl } = page.workspace;
  return (
    <header class="lodge-header">
      {logoUrl && <img class="lodge-logo" src={logoUrl} alt="" />}
      <div class="lodge-title">
        <h1 class="lodge-name">{name} support</h1>
        {greeting && <p class="lodge-greeting">{greeting}</p>}
      </div>
      {page.standalone && (
        <button class="lodge-button lodge-sign-out" type="button" onClick={signOut}>
          Sign out
        </button>
      )}
      {!page.visitor && (
        <button
          class="lodge-button lodge-button-primary lodge-new-ticket"
          type="button"
          onClick={() => show({ name: "new" })}
        >
          <Icon name="plus" />
          New ticket
        </button>
      )}
    </header>
  );
}
