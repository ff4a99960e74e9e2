/** The documents the site ships and those the engine has: all but the regulations nobody adopted. */
import { isTemplate, template, type Template } from "../data/site.js";
import type { Engine } from "../engine/client.js";
import type { PolicyFile } from "../engine/types.js";

export class Rules {
  /** Every policy document the site ships. */
  readonly files: readonly PolicyFile[];
  /** Regulations that any school may adopt. */
  readonly templates: readonly Template[];
  /** Names of the regulations taken as adopted. */
  adopted: ReadonlySet<string> = new Set();

  #loaded = false;

  constructor(files: readonly PolicyFile[]) {
    this.files = files;
    this.templates = files.filter(isTemplate).map(template);
  }

  /** The documents the engine has. */
  get inForce(): readonly PolicyFile[] {
    return this.files.filter((file) => !isTemplate(file) || this.adopted.has(file.name));
  }

  /** Gives the engine the documents in force once these regulations are adopted. */
  async load(engine: Engine, adopted: ReadonlySet<string>): Promise<void> {
    const same = this.#loaded && adopted.size === this.adopted.size && [...adopted].every((name) => this.adopted.has(name));
    if (same) return;
    this.adopted = adopted;
    await engine.load(this.inForce);
    this.#loaded = true;
  }
}
