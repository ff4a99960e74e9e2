/** Gives every element its tag. Classes and registration are apart, so that a portal can rename them. */
import { RtAchievementForm } from "./rt-achievement-form.js";
import { RtClause } from "./rt-clause.js";
import { RtCompare } from "./rt-compare.js";
import { RtDecisionBar } from "./rt-decision-bar.js";
import { RtDrop } from "./rt-drop.js";
import { RtEnrolments } from "./rt-enrolments.js";
import { RtLearner } from "./rt-learner.js";
import { RtMapping } from "./rt-mapping.js";
import { RtMappingCards } from "./rt-mapping-cards.js";
import { RtNextSteps } from "./rt-next-steps.js";
import { RtPinMaker } from "./rt-pin-maker.js";
import { RtPins } from "./rt-pins.js";
import { RtProgrammePicker } from "./rt-programme-picker.js";
import { RtProof } from "./rt-proof.js";
import { RtRecordEditor } from "./rt-record-editor.js";
import { RtRecordPane } from "./rt-record-pane.js";
import { RtRequirementTree } from "./rt-requirement-tree.js";
import { RtResult } from "./rt-result.js";
import { RtState } from "./rt-state.js";
import { RtTable } from "./rt-table.js";
import { RtTables } from "./rt-tables.js";

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  "rt-achievement-form": RtAchievementForm,
  "rt-clause": RtClause,
  "rt-compare": RtCompare,
  "rt-decision-bar": RtDecisionBar,
  "rt-drop": RtDrop,
  "rt-enrolments": RtEnrolments,
  "rt-learner": RtLearner,
  "rt-mapping": RtMapping,
  "rt-mapping-cards": RtMappingCards,
  "rt-next-steps": RtNextSteps,
  "rt-pin-maker": RtPinMaker,
  "rt-pins": RtPins,
  "rt-programme-picker": RtProgrammePicker,
  "rt-proof": RtProof,
  "rt-record-editor": RtRecordEditor,
  "rt-record-pane": RtRecordPane,
  "rt-requirement-tree": RtRequirementTree,
  "rt-result": RtResult,
  "rt-state": RtState,
  "rt-table": RtTable,
  "rt-tables": RtTables,
};

for (const [tag, element] of Object.entries(elements)) customElements.get(tag) ?? customElements.define(tag, element);
