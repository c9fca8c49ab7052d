/**
 * For everybody with a calendar: interviews and deadlines as iCalendar.
 *
 * @module calendar-feed
 */

export { appealFeed } from "./appeal-feed.ts";
export { interviewFeed } from "./interview-feed.ts";
export type { AppealFeedOptions, FeedOptions, FeedReminder, InterviewFeedOptions, PlanFeedOptions } from "./options.ts";
export { planFeed } from "./plan-feed.ts";
