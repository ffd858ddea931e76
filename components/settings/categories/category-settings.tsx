"use client";

import { Tags } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { AddName } from "../add-name";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";
import { SettingsSection } from "../settings-section";
import { useSettings } from "../use-settings";
import { TagsSection } from "../tags/tags-section";
import { CategoryList } from "./category-list";
import { useAddCategory } from "./use-category-mutations";
import type { Categories } from "./use-category-mutations";

/** settings/categories: what customers choose from when they open a ticket. */
export function CategorySettings() {
  const query = useSettings<Categories>("categories");
  return (
    <SettingsPage
      title="Categories"
      intro="Customers choose one when they open a ticket. Each has its own view in the inbox."
    >
      <QueryBoundary query={query} shape={["h-64"]}>
        {({ items }) => (
          <SettingsSection title="Your categories" flush>
            {items.length > 0 ? (
              <CategoryList categories={items} />
            ) : (
              <EmptyState icon={<Tags />} title="No categories yet">
                Tickets are opened without a category. Add one below, like “Billing” or “Bug report”.
              </EmptyState>
            )}
            <AddCategory />
          </SettingsSection>
        )}
      </QueryBoundary>
      <TagsSection />
    </SettingsPage>
  );
}

function AddCategory() {
  const { mutate, isPending, error, reset } = useAddCategory();
  return (
    <AddName
      what="category"
      isPending={isPending}
      error={error}
      onReset={reset}
      onAdd={(name, onSuccess) => mutate({ name }, { onSuccess })}
    />
  );
}
