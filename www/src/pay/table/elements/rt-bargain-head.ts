/** What is reckoned with: the agreement, the day, the table of workers, and another version where one was opened. */
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { dayOf } from "../../../data/day.js";
import { say } from "../../../data/catalogue.js";
import { language } from "../../../i18n/index.js";
import type { Taken } from "../../../workforce/types.js";
import type { Agreement } from "../agreement.js";
import { BargainElement } from "../element.js";
import { bargainBase } from "../style.js";

export class RtBargainHead extends BargainElement {
  static override properties = {
    menu: { attribute: false },
    base: { attribute: false },
    version: { attribute: false },
    reach: { attribute: false },
    day: { attribute: false },
    taken: { attribute: false },
    table: { attribute: false },
    typed: { state: true },
  };
  static override styles = [
    ...bargainBase,
    css`
      .asked {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.75rem 1rem;
        margin-top: 0.75rem;
      }
      .agreement {
        flex: 1 1 20rem;
        min-width: 0;
      }
      .agreement select {
        width: 100%;
      }
      .date input {
        width: 9.5rem;
      }
      label {
        display: block;
        color: var(--soft);
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 0.75rem;
        margin-top: 0.75rem;
      }
      label.button {
        display: inline-grid;
        color: var(--ink);
        align-items: center;
        cursor: pointer;
      }
      input[type="file"] {
        position: absolute;
        width: 1px;
        height: 1px;
        opacity: 0;
      }
      input[type="file"]:focus-visible + .button {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }
      [aria-invalid="true"] {
        border-color: var(--warn-line);
        border-width: 2px;
      }
      .table {
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare menu: readonly Agreement[];
  declare base: Agreement | undefined;
  /** Another version of it, from a file. */
  declare version: Agreement | undefined;
  /** How many workers each may pay; unknown before the table was paid once. */
  declare reach: ((agreement: Agreement) => number) | undefined;
  declare day: string;
  declare taken: Taken | undefined;
  /** Name of the table; none of the sample. */
  declare table: string | undefined;
  declare typed: string | undefined;

  override render(): unknown {
    const { w, menu, base, version, taken } = this;
    return html`<h2>${w.title}</h2>
      <p>${w.lead}</p>
      <div class="asked">
        <div class="agreement">
          <label for="agreement">${w.agreement} ${base?.document.force === "example" ? html`<span class="mark">${w.example}</span>` : nothing}</label>
          <select id="agreement" @change=${({ target }: Event) => this.#say("rt-agreement", (target as HTMLSelectElement).value)}>
            ${menu.map((each) => html`<option value=${each.document.id} .selected=${each === base}>${this.#named(each)}</option>`)}
          </select>
        </div>
        ${this.#date()}
      </div>
      <div class="files">
        <span class="table num" role="status"
          >${taken ? html`${w.tableOf(this.table ?? w.sample, this.count(taken.rows), this.count(taken.refused_count))}` : nothing}
          ${taken && taken.refused_count > 0 ? html`<a href="#/pay/workforce">${w.seeRefused}</a>` : nothing}</span
        >
        ${this.#file("table", w.openTable, ".csv,.tsv,.txt,.jsonl,.ndjson,text/csv")}
        ${this.table === undefined ? nothing : html`<button class="quiet screen" @click=${() => this.#say("rt-sample", undefined)}>${w.useSample}</button>`}
        ${this.#file("version", w.openVersion, ".json,application/json")}
      </div>
      ${version
        ? html`<p class="files">
            <span>${w.versionShown(version.document.version, version.file.name)}${version.document.force === "example" ? html` <span class="mark">${w.example}</span>` : nothing}</span>
            <button class="quiet screen" @click=${() => this.#say("rt-put-away", undefined)}>${w.putAway}</button>
          </p>`
        : nothing}
      <p class="soft screen">${w.dropHint}</p>`;
  }

  #named(agreement: Agreement): string {
    const { w, reach } = this;
    const { title, rank } = agreement.document;
    const workers = reach?.(agreement);
    const covered = workers === undefined ? [] : [workers === 0 ? w.reachedNone : w.reached(this.count(workers))];
    return [say(title, language.current), w.ranks[rank], ...covered].join(" · ");
  }

  #date(): unknown {
    const { w, day, typed } = this;
    const wrong = typed !== undefined && dayOf(typed) === "";
    return html`<div class="date">
      <label for="day">${w.day}</label>
      <input
        id="day"
        class="num"
        inputmode="numeric"
        autocomplete="off"
        maxlength="16"
        placeholder="2026-09-01"
        aria-invalid=${wrong}
        aria-describedby="day-error"
        .value=${live(typed ?? day)}
        @change=${({ target }: Event) => this.#dated((target as HTMLInputElement).value)}
      />
      <p id="day-error" class="warn" role="status">${wrong ? w.dayFault : nothing}</p>
    </div>`;
  }

  #dated(text: string): void {
    const day = dayOf(text);
    this.typed = day === "" ? text : undefined;
    if (day !== "" && day !== this.day) this.#say("rt-day", day);
  }

  #file(id: string, label: string, accept: string): unknown {
    const picked = ({ target }: Event) => {
      const input = target as HTMLInputElement;
      const file = input.files?.[0];
      input.value = "";
      if (file) this.#say("rt-file", file);
    };
    return html`<span class="screen"><input type="file" id=${id} accept=${accept} @change=${picked} /><label class="button" for=${id}>${label}</label></span>`;
  }

  #say(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-head": RtBargainHead;
  }
}
