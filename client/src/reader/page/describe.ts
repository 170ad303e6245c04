// An annotation in words, for those who hear the page and for labels.
import type { Mark } from '../messages.js';
import { listed, say } from './say.js';

export const describe = ({ kind, status, about, aside, doubtful, conflict, note }: Mark): string =>
  listed([
    kind,
    say(status),
    ...(about ? [about] : []),
    ...(aside && aside !== about ? [aside] : []),
    ...(doubtful ? [say('doubtful')] : []),
    ...(conflict ? [say('conflict')] : []),
    ...(note ? [note] : []),
  ]);
