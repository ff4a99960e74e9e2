// ---- A learner's record ----

/** What a learner brings; it never leaves the device. */
export interface LearnerRecord {
  schema: "record@1";
  id: string;
  name?: string;
  born?: Day;
  /** In the words of a standard, such as `works-or-intends-to`. */
  declares?: string[];
  /** Two at once: a learner registered in two schools (双学籍). */
  enrolments?: Enrolment[];
  /** Ids are unique within the record. */
  achievements?: Achievement[];
}

/** A ledger the learner has at a school (学籍). */
export interface Enrolment {
  institution: string;
  programme: string;
  entered: Day;
  left?: Day;
}

/** Something learned, earned or done (学习成果). */
export type Achievement =
  | { course: CourseTaken }
  | { certificate: CertificateHeld }
  | { award: AwardWon }
  | { work: WorkPeriod }
  | { title: TitleHeld }
  | { schooling: Schooling }
  | { service: ServicePeriod }
  | { project: Project };

/** A course taken (课程). */
export interface CourseTaken {
  id: string;
  name: string;
  code?: string;
  institution?: string;
  credits?: Decimal;
  hours?: Decimal;
  grade?: GradeText;
  date?: Day;
  nature?: string;
  category?: string;
  mode?: string;
  level?: string;
  outcomes?: string[];
  overlaps?: JudgedOverlap[];
  evidence?: string[];
}

/** Content overlap as judged by somebody. */
export interface JudgedOverlap {
  institution: string;
  course: string;
  share: Share;
  judged_by: string;
}

/** A certificate held (证书). */
export interface CertificateHeld {
  id: string;
  name: string;
  kind: string;
  occupation?: string;
  specialty?: string;
  level?: Level;
  issuer_class?: string;
  number?: string;
  issued?: Day;
  valid_until?: Day;
  credits?: Decimal;
  hours?: Decimal;
  grade?: GradeText;
  registers?: RegisterEntry[];
  outcomes?: string[];
  evidence?: string[];
}

/** What an outside register records. */
export interface RegisterEntry {
  register: string;
  credits: Decimal;
}

/** An award won (获奖). */
export interface AwardWon {
  id: string;
  name: string;
  kind: string;
  contest?: string;
  class: Level;
  rank?: Level;
  placing?: Placing;
  organiser?: string;
  form?: string;
  position?: number;
  date?: Day;
  evidence?: string[];
}

/** A place among entrants. */
export interface Placing {
  place: number;
  entrants: number;
}

/** A period of work (工作经历). */
export interface WorkPeriod {
  id: string;
  name: string;
  occupation?: string;
  /** Such as `probation` (见习); ordinary work, where absent. */
  kind?: string;
  from: Day;
  until?: Day;
  evidence?: string[];
}

/** A professional title (职称). */
export interface TitleHeld {
  id: string;
  name: string;
  grade?: Level;
  /** Codes of the occupations its field matches. */
  occupations?: string[];
  date?: Day;
  evidence?: string[];
}

/** Schooling, finished or going on (学历). */
export interface Schooling {
  id: string;
  name: string;
  level: string;
  institution?: string;
  programme?: string;
  programme_name?: string;
  credits?: Decimal;
  entered?: Day;
  /** Expected end, while it goes on. */
  expected?: Day;
  graduated?: Day;
  evaluations?: ProgrammeEvaluation[];
  evidence?: string[];
}

/** That a body has evaluated a programme for a goal. */
export interface ProgrammeEvaluation {
  by: string;
  goal: Level;
  date: Day;
}

/** A period of service (服役). */
export interface ServicePeriod {
  id: string;
  name: string;
  kind: string;
  from: Day;
  until?: Day;
  evidence?: string[];
}

/** A project, patent or paper (项目). */
export interface Project {
  id: string;
  name: string;
  kind: string;
  hours?: Decimal;
  position?: number;
  date?: Day;
  evidence?: string[];
}
