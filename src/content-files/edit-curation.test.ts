import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curationSchema } from '../schemas/curation.ts';
import { anyText } from './testing/any-text.ts';
import { addDecision } from './edit-curation.ts';
import { parseYaml } from './yaml-file.ts';

const file = 'content/curation.yaml';
const merge = { keep: 'moss', drop: 'moss-2', reason: 'retitled' };
const line = '  - { keep: moss, drop: moss-2, reason: retitled }\n';

const read = (text: string) => {
  const parsed = parseYaml(curationSchema, text, { file });
  expect(parsed.errors).toEqual([]);
  return parsed.ok ? parsed.value : curationSchema.parse({});
};

describe('addDecision', () => {
  test.each([
    ['', `merge:\n${line}`],
    ['# Mine.\n', `# Mine.\nmerge:\n${line}`],
    ['split: []', `split: []\nmerge:\n${line}`],
    ['merge: []\nsplit: []\n', `merge:\n${line}split: []\n`],
    ['merge: [] # none yet\nsplit: []\n', `merge: # none yet\n${line}split: []\n`],
    ['merge:\nsplit: []\n', `merge:\n${line}split: []\n`],
    [
      '# A.\nmerge:\n    # B.\n    - { keep: a, drop: b, reason: c } # D.\n\n# E.\nsplit: []\n',
      `# A.\nmerge:\n    # B.\n    - { keep: a, drop: b, reason: c } # D.\n  ${line}\n# E.\nsplit: []\n`,
    ],
    [
      'merge:\n- keep: a\n  drop: b\n  reason: c\nsplit: []\n',
      `merge:\n- keep: a\n  drop: b\n  reason: c\n${line.trimStart()}split: []\n`,
    ],
    [
      'merge: [{ keep: a, drop: b, reason: c }]\n',
      'merge: [{ keep: a, drop: b, reason: c }, { keep: moss, drop: moss-2, reason: retitled }]\n',
    ],
    ['merge: []\r\nsplit: []\r\n', `merge:\n${line}split: []\n`.replaceAll('\n', '\r\n')],
  ])('adds a line to %j', (before, after) => {
    expect(addDecision(before, file, 'merge', merge)).toBe(after);
    expect(read(after).merge).toContainEqual(merge);
  });

  test('writes any reason so that it is read back', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => text !== ''),
        (reason) => {
          const text = addDecision('merge: []\n', file, 'merge', { ...merge, reason });
          expect(text.split('\n')).toHaveLength(3);
          expect(read(text).merge).toEqual([{ ...merge, reason }]);
        },
      ),
    );
  });

  test('refuses a file that it cannot understand', () => {
    expect(() => addDecision('merge: [', file, 'merge', merge)).toThrow('is not valid YAML');
    expect(() => addDecision('just text\n', file, 'merge', merge)).toThrow('is not valid YAML');
  });
});
