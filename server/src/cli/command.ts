// What a command of the command line is.
import type { Command } from 'commander';
import type { World } from './world.js';

/** 0: all is well; 1: something that was asked for could not be done or is not well; 2: the command line is wrong. */
export type Status = 0 | 1 | 2;

/** A command: how it is called, its help, and its action, which ends with a status. */
export type MakeCommand = (world: World, end: (status: Status) => void, version: string) => Command;
