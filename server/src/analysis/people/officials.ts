// The built-in registry, compiled from server/lexicon/officials.yaml.
import entries from '../lexicon/generated/officials.js';
import type { Registry } from './registry.js';

/** Well-known office-holders of the years 2003 to 2025, with nothing that is not sure. */
export const OFFICIALS: Registry = entries;
