export { addTopic } from './commands/add-topic.ts'
export { mayReadTopics } from './policy.ts'
export { findTopicIds, listTopics, type TopicView } from './queries/list-topics.ts'
