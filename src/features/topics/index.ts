export { addTopic } from './commands/add-topic.ts'
export { renameTopic } from './commands/rename-topic.ts'
export { findTopicIds, listTopics, type TopicView } from './queries/list-topics.ts'
