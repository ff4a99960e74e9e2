/** Gives the elements of the mentor's view their tags; fetched only when that view is opened. */
import { RtMentor } from "./elements/rt-mentor.js";
import { RtMentorCertificates } from "./elements/rt-mentor-certificates.js";
import { RtMentorClass } from "./elements/rt-mentor-class.js";
import { RtMentorDock } from "./elements/rt-mentor-dock.js";
import { RtMentorGrade } from "./elements/rt-mentor-grade.js";
import { RtMentorImport } from "./elements/rt-mentor-import.js";
import { RtMentorIssue } from "./elements/rt-mentor-issue.js";
import { RtMentorList } from "./elements/rt-mentor-list.js";
import { RtMentorMe } from "./elements/rt-mentor-me.js";
import { RtMentorMerge } from "./elements/rt-mentor-merge.js";
import { RtMentorPaper } from "./elements/rt-mentor-paper.js";
import { RtMentorPerson } from "./elements/rt-mentor-person.js";
import { RtMentorPicture } from "./elements/rt-mentor-picture.js";
import { RtMentorRevision } from "./elements/rt-mentor-revision.js";
import { RtMentorRunning } from "./elements/rt-mentor-running.js";
import { RtMentorStart } from "./elements/rt-mentor-start.js";
import { RtMentorStrip } from "./elements/rt-mentor-strip.js";
import { RtMentorVetoes } from "./elements/rt-mentor-vetoes.js";
import { RtMentorWon } from "./elements/rt-mentor-won.js";

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  "rt-mentor": RtMentor,
  "rt-mentor-certificates": RtMentorCertificates,
  "rt-mentor-class": RtMentorClass,
  "rt-mentor-dock": RtMentorDock,
  "rt-mentor-grade": RtMentorGrade,
  "rt-mentor-import": RtMentorImport,
  "rt-mentor-issue": RtMentorIssue,
  "rt-mentor-list": RtMentorList,
  "rt-mentor-me": RtMentorMe,
  "rt-mentor-merge": RtMentorMerge,
  "rt-mentor-paper": RtMentorPaper,
  "rt-mentor-person": RtMentorPerson,
  "rt-mentor-picture": RtMentorPicture,
  "rt-mentor-revision": RtMentorRevision,
  "rt-mentor-running": RtMentorRunning,
  "rt-mentor-start": RtMentorStart,
  "rt-mentor-strip": RtMentorStrip,
  "rt-mentor-vetoes": RtMentorVetoes,
  "rt-mentor-won": RtMentorWon,
};

for (const [tag, element] of Object.entries(elements)) customElements.get(tag) ?? customElements.define(tag, element);
