/** Gives the elements of the view of a workforce their tags; fetched only when that view is opened. */
import { RtWorkforceBar } from "./elements/rt-workforce-bar.js";
import { RtWorkforceChecks } from "./elements/rt-workforce-checks.js";
import { RtWorkforceEmployers } from "./elements/rt-workforce-employers.js";
import { RtWorkforceFigures } from "./elements/rt-workforce-figures.js";
import { RtWorkforceHelp } from "./elements/rt-workforce-help.js";
import { RtWorkforceLevels } from "./elements/rt-workforce-levels.js";
import { RtWorkforceSizes } from "./elements/rt-workforce-sizes.js";
import { RtWorkforceWrong } from "./elements/rt-workforce-wrong.js";
import { RtWorkforce } from "./elements/rt-workforce.js";

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  "rt-workforce": RtWorkforce,
  "rt-workforce-bar": RtWorkforceBar,
  "rt-workforce-checks": RtWorkforceChecks,
  "rt-workforce-employers": RtWorkforceEmployers,
  "rt-workforce-figures": RtWorkforceFigures,
  "rt-workforce-help": RtWorkforceHelp,
  "rt-workforce-levels": RtWorkforceLevels,
  "rt-workforce-sizes": RtWorkforceSizes,
  "rt-workforce-wrong": RtWorkforceWrong,
};

for (const [tag, element] of Object.entries(elements)) customElements.get(tag) ?? customElements.define(tag, element);
