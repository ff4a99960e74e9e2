/** Gives the elements of the view of pay their tags; fetched only when that view is opened. */
import { RtLevelClause } from "../eligibility/elements/rt-level-clause.js";
import { RtPayEmployment } from "./elements/rt-pay-employment.js";
import { RtPayEntries } from "./elements/rt-pay-entries.js";
import { RtPayField } from "./elements/rt-pay-field.js";
import { RtPayFloors } from "./elements/rt-pay-floors.js";
import { RtPayLadder } from "./elements/rt-pay-ladder.js";
import { RtPayLines } from "./elements/rt-pay-lines.js";
import { RtPayMore } from "./elements/rt-pay-more.js";
import { RtPayPeriods } from "./elements/rt-pay-periods.js";
import { RtPayRefused } from "./elements/rt-pay-refused.js";
import { RtPaySide } from "./elements/rt-pay-side.js";
import { RtPayStep } from "./elements/rt-pay-step.js";
import { RtPayTotal } from "./elements/rt-pay-total.js";
import { RtPayWanted } from "./elements/rt-pay-wanted.js";
import { RtPay } from "./elements/rt-pay.js";

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  "rt-level-clause": RtLevelClause,
  "rt-pay": RtPay,
  "rt-pay-employment": RtPayEmployment,
  "rt-pay-entries": RtPayEntries,
  "rt-pay-field": RtPayField,
  "rt-pay-floors": RtPayFloors,
  "rt-pay-ladder": RtPayLadder,
  "rt-pay-lines": RtPayLines,
  "rt-pay-more": RtPayMore,
  "rt-pay-periods": RtPayPeriods,
  "rt-pay-refused": RtPayRefused,
  "rt-pay-side": RtPaySide,
  "rt-pay-step": RtPayStep,
  "rt-pay-total": RtPayTotal,
  "rt-pay-wanted": RtPayWanted,
};

for (const [tag, element] of Object.entries(elements)) customElements.get(tag) ?? customElements.define(tag, element);
