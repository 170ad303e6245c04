// The hover of what a curator changed in the annotator's layer, and why.
import type { CuratorChange } from '../../curation/changes.js';
import type { Messages } from '../../messages.js';
import { messageOf } from '../reviewing/curatorChanges.js';
import { field, text } from './markdown.js';

export const curatorSection = (change: CuratorChange, messages: Messages): string[] => [
  messageOf(change, messages, text),
  ...(change.note ? [field(messages.say('decision note'), text(change.note))] : []),
  `${text(change.curator)} · ${text(change.modified.slice(0, 10))}`,
];
