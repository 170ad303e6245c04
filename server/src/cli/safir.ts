// The command line: its commands, and what is said of a wrong one.
import { Command, CommanderError } from 'commander';
import type { MakeCommand, Status } from './command.js';
import { agreement } from './commands/agreement.js';
import { annotate } from './commands/annotate.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { lint } from './commands/lint.js';
import type { World } from './world.js';

const COMMANDS: readonly MakeCommand[] = [annotate, agreement, lint, exportCommand, importCommand];

/** Commander's complaint in the words of the help: `FILE` is the name that it knows. */
const worded = (message: string): string =>
  message
    .trimEnd()
    .replace(/^error: /, '')
    .replace(/^missing required argument '(.*)'/, 'no $1')
    .replace(/^unknown command/, 'no command');

/** Does what the arguments after the program's name say, and resolves to the exit status. */
export const safir = async (argv: readonly string[], version: string, world: World): Promise<Status> => {
  let status: Status = 0;
  const said: string[] = [];
  const program = new Command('safir')
    .description('Finds officials, quoted statements and dates in Arabic news.')
    .usage('COMMAND [OPTION]... FILE...')
    .helpCommand(false)
    .version(version, '--version', 'the version')
    .helpOption('-h, --help', 'this text')
    .addHelpText(
      'after',
      "\nFor instance: safir annotate --format table article.txt\n'safir COMMAND --help' says more of a command.",
    )
    .configureOutput({ writeOut: (text) => said.push(text), outputError: () => undefined })
    .exitOverride();
  const end = (outcome: Status): void => {
    status = outcome;
  };
  for (const make of COMMANDS)
    program.addCommand(make(world, end, version).copyInheritedSettings(program).helpOption('-h, --help', 'this text'));
  let asked: Command = program;
  program.hook('preSubcommand', (_, command) => {
    asked = command;
  });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) await world.print(said.join(''));
    else {
      const name = asked === program ? 'safir' : `safir ${asked.name()}`;
      world.complain(`${worded(error.message)}\nTry '${name} --help'.`);
      return 2;
    }
  }
  return status;
};
