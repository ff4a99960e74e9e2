// The engine, asked through its command line: questions in, answers out, a line each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every policy document below a folder. */
export function read(path) {
  if (statSync(path).isDirectory()) {
    const inner = readdirSync(path).sort().filter((name) => !name.includes('.') || (name.endsWith('.json') && name !== 'index.json'));
    return inner.flatMap((name) => read(join(path, name)));
  }
  return [JSON.parse(readFileSync(path, 'utf8'))];
}

export class Engine {
  constructor(binary) {
    this.binary = binary;
    this.folder = mkdtempSync(join(tmpdir(), 'pay-oracle-'));
  }

  /** The answers to questions asked of documents. */
  ask(documents, calls) {
    const folder = join(this.folder, 'policies');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    documents.forEach((one, nth) => writeFileSync(join(folder, `${nth}.json`), JSON.stringify(one)));
    const done = spawnSync(this.binary, ['answer', '--lang', 'en', '--policy', folder], {
      input: calls.map((call) => `${JSON.stringify(call)}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 2 ** 31,
    });
    if (done.error) throw done.error;
    const answers = done.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    if (answers.length !== calls.length) throw new Error(`${answers.length} answers to ${calls.length} questions:\n${done.stderr}`);
    return answers;
  }

  close() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
