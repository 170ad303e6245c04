// Where annotations do not keep to what can be annotated: Safir's own kinds and attributes, and those of the project.
import type { Annotation } from './annotation.js';
import { isAllowed, type Schema } from './schema.js';
import { isTimexValue } from './timex.js';

export interface Violation {
  readonly code: 'unknown-kind' | 'attribute-value' | 'date-value';
  readonly annotation: Annotation;
  /** The attribute, or `kind`, or `value`. */
  readonly field: string;
  readonly value: string;
}

/** Attributes that nobody defines are no violation: a newer Safir may have written them. */
export const violationsOf = (annotations: readonly Annotation[], schema: Schema): Violation[] =>
  annotations.flatMap((annotation): Violation[] => {
    const { kind, value } = annotation.body;
    if (!schema.kinds.some(({ name }) => name === kind))
      return [{ code: 'unknown-kind', annotation, field: 'kind', value: kind }];
    const attributes = schema.attributes.flatMap(({ name }): Violation[] => {
      const found = annotation.body[name];
      if (found === undefined || isAllowed(schema, kind, name, typeof found === 'string' ? found : '')) return [];
      const shown = typeof found === 'string' ? found : JSON.stringify(found);
      return [{ code: 'attribute-value', annotation, field: name, value: shown }];
    });
    const isWrongDate = kind === 'date' && value !== undefined && !isTimexValue(value);
    return [
      ...attributes,
      ...(isWrongDate ? [{ code: 'date-value' as const, annotation, field: 'value', value }] : []),
    ];
  });
