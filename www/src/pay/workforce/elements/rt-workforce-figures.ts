/** What all of them are paid, and the table written out with it. */
import { css, html, nothing } from "lit";
import { save } from "../../../dom/save.js";
import type { Workforce } from "../../../workforce/client.js";
import { yuan } from "../../money.js";
import { count, WorkforceElement, workforceBase } from "../element.js";
import type { Report } from "../stage.js";

export class RtWorkforceFigures extends WorkforceElement {
  static override properties = { report: { attribute: false }, workforce: { attribute: false }, saving: { state: true } };
  static override styles = [
    ...workforceBase,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem 1.5rem;
        margin: 0.5rem 0 0.75rem;
      }
      @media (min-width: 36rem) {
        dl {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
      @media (min-width: 64rem) {
        dl {
          grid-template-columns: repeat(4, auto);
        }
      }
      dt {
        color: var(--soft);
      }
      dd strong {
        font-size: 1.625rem;
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
      .save {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        align-items: center;
        margin-top: 0.75rem;
      }
      .save p {
        flex: 1 1 20rem;
      }
    `,
  ];

  declare report: Report;
  declare workforce: Workforce;
  declare saving: "" | "busy" | "failed";

  constructor() {
    super();
    this.saving = "";
  }

  override render(): unknown {
    const { w, report } = this;
    const { paid, taken } = report;
    const { all, flagged } = paid;
    const figure = (key: string, title: string, amount: string, unit: string) =>
      html`<div data-figure=${key}><dt>${title}</dt><dd class="num"><strong>${amount}</strong> <span class="soft">${unit}</span></dd></div>`;
    return html`<h2 tabindex="-1">${w.figures}</h2>
      <dl>
        ${figure("workers", w.workers, count(all.workers), w.people)} ${figure("month", w.month, yuan(all.month), w.yuanMonth)}
        ${figure("year", w.year, yuan(all.year), w.yuanYear)} ${figure("median", w.median, yuan(all.median), w.yuanMonth)}
      </dl>
      <p class="soft">${w.employersCount(count(taken.employers))} ${w.yearNote}</p>
      ${flagged.open > 0 ? html`<p>${w.least(count(flagged.open))}</p>` : nothing}
      ${paid.left_out?.length ? html`<p class="warn" id="uncounted">${w.uncounted(paid.left_out)}</p>` : nothing}
      ${taken.refused_count > 0
        ? html`<p class="warn">${w.leftOut(count(taken.refused_count))} <button class="quiet screen" @click=${() => this.dispatchEvent(new Event("rt-wrong"))}>${w.leftOutGo}</button></p>`
        : nothing}
      <div class="save screen">
        <button id="export" ?disabled=${this.saving === "busy"} @click=${this.#save}>${this.saving === "busy" ? w.saving : w.save}</button>
        <p class="soft">${w.saveHelp}</p>
      </div>
      <p class="warn" role="status">${this.saving === "failed" ? w.saveFailed : nothing}</p>`;
  }

  readonly #save = async (): Promise<void> => {
    const { w, report } = this;
    this.saving = "busy";
    try {
      const table = await this.workforce.export(report.paid.plan, { headings: w.out, flags: w.outFlags, between: w.outBetween, refused: w.outRefused, untold: w.outUntold });
      const [, stem = "", kind = "csv"] = /^(.*?)(?:\.([^.]+))?$/.exec(report.source.name ?? w.sampleName) ?? [];
      save(table, `${w.savedName(stem)}.${kind}`);
      this.saving = "";
    } catch {
      this.saving = "failed";
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-workforce-figures": RtWorkforceFigures;
  }
}
