import { defineCommand, type ArgsDef, type CommandDef, type ParsedArgs } from 'citty';
import { refuseUnknownArguments } from './refuse-unknown-arguments.ts';
import { reportContentErrors } from './report-content-errors.ts';

interface ContentCommand<Args extends ArgsDef> {
  /** As one types it, such as `npm run ingest --`; a part's name alone where it is part of a command. */
  readonly name: string;
  readonly description: string;
  readonly args: Args;
  readonly run: (args: ParsedArgs<Args>) => void | Promise<void>;
}

/**
 * A command of the project: arguments that it does not have are refused, and what is wrong with the
 * content or the system is printed with place and remedy.
 */
export function contentCommand<const Args extends ArgsDef>({
  name,
  description,
  args,
  run,
}: ContentCommand<Args>): CommandDef<Args> {
  return defineCommand({
    meta: { name, description },
    args,
    run: ({ args: given }) =>
      reportContentErrors(async () => {
        refuseUnknownArguments(given, args);
        await run(given);
      }),
  });
}
