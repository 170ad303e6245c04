// A registry of officials that the command line names.
import type { Registry } from '../analysis/people/registry.js';
import { Messages } from '../messages.js';
import { readRegistry } from '../registry/readRegistry.js';
import { decode } from './decode.js';
import { reason, type World } from './world.js';

const english = new Messages('en');

interface RegistryRead {
  readonly entries: Registry;
  /** Whether every entry is right; what is wrong has been told. */
  readonly isSound: boolean;
}

/** The registry that the arguments name; null where it cannot be read, which has been told. */
export const readRegistryFile = async (path: string, world: World): Promise<RegistryRead | null> => {
  try {
    const { entries, problems } = readRegistry(decode(await world.read(path)).text);
    for (const { fault, line, field, value } of problems)
      world.complain(`${path}:${line + 1}: ${english.say(`yaml ${fault}`, { field, value })}`);
    return { entries, isSound: problems.length === 0 };
  } catch (error) {
    world.complain(`${path}: ${reason(error)}`);
    return null;
  }
};

export const NO_REGISTRY: RegistryRead = { entries: [], isSound: true };
