// Who can speak, and which verbs and pronouns can stand for them.
import type { GrammaticalNumber } from '../lexicon/speech.js';
import type { Speaker } from '../model.js';

export type Gender = 'm' | 'f' | null;

/** Gender and number, null where they are not shown. */
export interface Agreement {
  readonly gender: Gender;
  readonly number: GrammaticalNumber | null;
}

/** Somebody who can speak. */
export interface Actor extends Agreement {
  readonly speaker: Speaker;
}

export const NOBODY: Speaker = { person: null, source: null, span: null, channel: null };

export const isNobody = ({ person, source }: Speaker): boolean => person === null && source === null;

/** Whether both are one person, or one source by its words. */
export const isSame = (a: Speaker, b: Speaker): boolean => a.person === b.person && a.source === b.source;

/** Whether a verb, participle or pronoun that shows `wanted` can stand for `actor`. */
export const agrees = (actor: Agreement, wanted: Agreement): boolean => {
  if (wanted.gender !== null && actor.gender !== null && actor.gender !== wanted.gender) return false;
  if (wanted.number === null || actor.number === null) return true;
  return (wanted.number === 'singular') === (actor.number === 'singular');
};

/** Whether a verb can stand before `actor` as its subject: it is singular then, whoever follows. */
export const precedes = (wanted: Agreement, actor: Agreement): boolean => {
  if (wanted.number !== null && wanted.number !== 'singular' && actor.number === 'singular') return false;
  return (
    wanted.gender === null || actor.gender === null || wanted.gender === actor.gender || actor.number !== 'singular'
  );
};

const PRONOUNS: ReadonlyMap<string, Agreement> = new Map([
  ['ه', { gender: 'm', number: 'singular' }],
  ['ها', { gender: 'f', number: 'singular' }],
  ['هم', { gender: null, number: 'plural' }],
  ['هن', { gender: 'f', number: 'plural' }],
  ['هما', { gender: null, number: 'dual' }],
]);

const UNMARKED: Agreement = { gender: null, number: null };

/** What an attached pronoun (`ها` of قولها) shows of whom it stands for. */
export const pronounAgreement = (pronoun: string): Agreement => PRONOUNS.get(pronoun) ?? UNMARKED;
