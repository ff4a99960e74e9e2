/** Gives what shows the ladder in another view its tags; fetched only when that view has something to show. */
import { RtPayLadder } from "./elements/rt-pay-ladder.js";
import { RtPayProspect } from "./elements/rt-pay-prospect.js";
import { RtPayStep } from "./elements/rt-pay-step.js";

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  "rt-pay-ladder": RtPayLadder,
  "rt-pay-prospect": RtPayProspect,
  "rt-pay-step": RtPayStep,
};

for (const [tag, element] of Object.entries(elements)) customElements.get(tag) ?? customElements.define(tag, element);
