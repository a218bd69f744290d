import { expect, it } from 'vitest';
import { indicatorSounds } from '../../../src/cli/project/indicator-sounds.ts';
import { INDICATOR_SOUNDS } from '../../../src/lib/messages/picker/indicator-sounds.data.ts';

it('every character of an indicator’s name has its sound: `npm run sounds` after a new one', () => {
  expect(INDICATOR_SOUNDS).toEqual(indicatorSounds());
});
