/**
 * The lines of a text that comes in chunks, each as soon as its end has come. Only LF ends a line: JSON may hold
 * U+2028 and a lone CR.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let open: string[] = [];
  for await (const chunk of chunks) {
    const pieces = chunk.split('\n');
    for (const piece of pieces.slice(0, -1)) {
      yield open.join('') + piece;
      open = [];
    }
    open.push(pieces.at(-1)!);
  }
  const last = open.join('');
  if (last !== '') yield last;
}
