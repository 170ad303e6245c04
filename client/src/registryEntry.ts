// An entry of a workspace's registry of officials, in YAML, from what an article says of a person.
import type { PersonView } from '../../server/src/protocol.js';

/** A double-quoted scalar: YAML reads JSON's strings. */
const quoted = (text: string): string => JSON.stringify(text);

/** The lines of an entry, to be appended to the list. The office's dates are left to who knows them. */
export const registryEntry = ({ name, titles, gender, category, affiliation }: PersonView): string => {
  const [title] = titles;
  const office = [
    ...(title === undefined || title === name ? [] : [`title: ${quoted(title)}`]),
    ...(category === null ? [] : [`category: ${category}`]),
    ...(affiliation.country === null ? [] : [`country: ${quoted(affiliation.country)}`]),
    ...(affiliation.body === null ? [] : [`body: ${quoted(affiliation.body)}`]),
  ];
  const [first, ...others] = office;
  return [
    '- names:',
    `    - ${quoted(name)}`,
    ...(gender === null ? [] : [`  gender: ${gender}`]),
    ...(first === undefined ? [] : ['  offices:', `    - ${first}`, ...others.map((field) => `      ${field}`)]),
    '',
  ].join('\n');
};
