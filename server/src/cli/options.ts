// Arguments and options that several commands have.
import { Argument, InvalidArgumentError, Option } from 'commander';
import { isDay } from '../isoDay.js';

/** FILE..., at least one. */
export const files = (what: string): Argument => new Argument('<FILE...>', what);

/** An option that takes one of `values`; the first is the default. */
export const oneOf = (flags: string, what: string, values: readonly [string, ...string[]]): Option =>
  new Option(flags, what).default(values[0]).argParser((value: string) => {
    if (values.includes(value)) return value;
    throw new InvalidArgumentError(`It is ${values.map((each) => `'${each}'`).join(' or ')}, not '${value}'.`);
  });

/** An option that takes an ISO day. */
export const day = (flags: string, what: string): Option =>
  new Option(flags, what).argParser((value: string) => {
    if (isDay(value)) return value;
    throw new InvalidArgumentError(`It is a day as YYYY-MM-DD, not '${value}'.`);
  });
