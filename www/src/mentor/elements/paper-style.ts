/** How tables, sheets and signatures look on paper. */
import { css } from "lit";

export const paperStyle = css`
  :host {
    display: none;
  }
  @media print {
    :host {
      display: block;
      font-size: 10.5pt;
      line-height: 1.45;
    }
  }
  .short {
    white-space: nowrap;
  }
  h2 {
    font-size: 16pt;
    text-align: center;
  }
  .mark {
    font-size: 10.5pt;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8mm;
    margin: 3mm 0;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    margin-block: 3mm;
  }
  th,
  td {
    border: 0.3mm solid #777777;
    padding: 1mm 2mm;
    text-align: left;
    vertical-align: top;
    font-weight: 400;
  }
  .number {
    text-align: right;
  }
  tr {
    break-inside: avoid;
  }
  .sheet {
    position: relative;
    break-after: page;
  }
  .sheet:last-child {
    break-after: auto;
  }
  .outcome {
    font-size: 14pt;
    font-weight: 700;
  }
  .signs {
    display: flex;
    flex-wrap: wrap;
    gap: 6mm 12mm;
    margin-top: 10mm;
  }
  .signs span {
    flex: 1 1 55mm;
    border-bottom: 0.3mm solid #000000;
    padding-bottom: 1mm;
  }
  .across {
    position: absolute;
    inset: 60mm 0 auto;
    text-align: center;
    font-size: 64pt;
    font-weight: 700;
    color: rgb(120 120 120 / 22%);
    rotate: -24deg;
    pointer-events: none;
  }
  /* Fixed on paper is on every page. */
  .across.every {
    position: fixed;
  }
  small {
    font-size: 9pt;
  }
  ol.basis {
    list-style: none;
    margin: 3mm 0 0;
    padding: 0;
    font-size: 9pt;
  }
`;
