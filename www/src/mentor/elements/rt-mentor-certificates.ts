/** Certificates on paper, A4, marked across where nothing is official. Shown on paper only. */
import { css, html, nothing } from "lit";
import type { CertificateForm } from "../../engine/types.js";
import type { FilledForm } from "../certificates.js";
import { MentorElement } from "../element.js";
import { mentorBase } from "../style.js";

/** Fields that are pictures: a frame is left for them. */
const PICTURES = ["photograph", "matrix-code"];
/** Fields that stand by themselves above the others. */
const HEADS = ["title", "body"];
/** What stands across a paper. */
const ACROSS = { example: "示例 EXAMPLE", specimen: "样张 SPECIMEN", differs: "对不上 DOES NOT FIT" } as const;
/** The same, where the form has a field for a number and nothing is in it. */
const UNNUMBERED = "未编号 UNNUMBERED";

export class RtMentorCertificates extends MentorElement {
  static override properties = { ...MentorElement.properties, forms: { attribute: false } };
  static override styles = [
    mentorBase,
    css`
      :host {
        display: none;
      }
      @media print {
        :host {
          display: block;
          font-size: 13pt;
          line-height: 1.6;
        }
      }
      section {
        position: relative;
        box-sizing: border-box;
        min-height: 230mm;
        padding: 16mm 14mm;
        border: 1mm double #555555;
        break-after: page;
        break-inside: avoid;
        overflow: hidden;
      }
      section:last-child {
        break-after: auto;
      }
      h2 {
        margin: 8mm 0 10mm;
        font-size: 26pt;
        text-align: center;
        letter-spacing: 0.08em;
      }
      .body {
        margin-bottom: 10mm;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 3mm 8mm;
      }
      dt {
        color: #444444;
      }
      dd {
        border-bottom: 0.2mm solid #777777;
        min-height: 1.6em;
      }
      .frames {
        display: flex;
        gap: 8mm;
        margin-top: 8mm;
      }
      .frames span {
        display: grid;
        place-items: center;
        width: 30mm;
        height: 38mm;
        border: 0.3mm dashed #777777;
        color: #555555;
        font-size: 10pt;
      }
      .across {
        position: absolute;
        inset: 90mm 0 auto;
        text-align: center;
        font-size: 60pt;
        font-weight: 700;
        color: rgb(120 120 120 / 24%);
        rotate: -24deg;
        pointer-events: none;
      }
      small {
        display: block;
        margin-top: 10mm;
        font-size: 9pt;
      }
    `,
  ];

  declare forms: readonly FilledForm[];

  override render(): unknown {
    return this.forms.filter(({ form }) => form.fields.length > 0).map(({ candidate, form }) => this.#form(candidate, form));
  }

  #form(candidate: string, { fields, mark, look_up: lookUp = [], documents }: CertificateForm): unknown {
    const { m } = this;
    const head = (of: string) => this.say(fields.find((field) => field.of === of)?.value);
    // Most forms have a field for where a certificate is looked up.
    const said = fields.some(({ value }) => lookUp.length > 0 && lookUp.every((site) => this.say(value).includes(site)));
    const unnumbered = fields.some(({ of, value }) => of === "number" && !value);
    const across = mark ? ACROSS[mark] : unnumbered ? UNNUMBERED : undefined;
    return html`<section data-certificate=${candidate}>
      ${across ? html`<div class="across" aria-hidden="true">${across}</div>` : nothing}
      <h2>${head("title")}</h2>
      <p class="body">${head("body")}</p>
      <dl>
        ${fields
          .filter(({ of }) => !HEADS.includes(of) && !PICTURES.includes(of))
          .map(({ of, title, value }) => html`<dt>${this.say(title)}</dt><dd class="num">${of === "number" && !value ? this.w.unnumbered : this.say(value)}</dd>`)}
      </dl>
      <div class="frames">${fields.filter(({ of }) => PICTURES.includes(of)).map(({ title }) => html`<span>${this.say(title)}</span>`)}</div>
      <small>
        ${said ? nothing : html`${lookUp.join(" · ")}<br />`}
        ${documents.map(({ title, version, digest }) => html`${title} · ${m.version} ${version} · SHA-256 ${digest}<br />`)}
      </small>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-certificates": RtMentorCertificates;
  }
}
