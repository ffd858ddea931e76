"use client";

import { useCategories, useMembers } from "@/components/lib/use-workspace-data";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ExportLink } from "./export-link";
import type { FilterName, Period, ReportSelection } from "./report-period";
import { useNames } from "./use-report";

type ReportFiltersProps = {
  choice: ReportSelection;
  timeZone: string;
  choose: (part: Partial<ReportSelection>) => void;
};

/** Filters and exports. */
export function ReportFilters({ choice, timeZone, choose }: ReportFiltersProps) {
  const filter = (name: FilterName) => ({
    value: choice[name],
    onChange: (value: string) => choose({ [name]: value }),
  });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Days choice={choice} choose={choose} />
      <NameFilter label="Agent" all="All agents" items={useMembers().data} {...filter("agent")} />
      <NameFilter label="Team" all="All teams" items={useNames("/teams").data} {...filter("team")} />
      <NameFilter
        label="Category"
        all="All categories"
        items={useCategories().data}
        {...filter("category")}
      />
      <NameFilter label="Tag" all="All tags" items={useNames("/tags").data} {...filter("tag")} />
      <div className="flex flex-wrap gap-2 sm:ml-auto">
        <ExportLink kind="tickets" choice={choice} timeZone={timeZone} />
        <ExportLink kind="ratings" choice={choice} timeZone={timeZone} />
      </div>
      <p className="w-full text-xs text-muted">Dates and times are in {timeZone.replaceAll("_", " ")}.</p>
    </div>
  );
}

function Days({ choice, choose }: Omit<ReportFiltersProps, "timeZone">) {
  const { period, from, to } = choice;
  const day = (name: "from" | "to", label: string) => (
    <Field label={label} className="w-38">
      <Input
        type="date"
        value={choice[name]}
        {...(name === "from" ? { max: to } : { min: from })}
        onChange={(event) => event.target.value && choose({ period: "custom", [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <>
      <Field label="Period" className="w-38">
        <Select value={period} onChange={(event) => choose({ period: event.target.value as Period })}>
          <option value="7">Last 7 days</option>
          <option value="30">Last 30 days</option>
          <option value="90">Last 90 days</option>
          <option value="custom">Custom dates…</option>
        </Select>
      </Field>
      {period === "custom" && day("from", "From")}
      {period === "custom" && day("to", "To")}
    </>
  );
}

type NameFilterProps = {
  label: string;
  all: string;
  items: { id: string; name: string }[] | undefined;
  value: string;
  onChange: (value: string) => void;
};

/** Hidden when there is nothing to choose from. */
function NameFilter({ label, all, items = [], value, onChange }: NameFilterProps) {
  if (items.length === 0 && !value) return null;
  return (
    <Field label={label} className="w-38">
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
