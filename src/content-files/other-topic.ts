import type { TopicData } from '../schemas/topic.ts';

/** The topic that ingest gives to papers that no cue speaks for; every list needs it. */
export const otherTopic: { readonly id: string; readonly data: TopicData } = {
  id: 'other',
  data: {
    label: 'Other topics',
    definition: 'Papers that fit no other topic',
    cues: {},
    begin: [],
    aliases: [],
  },
};

/** The file of that topic, as a list begins with it. */
export const otherTopicPage = `---
label: ${otherTopic.data.label}
definition: ${otherTopic.data.definition}
---
`;
