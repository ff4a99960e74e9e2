/** Gives the elements of the view of levels their tags; fetched only when that view is opened. */
import { RtLevelClause } from "./elements/rt-level-clause.js";
import { RtLevelNext } from "./elements/rt-level-next.js";
import { RtLevelNumbers } from "./elements/rt-level-numbers.js";
import { RtLevelRoute } from "./elements/rt-level-route.js";
import { RtLevelTimeline } from "./elements/rt-level-timeline.js";
import { RtLevels } from "./elements/rt-levels.js";
import { RtLevelStandard } from "./elements/rt-level-standard.js";

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  "rt-level-clause": RtLevelClause,
  "rt-level-next": RtLevelNext,
  "rt-level-numbers": RtLevelNumbers,
  "rt-level-route": RtLevelRoute,
  "rt-level-standard": RtLevelStandard,
  "rt-level-timeline": RtLevelTimeline,
  "rt-levels": RtLevels,
};

for (const [tag, element] of Object.entries(elements)) customElements.get(tag) ?? customElements.define(tag, element);
