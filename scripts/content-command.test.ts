import { runCommand, type ArgsDef, type CommandDef } from 'citty';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ContentError } from '../src/content-files/content-error.ts';
import { contentCommand } from './content-command.ts';

const given = vi.fn();
const command = contentCommand({
  name: 'weave',
  description: 'Weaves.',
  args: {
    'max-age': { type: 'string', default: '7' },
    loom: { type: 'positional', required: false },
  },
  run: given,
});
const many = contentCommand({
  name: 'weave',
  description: 'Weaves.',
  args: { looms: { type: 'positional', required: false, valueHint: 'LOOM…' } },
  run: given,
});

describe('contentCommand', () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue(undefined);
  afterEach(() => {
    vi.clearAllMocks();
    process.exitCode = undefined;
  });

  async function run<Args extends ArgsDef>(of: CommandDef<Args>, ...rawArgs: string[]) {
    await runCommand(of, { rawArgs });
    return printed.mock.calls.join('\n');
  }

  test('takes its own options and as many words as it names', async () => {
    expect(await run(command, '--max-age', '3', 'jacquard')).toBe('');
    expect(given).toHaveBeenCalledWith(expect.objectContaining({ loom: 'jacquard' }));
    expect(await run(command)).toBe('');
    expect(given).toHaveBeenCalledTimes(2);
  });

  test('takes any number of words where its hint says so', async () => {
    expect(await run(many, 'one', 'two', 'three')).toBe('');
    expect(given).toHaveBeenCalledOnce();
  });

  test.each([
    ['an option that it does not have', ['--max-agee', '3'], '"--max-agee"'],
    ['a word more than it takes', ['jacquard', 'dobby'], '"dobby"'],
  ])('refuses %s', async (_what, words, named) => {
    expect(await run(command, ...words)).toContain(named);
    expect(given).not.toHaveBeenCalled();
    expect(process.exitCode).toBe(1);
  });

  test('prints an error of the content with its remedy, and throws any other', async () => {
    given.mockRejectedValueOnce(new ContentError('is torn.', [{ file: 'warp.mdx' }], 'mend it.'));
    expect(await run(command)).toContain('warp.mdx  is torn.\n  Hint: mend it.');
    given.mockRejectedValueOnce(new TypeError('a bug'));
    await expect(run(command)).rejects.toThrow('a bug');
  });
});
