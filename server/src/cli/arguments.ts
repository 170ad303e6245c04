// What the command line may say.
import { parseArgs } from 'node:util';
import { isDay } from '../isoDay.js';

export interface AnnotateArguments {
  /** Paths; `-` is standard input. Never empty. */
  readonly files: readonly string[];
  /** What each input is: one article, or JSON Lines of articles. */
  readonly input: 'article' | 'jsonl';
  readonly format: 'json' | 'table';
  /** ISO day that anchors relative dates, or null. */
  readonly published: string | null;
  /** Path of a registry of officials, or null. */
  readonly registry: string | null;
}

export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string }
  | ({ readonly kind: 'annotate' } & AnnotateArguments);

export const HELP = `Finds officials, quoted statements and dates in Arabic news.

Usage: safir annotate [OPTION]... FILE...

FILE is an article in UTF-8, UTF-16 or Windows-1256; - is standard input.
One JSON object is printed a line, in the order of the files. Offsets count
UTF-16 units from the file's first character (a byte order mark is none),
end exclusive.

Options:
  --input jsonl     each line of FILE is {"id", "text", "published"}; it is
                    answered with a line as soon as it is read
  --format table    a table for people instead of JSON
  --published DATE  resolve relative dates against DATE (YYYY-MM-DD) where an
                    article states no day of its own
  --registry FILE   officials to know besides the built-in ones, as in a
                    workspace's .safir/officials.yaml
  --help            this text
  --version         the version

Exit status: 0; 1 when a file could not be read (the others are annotated);
2 when the command line is wrong or the registry could not be read.
`;

const options = {
  input: { type: 'string' },
  format: { type: 'string' },
  published: { type: 'string' },
  registry: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const wrong = (message: string): Arguments => ({ kind: 'wrong', message });

/** Reads the arguments that follow the program's name. */
export const readArguments = (argv: readonly string[]): Arguments => {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return wrong((error as Error).message);
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help || (command === undefined && argv.length === 0)) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  if (command !== 'annotate')
    return wrong(
      command === undefined ? 'no command; there is: annotate' : `no command '${command}'; there is: annotate`,
    );
  const { input = 'article', format = 'json', published = null, registry = null } = values;
  if (input !== 'article' && input !== 'jsonl') return wrong(`--input is 'article' or 'jsonl', not '${input}'`);
  if (format !== 'json' && format !== 'table') return wrong(`--format is 'json' or 'table', not '${format}'`);
  if (published !== null && !isDay(published)) return wrong(`--published is a day as YYYY-MM-DD, not '${published}'`);
  if (files.length === 0) return wrong('no FILE');
  return { kind: 'annotate', files, input, format, published, registry };
};

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options, allowPositionals: true });
