// Reads every ProblemCode enum of the server and writes the English catalogue of problems, so that
// the texts exist once: in Java. `npm run generate:problems` after a problem was added; a test
// fails when the catalogue, or its Korean twin, lacks a code.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const consoleProblems = join(root, 'web/src/api/consoleProblems.json');
const catalogue = join(root, 'web/src/i18n/en/problems.json');

function javaFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.java'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Constants look like NAME("code", status, "what", "why", "remedy"), with strings joined by "+". */
function problemsIn(source) {
  const text = source.replace(/"\s*\+\s*"/g, '');
  const string = '"((?:[^"\\\\]|\\\\.)*)"';
  const severity = '(?:\\s*Severity\\.\\w+\\s*,)?';
  const constant = new RegExp(
    `[A-Z_]+\\(\\s*${string}\\s*,\\s*\\d+\\s*,${severity}\\s*${string}\\s*,\\s*${string}\\s*,\\s*${string}\\s*\\)`,
    'g',
  );
  return [...text.matchAll(constant)].map(([, code, what, why, remedy]) => ({
    code,
    ...Object.fromEntries(
      Object.entries({ what, why, remedy }).map(([part, words]) => [
        part,
        JSON.parse(`"${words}"`).replace(/\{([a-zA-Z]+)\}/g, '{{$1}}'),
      ]),
    ),
  }));
}

/** code -> {what, why, remedy} of every problem that the server can answer with. */
export function serverProblems() {
  const found = {};
  for (const module of ['protocol', 'planning', 'system', 'ricci', 'luci']) {
    for (const file of javaFiles(join(root, module, 'src/main/java'))) {
      const source = readFileSync(file, 'utf8');
      if (!/implements ProblemCode\b/.test(source)) continue;
      for (const { code, ...texts } of problemsIn(source)) found[code] = texts;
    }
  }
  return found;
}

export function catalogueKey(code) {
  return code.replaceAll('.', '_').replaceAll('-', '_');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = { ...JSON.parse(readFileSync(consoleProblems, 'utf8')), ...serverProblems() };
  const sorted = Object.fromEntries(
    Object.entries(all)
      .map(([code, texts]) => [catalogueKey(code), texts])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(catalogue, `${JSON.stringify(sorted, null, 2)}\n`);
}
