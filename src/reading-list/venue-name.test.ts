import { describe, expect, test } from 'vitest';
import { venueName } from './venue-name.ts';

describe('venueName', () => {
  test.each([
    ['LoomConf 2030', 'LoomConf'],
    ['LoomConf 2024 spotlight', 'LoomConf'],
    ['LoomConf 2024 Felt workshop', 'LoomConf Felt workshop'],
    ['Annals of Drift 12 (2024)', 'Annals of Drift'],
    ['Annals of Drift (2024) 96017-96050', 'Annals of Drift'],
    ['Salt and Iron 4', 'Salt and Iron'],
    ['Proceedings of the 2023 Conference on Felt', 'Proceedings of the Conference on Felt'],
    ['Yarn Letters', 'Yarn Letters'],
    ['2024', '2024'],
  ])('of %s is %s', (venue, name) => {
    expect(venueName(venue)).toBe(name);
  });
});
