import { execFile } from 'node:child_process';
import { requiredProgram } from '../required-program.ts';

/** Debian's packages for the programs that a bibliography goes through. */
const debianPackages = {
  biber: 'biber',
  bibtex: 'texlive-binaries',
  pandoc: 'pandoc',
  pdflatex: 'texlive-latex-base',
  pdftotext: 'poppler-utils',
} as const;

/**
 * What a program prints when it is run in a folder; it writes below that folder only.
 * @throws {Error} with the end of its output when it fails
 */
export async function runProgram(
  name: keyof typeof debianPackages,
  args: readonly string[],
  folder: string,
): Promise<string> {
  const program = await requiredProgram(name, debianPackages[name]);
  const options = {
    cwd: folder,
    // TeX breaks the lines of its log at 79 characters unless it is told otherwise.
    env: { ...process.env, HOME: folder, TEXMFVAR: folder, max_print_line: '1000' },
    maxBuffer: 2 ** 28,
  };
  return new Promise((resolve, reject) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      if (!error) {
        resolve(stdout);
        return;
      }
      const end = (stdout + stderr).trim().split('\n').slice(-12).join('\n');
      reject(new Error(`${name} ${args.join(' ')} failed.\n${end}`));
    });
  });
}
