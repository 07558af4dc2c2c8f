import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';

const source = resolve('src');

/** What an import names; any expression in `import()`. */
type Imported = Parameters<NonNullable<Rule.NodeListener['ImportExpression']>>[0]['source'];

/**
 * What each room may import, as the table in src/README.md says.
 * @throws {Error} for a row that names what is no room, or none that is above it
 */
function readRooms(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = readFileSync(resolve(source, 'README.md'), 'utf8');
  const rooms = new Map<string, ReadonlySet<string>>();
  for (const [, cell = '', allowed = ''] of table.matchAll(
    /^\| (`.*?) +\|[^|]*\| ([^|]*?) +\|$/gmu,
  )) {
    const names = [...cell.matchAll(/`([a-z0-9-]+)`/gu)].map(([, name = '']) => name);
    const imports = allowed
      .replaceAll(/\([^)]*\)|;.*/gu, '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '–');
    for (const name of imports) {
      if (name === 'anything' || rooms.has(name)) continue;
      throw new Error(`src/README.md: "${name}", which ${cell} may import, is no room above it`);
    }
    for (const name of names) rooms.set(name, new Set([...imports, ...names]));
  }
  return rooms;
}

/** Imports between rooms that src/README.md does not allow; formats are rooms among themselves. */
export const roomImports: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      refused:
        'The room "{{from}}" may not import "{{to}}"; see the table of rooms in src/README.md.',
      unknown: 'The table of rooms in src/README.md has no "{{from}}".',
    },
  },
  create(context) {
    const path = relative(source, context.filename).split(sep);
    const [from, format] = path;
    const isFree =
      path.length === 1 || path.includes('testing') || context.filename.endsWith('.test.ts');
    if (from === undefined || from === '..' || isFree) return {};
    const allowed = rooms.get(from);
    if (allowed?.has('anything')) return {};

    const check = ({ source: imported }: { readonly source?: Imported | null | undefined }) => {
      const address = imported?.type === 'Literal' ? imported.value : undefined;
      if (!imported || typeof address !== 'string' || !address.startsWith('.')) return;
      const target = resolve(dirname(context.filename), address);
      const [to = '', otherFormat = '', ...rest] = relative(source, target).split(sep);
      if (allowed === undefined) {
        context.report({ node: imported, messageId: 'unknown', data: { from } });
      } else if (to !== '..' && !allowed.has(to)) {
        context.report({ node: imported, messageId: 'refused', data: { from, to } });
      } else if (from === 'formats' && to === from && rest.length > 0 && format !== otherFormat) {
        const data = { from: `formats/${String(format)}`, to: `formats/${otherFormat}` };
        context.report({ node: imported, messageId: 'refused', data });
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

const rooms = readRooms();
