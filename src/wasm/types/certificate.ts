// ---- Certificates ----

/** Whether numbers fit what their certificates say. */
export interface NumberChecks {
  as_of: Day;
  /** In the order given. */
  checks: NumberCheck[];
  citations: Citation[];
  documents: DocumentUsed[];
}

/** Whether the number of one certificate fits it. */
export interface NumberCheck {
  certificate: string;
  name: string;
  /** As it was compared, in plain capitals and digits. */
  number?: string;
  /** `not-recognised`: no rule that is known fits; nothing more follows. `unknown`: there is no number. */
  outcome: "fits" | "contradicts" | "not-recognised" | "unknown";
  grammar?: {
    /** Position in `documents`. */
    document: number;
    id: string;
    title: string;
    /** Nothing official. */
    example: boolean;
  };
  /** From the left. */
  parts?: NumberPart[];
  reasons: Reason[];
  /** Addresses without a scheme. */
  look_up?: string[];
  /** Positions in `citations`. */
  citations?: number[];
}

/** A part of a number. */
export interface NumberPart {
  title: string;
  /** Position of its first character, from 1. */
  from: number;
  text: string;
  says?: "year" | "level" | "issuer-class" | "body" | "region" | "serial";
  meaning?: string;
  /** How it compares with the certificate; `nothing` where there is nothing to compare. */
  agreement: "same" | "differs" | "not-stated" | "nothing";
}

/** A certificate ready to be printed. */
export interface CertificateForm {
  /** In the order printed; none, where no document has a form of its kind. */
  fields: CertificateField[];
  /** What has to stand across the paper: 示例, 样张 or 对不上. */
  mark?: "example" | "specimen" | "differs";
  /** What the identity number looks like, where one was given. */
  identity?: "fits" | "check-digit" | "malformed" | "not-checked";
  reasons: Reason[];
  look_up?: string[];
  citations: Citation[];
  documents: DocumentUsed[];
}

/** A field of a certificate. */
export interface CertificateField {
  of:
    | "title"
    | "body"
    | "issuer"
    | "issued"
    | "name"
    | "identity-kind"
    | "identity-number"
    | "occupation"
    | "specialty"
    | "level"
    | "number"
    | "photograph"
    | "matrix-code"
    | "look-up";
  /** Its label. */
  title: Text;
  /** A picture or what is not known has none; identity numbers are covered but for ten characters. */
  value?: Text;
}
