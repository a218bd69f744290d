import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/**
 * What a zod issue means, in our words: the engine's own messages depend on a locale that the mini
 * build does not load.
 */
export function schemaReason(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? `does not look like a ${issue.format}`;
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return 'expected a number, or numbers by applicant';
    case 'too_small':
      return `expected at least ${String(issue.minimum)}${unitOf(issue.origin)}`;
    case 'too_big':
      return `expected at most ${String(issue.maximum)}${unitOf(issue.origin)}`;
    case 'not_multiple_of':
      return `expected a multiple of ${String(issue.divisor)}`;
    case 'invalid_key':
    case 'invalid_element':
      return `wrong entry in a ${issue.origin}`;
    case 'custom':
      return issue.message;
  }
}

const FORMATS: Record<string, string> = {
  date: 'not a date of the form YYYY-MM-DD',
  url: 'not an http(s) address',
  regex: 'not of the form the code or id must have',
};

const unitOf = (origin: string): string => (origin === 'string' ? ' characters' : '');

/**
 * Tells every issue of a failed parse under its path, with what was found there.
 * @param value the object that was parsed
 */
export function tellIssues(
  issues: readonly Issue[],
  value: unknown,
  tell: (field: string, reason: string) => void,
): void {
  for (const issue of issues) {
    const reason = schemaReason(issue);
    const found =
      issue.code === 'unrecognized_keys' ? '' : `, found ${describe(value, issue.path)}`;
    tell(issue.path.map(String).join('.'), reason + found);
  }
}

function describe(value: unknown, path: Issue['path']): string {
  const found = path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
  return found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 60);
}
