/** The certificates a class has earned, filled in by the engine as the rules of their kind say. */
import type { CertificateForm, CertificateHeld, Lang } from "../engine/types.js";
import type { Store } from "../state/store.js";
import type { Mentor } from "./state.js";

export interface FilledForm {
  readonly candidate: string;
  readonly form: CertificateForm;
}

/** One for each certificate that was granted, in the order of the class. */
export async function filledForms(mentor: Mentor, store: Store, lang: Lang): Promise<readonly FilledForm[]> {
  const { graded, work } = mentor;
  if (!graded || !work) return [];
  const { session, beside } = work;
  const forms: FilledForm[] = [];
  for (const { candidate, name, grants } of graded.candidates) {
    for (const { achievement } of grants) {
      if (!("certificate" in achievement)) continue;
      const { certificate } = achievement;
      const identity = beside[candidate]?.identity;
      const answer = await store.ask(
        JSON.stringify({
          schema: "certificate-form/1",
          as_of: certificate.issued ?? session.held,
          certificate: certificate satisfies CertificateHeld,
          holder: { ...(name !== undefined && { name }), ...(identity && { identity_kind: "resident-id", identity_number: identity }) },
          ...(session.issue?.issuer && { issuer: session.issue.issuer }),
          earned_by: session.assessment.document,
          lang,
        }),
      );
      if (answer.schema === "certificate-form/1") forms.push({ candidate, form: answer.form });
      else if (answer.schema === "refusal/1") throw new Error(answer.diagnostics.map(({ message }) => message).join(" "));
    }
  }
  return forms;
}
