/** Gives the elements of the bargaining table their tags; fetched only when that view is opened. */
import { RtBargain } from "./elements/rt-bargain.js";
import { RtBargainChanges } from "./elements/rt-bargain-changes.js";
import { RtBargainCost } from "./elements/rt-bargain-cost.js";
import { RtBargainExport } from "./elements/rt-bargain-export.js";
import { RtBargainGroups } from "./elements/rt-bargain-groups.js";
import { RtBargainHead } from "./elements/rt-bargain-head.js";
import { RtBargainLevels } from "./elements/rt-bargain-levels.js";
import { RtBargainMovers } from "./elements/rt-bargain-movers.js";
import { RtBargainRaise } from "./elements/rt-bargain-raise.js";
import { RtBargainSection } from "./elements/rt-bargain-section.js";
import { RtBargainStage } from "./elements/rt-bargain-stage.js";
import { RtBargainTerms } from "./elements/rt-bargain-terms.js";

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  "rt-bargain": RtBargain,
  "rt-bargain-changes": RtBargainChanges,
  "rt-bargain-cost": RtBargainCost,
  "rt-bargain-export": RtBargainExport,
  "rt-bargain-groups": RtBargainGroups,
  "rt-bargain-head": RtBargainHead,
  "rt-bargain-levels": RtBargainLevels,
  "rt-bargain-movers": RtBargainMovers,
  "rt-bargain-raise": RtBargainRaise,
  "rt-bargain-section": RtBargainSection,
  "rt-bargain-stage": RtBargainStage,
  "rt-bargain-terms": RtBargainTerms,
};

for (const [tag, element] of Object.entries(elements)) customElements.get(tag) ?? customElements.define(tag, element);
