/** Of many employers those that are asked for, in the order asked for. */
import type { Employer, EmployersAsked, EmployersBy, EmployersFound } from "./types.js";

export function chosen(employers: readonly Employer[], { search, named, by, down, most }: EmployersAsked): EmployersFound {
  const wanted = search.trim().toLowerCase();
  const names = new Set(named);
  const parts = ({ enterprise = "", region = "", industry = "", employer = "" }: Employer) => [enterprise, region, industry, employer];
  const found = wanted === "" ? [...employers] : employers.filter((one) => parts(one).some((part) => names.has(part) || part.toLowerCase().includes(wanted)));
  const sign = down ? -1 : 1;
  found.sort((a, b) => sign * compare(a, b, by));
  return { found: found.length, shown: found.slice(0, most) };
}

function compare(a: Employer, b: Employer, by: EmployersBy): number {
  switch (by) {
    case "enterprise":
    case "region":
    case "industry":
      return order(a[by] ?? "", b[by] ?? "");
    case "workers":
    case "raised":
    case "breached":
      return a[by] - b[by];
    default:
      return Number(a[by]) - Number(b[by]);
  }
}

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });
const order = (a: string, b: string): number => collator.compare(a, b);
