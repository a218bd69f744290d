import { expect, it } from 'vitest';
import { RULES } from '../../../src/lib/checks/registry.ts';
import { codesOfChoice } from '../../../src/lib/checks/families/rule-choice.ts';
import { familyOf, isFamily } from '../../../src/lib/checks/families/rule-family.ts';
import { checksText } from '../../../src/lib/messages/checks.ts';

it('every rule belongs to a family that has words, and no rule is called like one', () => {
  expect(RULES.map(({ code }) => familyOf(code)).filter((family) => !isFamily(family))).toEqual([]);
  expect(RULES.filter(({ code }) => isFamily(code))).toEqual([]);
});

it('the families together are all rules, each once', () => {
  const codes = Object.keys(checksText.zh.family).flatMap(codesOfChoice);
  expect(codes.sort()).toEqual(RULES.map(({ code }) => code).sort());
});

it('a section means its rules alone, a code itself', () => {
  expect(codesOfChoice('S3')).toContain('S3.1');
  expect(codesOfChoice('S3').every((code) => code.startsWith('S3.'))).toBe(true);
  expect(codesOfChoice('S3.1')).toEqual(['S3.1']);
  expect(codesOfChoice('constructor')).toEqual(['constructor']);
});
