import { describe, expect, test } from 'vitest';
import type { TopicData } from '../../schemas/topic.ts';
import { classify, fallbackTopic } from './classify.ts';
import { findCues, toTopicMatchers } from './find-cues.ts';
import { paperText } from './paper-text.ts';

const topicsOf = (cuesByTopic: Record<string, TopicData['cues']>) =>
  toTopicMatchers(
    new Map(
      Object.entries(cuesByTopic).map(([topic, cues]) => [
        topic,
        { label: topic, definition: topic, cues, begin: [], aliases: [] },
      ]),
    ),
  );

/** Topics of a paper, primary first, with the cues that decided. */
const assign = (
  cuesByTopic: Record<string, TopicData['cues']>,
  title: string,
  abstract = 'It grows.',
) => classify(findCues(paperText({ title, abstract }), topicsOf(cuesByTopic)));

const namesOf = (assigned: ReturnType<typeof assign>) => assigned.map(({ topic }) => topic);

describe('classify', () => {
  test.each([
    ['moss growth', 'Moss Growth on Roofs'],
    ['moss growth', 'Moss-growth on roofs'],
    ['Moss-Growth', 'MOSS — growth'],
    ['moss growth', String.raw`\textbf{Moss} Growth`],
    ['roof*', 'Roofs and Roofing'],
    ['roof*', 'A roof'],
    ['*loom', 'A TideLoom'],
    ['naive moss', 'Naïve Moss'],
    ['naïve moss', 'Naive Moss'],
    ['c++', 'Written in C++'],
    ['m2 moss', 'M^2-Moss'],
  ])('finds the cue %j in the title %j', (cue, title) => {
    expect(assign({ weaving: { [cue]: 3 } }, title)).toEqual([{ topic: 'weaving', cue }]);
  });

  test.each([
    ['moss', 'Mosses on Roofs'],
    ['roof', 'Waterproof Lamps'],
    ['moss growth', 'Moss and Its Growth'],
    ['growth moss', 'Moss Growth'],
    ['roof*', 'Waterproof Lamps'],
    ['.', 'Moss. Roofs.'],
  ])('does not find the cue %j in the title %j', (cue, title) => {
    expect(assign({ weaving: { [cue]: 3 } }, title)).toEqual([{ topic: fallbackTopic }]);
  });

  test('counts a title for more than a mention', () => {
    const cues = { weaving: { loom: 6 }, growth: { moss: 6 } };
    const title = 'A Loom';
    expect(namesOf(assign(cues, title, 'Moss is rare, and moss is slow.'))).toEqual([
      'weaving',
      'growth',
    ]);
  });

  test('counts the sentence that says what the paper contributes for more than a mention', () => {
    const cues = { weaving: { loom: 4 }, growth: { moss: 4 } };
    const text = 'Moss is rare, and so is all of it. In this text we propose a loom.';
    expect(assign(cues, 'A Study', text)[0]?.topic).toBe('weaving');
    const other = 'A loom is rare, and so is all of it. In this text we propose moss.';
    expect(assign(cues, 'A Study', other)[0]?.topic).toBe('growth');
  });

  test('counts no more than three mentions', () => {
    const cues = { weaving: { loom: 1.9 } };
    expect(namesOf(assign(cues, 'A Study', 'loom '.repeat(50)))).toEqual([fallbackTopic]);
    expect(namesOf(assign(cues, 'A Loom', 'loom '.repeat(3)))).toEqual(['weaving']);
  });

  test('takes a negative cue as speaking against the topic', () => {
    const cues = { weaving: { loom: 3, 'loom of fear': -3 } };
    expect(namesOf(assign(cues, 'The Loom'))).toEqual(['weaving']);
    expect(namesOf(assign(cues, 'The Loom of Fear'))).toEqual([fallbackTopic]);
  });

  test('names the cue that counted most', () => {
    const cues = { weaving: { loom: 2, carpet: 3, barge: 1 } };
    expect(assign(cues, 'A Loom for a Carpet on a Barge')).toEqual([
      { topic: 'weaving', cue: 'carpet' },
    ]);
  });

  test('puts the topic with the higher score first, and equal ones in the order of their names', () => {
    const cues = { weaving: { loom: 3 }, growth: { moss: 4 }, barges: { barge: 3 } };
    expect(namesOf(assign(cues, 'Loom, Moss, Barge'))).toEqual(['growth', 'barges', 'weaving']);
  });

  test('leaves out a topic with far fewer points than the first', () => {
    const cues = { weaving: { loom: 20 }, growth: { moss: 2 } };
    expect(namesOf(assign(cues, 'Loom and Moss'))).toEqual(['weaving']);
  });

  test('gives at most four topics', () => {
    const cues = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`t-${name}`, { [`w${name}`]: 3 }]),
    );
    expect(namesOf(assign(cues, 'wa wb wc wd we'))).toEqual(['t-a', 't-b', 't-c', 't-d']);
  });

  test('gives the fallback topic, without a cue, where no cue speaks', () => {
    expect(assign({ weaving: { loom: 3 } }, 'Moss')).toEqual([{ topic: fallbackTopic }]);
    expect(assign({}, 'Moss')).toEqual([{ topic: 'other' }]);
  });
});
